"""The report of a check: as text for people, as annotations of a pull request, and as data for other programs."""
