"""What readers told us: whether a page was useful, and errors they found. Nothing about them."""
