"""The sitting timer of the early weeks."""
