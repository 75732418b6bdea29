"""One file per address. The first line of a view's docstring is its summary in the schema."""
