"""What partner sites fetch. May import editions; refuses to know that a working copy exists."""
