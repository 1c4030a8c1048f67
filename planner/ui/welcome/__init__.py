"""The first page: three doors, and what to know before going in."""
