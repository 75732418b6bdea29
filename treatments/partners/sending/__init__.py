"""How events leave: made from the log, leased, posted, and settled by what was answered."""
