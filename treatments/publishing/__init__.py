"""The press: makes an edition from the working copy, and ends one.

May import catalogue, checks, editions and review. Refuses to publish
words that are not the words that were shown.
"""
