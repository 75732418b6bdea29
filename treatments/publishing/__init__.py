"""The press: makes an edition from the working copy, and ends one.

May import catalogue, checks and editions (and review, when it stands). Refuses to publish
words that are not the words that were shown.
"""
