"""The desk's own screens, such as review, publish, history and restore. One view a file."""
