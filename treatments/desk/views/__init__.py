"""The desk's own screens: publish, withdraw, discard. One view a file."""
