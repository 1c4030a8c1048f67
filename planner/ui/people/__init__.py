"""Who shares this computer."""
