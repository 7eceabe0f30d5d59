"""What the tags of a site say, each found out once."""

from __future__ import annotations

from linkcheck.read import tokens
from linkcheck.read.pieces import Piece, piece_of

MOST_KEPT = 100_000  # tags; some 25 MB
_LONGEST = 300
Told = tuple[str] | tuple[()] | Piece  # an id and no more, nothing, or anything
Said = str | Told  # the address of a tag that is only a link


class Tags(dict[bytes, Said]):
    """What tags say, by what `QUICK` took of them. One that is not in it is found out; raises Odd."""

    def __missing__(self, chunk: bytes) -> Said:
        said: Said
        if chunk[:1] == b'"':
            said = chunk[1:-1].decode("utf-8", "replace")
            if "&" in said or "\r" in said:
                said = tokens.decoded(chunk[1:-1])
        elif chunk[:1] == b"=":
            ident = tokens.decoded(chunk[2:-1])
            said = (ident,) if ident else ()
        else:
            link, piece = piece_of(b"<" + chunk)
            said = link if link is not None else piece or ()
        if len(chunk) <= _LONGEST and len(self) < MOST_KEPT:
            self[chunk] = said
        return said
