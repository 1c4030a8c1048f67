"""Settings: how the program looks, what it reminds of, and what it keeps."""
