"""The desk's forms, one screen a file."""
