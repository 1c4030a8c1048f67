"""The interview as pages of a window: one question a page."""
