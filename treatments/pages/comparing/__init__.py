"""Treatments side by side: which of them a reader chose, and what matters to the reader."""
