"""The desk's own screens: ask for review, review, publish, withdraw. One view a file."""
