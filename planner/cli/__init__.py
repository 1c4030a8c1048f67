"""The commands, one a file. None of them needs a screen, but for opening the window."""

DONE = 0
SOME_FAILED = 1
WRONG_USE = 2
NO_SCREEN = 3
