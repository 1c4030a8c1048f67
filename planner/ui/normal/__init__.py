"""Is this normal? The signs, and what to do about each."""
