"""What an address says and where it leads: its form, mail and telephone, the rules of `_redirects`, the file it ends at."""
