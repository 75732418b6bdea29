"""Reading fixture files into the working copy: everything is validated, then all or nothing."""
