"""The calendar: month, week and list, with the day beside them."""
