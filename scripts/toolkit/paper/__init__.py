"""Sheets on paper: the blocks an editor writes them with, their pictograms, and the PDFs."""
