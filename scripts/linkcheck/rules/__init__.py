"""What is wrong: each rule adds to one ledger, where one cause is one problem on however many pages it shows."""
