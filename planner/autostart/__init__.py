"""Starting with the computer, off until the person asks for it. One small interface, three systems."""
