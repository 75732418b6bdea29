"""What the desk registers with the admin."""
