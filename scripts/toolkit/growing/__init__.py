"""Pages that come and pages that get another name: all files, the menu and the lists, in one go."""
