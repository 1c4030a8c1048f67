"""The ward page: one dense sheet for a nurse at a keyboard."""
