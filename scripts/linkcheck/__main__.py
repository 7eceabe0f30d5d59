"""The link checker on its own: `python -m linkcheck DIR`, or `linkcheck DIR` where it is installed."""

from __future__ import annotations

from linkcheck.command import Links

main = Links("linkcheck", version=True)
main.otherwise = "en"  # on its own it is for anybody; Dutch where this computer, or --lang, says so

if __name__ == "__main__":
    main(prog_name="python -m linkcheck")
