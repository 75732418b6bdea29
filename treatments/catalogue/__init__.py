"""The working copy: what editorial staff are still writing, and its loader.

May import `editions.document` (and what that stands on) and nothing else of ours.
Refuses to know what is published: nothing here is ever shown to a reader.
"""
