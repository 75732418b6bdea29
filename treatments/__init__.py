"""Treatment options for dystonia: one app, its rooms as sub-packages (see docs/model.md)."""
