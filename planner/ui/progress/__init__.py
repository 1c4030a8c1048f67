"""How the recovery goes."""
