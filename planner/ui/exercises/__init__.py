"""Exercises: how each is done, when, and when to stop."""
