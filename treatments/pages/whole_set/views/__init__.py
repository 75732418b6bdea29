"""One file per address, or kind of file."""
