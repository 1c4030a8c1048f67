"""Today and its check-in."""
