"""Notifications of the desktop, beside the program's own cards. Knows neither Qt nor reminders."""
