"""What the desk registers with the admin, one kind of thing a file."""
