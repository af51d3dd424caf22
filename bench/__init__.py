"""How fast the project is, beside other ways of making the same documents; `make bench` prints it."""
