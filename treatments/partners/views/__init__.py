"""The pages of partners, one a file."""
