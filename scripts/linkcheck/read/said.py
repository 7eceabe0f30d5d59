"""What the tags of a site say, each found out once."""

from __future__ import annotations

from linkcheck.read.pieces import Piece, piece_of

MOST_KEPT = 100_000  # tags; some 25 MB
_LONGEST = 300
_MOST_LONG = 4_000_000  # bytes of longer ones that are kept too: the small scripts of a template stand on each page
Told = tuple[str, ...] | Piece  # ids and no more, nothing, or anything
Said = str | Told  # the address of a tag that is only a link


class Tags(dict[bytes, Said]):
    """What tags say, by what `QUICK` took of them. One that is not in it is found out; raises Odd."""

    _long = 0  # bytes of long ones that are in it

    def clear(self) -> None:
        """Forget all."""
        super().clear()
        self._long = 0

    def __missing__(self, chunk: bytes) -> Said:
        link, piece = piece_of(b"<" + chunk)
        said: Said = link if link is not None else piece or ()
        if isinstance(said, Piece) and said == Piece(said.id):
            said = (said.id,)
        if len(self) < MOST_KEPT and (len(chunk) <= _LONGEST or self._long + len(chunk) <= _MOST_LONG):
            self[chunk] = said
            self._long += len(chunk) if len(chunk) > _LONGEST else 0
        return said
