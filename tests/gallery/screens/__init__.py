"""One module an area; each has `SCREENS`, a mapping from a name to a function that builds the window."""
