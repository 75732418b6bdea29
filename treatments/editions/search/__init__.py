"""Search: what readers type, found among the live editions and their shared words.

Everything here but the synonyms is derived from editions, and made anew by `rebuild_search`.
"""
