"""Reminders on the screen: cards, the list of what was missed, the tray, and the timer behind them."""
