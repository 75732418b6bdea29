"""Version 1: within it answers gain fields and values, and never lose or change one."""
