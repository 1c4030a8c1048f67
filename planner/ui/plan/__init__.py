"""My plan: the timeline, and why each date stands where it stands."""
