"""Quality marks as reports: what a machine can decide, with its evidence; the rest by a person."""
