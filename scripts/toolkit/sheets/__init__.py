"""Sheets on paper: the blocks an editor writes them with, their pictograms, their PDFs and the checks on them."""
