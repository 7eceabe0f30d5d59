"""What must be right before a page is made: each rule in the module of what it is about; `check` calls them all."""
