"""The one way out: posts to an address that a partner chose, and never into our own network."""
