"""Whoever sends a request: from which site and place, how often, with which form. No cookie."""
