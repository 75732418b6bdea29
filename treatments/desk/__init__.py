"""The editorial desk: everything in the Django admin. Imports any room; no room imports it."""
