"""The numbers of the site, each once: what they are (model), whether they are right (clashes, arithmetic), what is drawn of them.

A number simply stands in the text of a page, and a rule compares it with the file: an editor reads and writes sentences, and sees
the number in the browser too. Of 481 numbers on Dutch pages that name a place of the file, years left aside, adding one to it is
told of 439; in running text another number of the same place is not noticed, in a row of a table it is.

Charts are drawn here, sideways in shares of the width and downwards in lines of text, so that letters keep their size on a phone
and colours are those of the site. Vega-Altair 6.3 with vl-convert was tried: three bars took 4.0 kB and 0.8 seconds (here 0.9 kB
and some milliseconds), 84 MB on disk, colours and width fixed, and axes named in English to whoever has it read aloud. PNG comes
from Pillow, which WeasyPrint brings along, with the faces of the site.
"""
