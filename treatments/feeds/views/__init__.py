"""One file per address."""
