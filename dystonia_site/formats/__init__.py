"""Where a language writes days otherwise than Django thinks."""
