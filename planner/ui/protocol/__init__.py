"""The page on which a clinic writes its protocol."""
