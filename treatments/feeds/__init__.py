"""What machines read of the site as a whole: its sitemap, its changes, and where to start.

May import editions; knows of no working copy.
"""
