"""The drawings of the site, one family: scenes put together from people and things, for pages and for cards.

A scene is a list of shapes with names of colours (shapes, palette). People and things are drawn by a function each; the scenes
stand in three files by where they are shown. A page gets one as SVG in itself, with colours from a style sheet; elsewhere it is
a file of SVG or a picture made by Pillow. Vega and Cairo are no help here: both draw, neither knows people.
"""
