"""About my operation, on the screen."""
