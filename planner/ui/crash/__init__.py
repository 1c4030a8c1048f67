"""What happens when the program itself is at fault."""
