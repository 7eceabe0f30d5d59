"""What one sees in each scene, in few words and in each language: what people call it."""

from __future__ import annotations

from typing import Final

NAMES: Final[dict[str, dict[str, str]]] = {
    "home": {"nl": "Vijf vrouwen aan tafel", "en": "Five women at a table"},
    "meeting": {"nl": "Overleg over een plan", "en": "Talking over a plan"},
    "kitchen": {"nl": "Moeder en dochter aan de keukentafel", "en": "Mother and daughter at the kitchen table"},
    "list": {"nl": "Twee collega’s met een lijst", "en": "Two colleagues with a list"},
    "deciding": {"nl": "Uitleg aan het hoofd van de tafel", "en": "Explaining at the head of the table"},
    "later": {"nl": "Terugkijken met taart en bloemen", "en": "Looking back with cake and flowers"},
    "drawing-up": {"nl": "Samen opschrijven wat je kunt", "en": "Writing down together what you can do"},
    "talk": {"nl": "Twee vrouwen in gesprek", "en": "Two women in conversation"},
    "circle": {"nl": "Een kring met kaarten op de grond", "en": "A circle with cards on the floor"},
    "counter": {"nl": "Bij de balie van het gemeentehuis", "en": "At the desk of the town hall"},
    "notices": {"nl": "Bij het prikbord in het buurthuis", "en": "At the notice board of the community centre"},
    "agreed": {"nl": "Een afspraak, met een hand erop", "en": "An agreement, with a handshake"},
    "care": {"nl": "Op bezoek, met een kind erbij", "en": "A visit, with a child along"},
    "street": {"nl": "Vier vrouwen op straat", "en": "Four women in the street"},
    "school": {"nl": "Bij het hek van de school", "en": "At the gate of the school"},
    "hall": {"nl": "Samen naar het gemeentehuis", "en": "Together to the town hall"},
    "council": {"nl": "Met het besluit voor het stadhuis", "en": "With the decision, outside the town hall"},
    "stop": {"nl": "Opgewacht bij de bus", "en": "Met at the bus"},
    "flyers": {"nl": "Een kraam met flyers", "en": "A stall with flyers"},
    "lost": {"nl": "Bij een wegwijzer", "en": "At a signpost"},
    "search": {"nl": "Zoeken met een vergrootglas", "en": "Searching with a magnifying glass"},
}
