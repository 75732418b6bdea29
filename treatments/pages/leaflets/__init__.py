"""Leaflets to print or keep: live editions as accessible PDF files."""
