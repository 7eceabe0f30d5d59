"""What is there: the files of a folder of built HTML, and what a path in it leads to."""
