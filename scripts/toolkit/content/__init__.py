"""The words: pages as data, read from docs/ and held against the model of their kind, in every language."""
