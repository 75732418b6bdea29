"""What patients see. May import editions; refuses to know that a working copy exists."""
