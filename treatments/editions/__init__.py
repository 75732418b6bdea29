"""The archive: what was published, word for word, and the log of what happened to it.

Imports no other room. Everything here is written once; nothing is updated or deleted.
"""
