"""The whole set: every live treatment as files to download, for who cannot or will not ask the API.

The same state of the log gives the same bytes, under the same name. Nothing is stored here: the
files are made while they are sent, treatment by treatment.
"""
