"""The pages of the rail, one file a page: each joins its page with what is in use."""
