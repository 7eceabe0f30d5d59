"""What is asked for: only some codes, and what is left as it is for a reason."""
