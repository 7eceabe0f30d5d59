"""The measurements of `make bench`: one module for each tool, and how to measure."""
