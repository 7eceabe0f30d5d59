"""What an editor reads about a broken link: one sentence that says what is wrong, one that says what to do. In Dutch."""

from __future__ import annotations

from linkcheck.files.tree import address_of
from linkcheck.rules.ledger import Cause
from linkcheck.address.form import shaved

_WHAT = {
    "link": "De link", "form": "Het formulier", "frame": "Het ingesloten venster", "image": "De afbeelding",
    "media": "Het beeld- of geluidsbestand", "script": "Het script", "module": "Het script (module)", "style": "Het stijlbestand",
    "css": "Het bestand in de opmaak (CSS)",
    "canonical": "Het vaste adres (canonical)", "alternate": "De verwijzing naar de vertaling (hreflang)",
    "refresh": "De doorverwijzing", "share": "Het deelplaatje of deeladres (og: of twitter:)", "cite": "De bronverwijzing",
    "manifest": "De verwijzing naar het manifest", "manifest-link": "De link in het manifest",
    "sitemap": "De regel in de sitemap",
    "search": "De zoekindex", "pdf": "De link in de PDF", "relation": "De verwijzing in de kop van de pagina",
    "data": "Het adres in de gegevens voor zoekmachines (JSON-LD)",
}  # fmt: skip
_ATTRIBUTES = {
    "for": "Een label hoort bij het veld", "list": "Een invoerveld gebruikt de keuzelijst",
    "form": "Een veld hoort bij het formulier",
    "headers": "Een tabelcel noemt als kop", "usemap": "Een afbeelding gebruikt de kaart", "popovertarget": "Een knop opent",
    "commandfor": "Een knop bedient",
}  # fmt: skip


def _place(path: str) -> str:
    return "/" + shaved(address_of(path))


def describe(cause: Cause, near: str, docs: bool) -> tuple[str, str]:
    """Message and hint for a cause. `near` is what was probably meant ("" for nothing); `docs`: the reader edits Markdown."""
    outcome = cause.outcome
    what = _WHAT.get(cause.kind, "De verwijzing")
    raw = shaved(cause.uses[0].raw)
    link = f"{what} «{raw}»"
    meant = f"Bedoelde je «{near}»? " if near else ""
    change = f"{meant}Verbeter het adres of haal de verwijzing weg."
    place = _place(outcome.path)
    reason = shaved(outcome.reason)
    code = cause.code
    anchor = shaved(outcome.fragment or "")
    pointing = _ATTRIBUTES.get(reason, f"Een onderdeel verwijst met {reason} naar")

    if code == "link-broken":
        if outcome.path.endswith((".md", ".markdown")):
            return f"{link} wijst naar een Markdown-bestand dat niet op de site komt.", (
                f"{meant}Controleer of de naam klopt en of die pagina niet van de bouw is uitgesloten."
                if docs
                else f"{meant}Laat de link naar de gebouwde pagina wijzen."
            )
        if "@" in raw and "/" not in raw:
            return (
                f"{link} is een mailadres, maar de browser zoekt een pagina met die naam.",
                f"Zet er «mailto:» voor: «mailto:{raw}».",
            )
        if raw.lower().startswith("www."):
            return (
                f"{link} mist het begin, dus de browser zoekt het op de eigen site.",
                f"Zet er «https://» voor: «https://{raw}».",
            )
        if "{{" in raw or "{%" in raw:
            return f"{link} is een niet ingevulde plek uit een sjabloon.", "Meld dit aan wie het sjabloon beheert."
        return f"{link} wijst naar {place}, maar dat bestaat niet.", change
    if code == "anchor-missing":
        where = f"op {place}" if cause.subject[:1] != "#" else "op deze pagina"
        return f"{link} springt naar «#{anchor}», maar {where} staat geen onderdeel met die naam.", (
            f"{meant}Neem de naam van een kop die er wel staat, of geef de kop zelf een vaste naam met {{#{anchor}}}."
            if docs
            else f"{meant}Neem een id dat er wel staat, of zet het id bij het onderdeel."
        )
    texts: dict[str, tuple[str, str]] = {
        "link-case": (
            f"{link} klopt niet in hoofdletters en kleine letters: het heet {_place(outcome.other)}.",
            f"Op je eigen computer werkt dit soms, op de server niet: schrijf «{near or outcome.other}».",
        ),
        "link-unicode": (
            f"{link} lijkt te kloppen, maar de letters met accenten zijn in het bestand anders opgeslagen.",
            "Op een Mac werkt dit, op de server niet: geef het bestand een naam zonder accenten en pas de link aan.",
        ),
        "link-slash": (
            f"{link} mist de schuine streep aan het eind, dus elke bezoeker maakt een omweg via een doorverwijzing.",
            f"Schrijf «{_with_slash(cause.uses[0].raw)}».",
        ),
        "link-clean-url": (
            f"{link} wijst naar {place}, maar het bestand heet {_place(outcome.other)}.",
            "Zet «.html» achter de naam; niet elke server vult dat zelf aan.",
        ),
        "link-no-index": (
            f"{link} wijst naar de map {place}, maar daarin staat geen pagina (index.html).",
            f"{meant}Laat de link naar een pagina in die map wijzen.",
        ),
        "link-above-root": (
            f"{link} klimt met «../» hoger dan de voorpagina van de site.",
            f"{meant}Haal een of meer keer «../» weg.",
        ),
        "link-outside": (
            f"{link} valt buiten de map waarin de site staat; de pagina staat op {shaved(outcome.other)}.",
            f"Schrijf «{shaved(outcome.other)}» of gebruik een relatieve link.",
        ),
        "link-empty": (
            f"{what} heeft geen adres: er staat niets tussen de aanhalingstekens.",
            "Vul het adres in of haal het onderdeel weg.",
        ),
        "link-javascript": (
            f"{link} is een stukje script en geen adres; zonder script doet hij niets.",
            "Gebruik een knop, of een echt adres.",
        ),
        "link-local": (
            f"{what} «{raw}» wijst naar je eigen computer; voor bezoekers werkt dat niet.",
            "Vul het adres op het web in.",
        ),
        "link-insecure": (
            f"{link} gebruikt http, terwijl deze site op https staat.",
            "Maak er «https://» van, of gebruik een relatieve link.",
        ),
        "url-malformed": (f"{link} is geen goed adres: {reason}.", f"{meant}Verbeter het adres."),
        "mail-malformed": (f"De maillink «{raw}» klopt niet: {reason}.", "Schrijf hem als «mailto:naam@voorbeeld.nl»."),
        "tel-malformed": (
            f"De telefoonlink «{raw}» klopt niet: {reason}.",
            "Schrijf hem als «tel:+31201234567», zonder spaties.",
        ),
        "srcset-malformed": (
            f"De lijst afbeeldingen (srcset) «{raw}» klopt niet: {reason}.",
            "Schrijf hem als «klein.jpg 480w, groot.jpg 960w».",
        ),
        "id-double": (f"De naam (id) «{raw}» staat meer dan eens op dezelfde pagina.", "Geef elk onderdeel een eigen id."),
        "map-double": (f"De kaartnaam «{raw}» staat meer dan eens op dezelfde pagina.", "Geef elke <map> een eigen naam."),
        "id-missing": (
            f"{pointing} «{anchor}», maar dat staat niet op de pagina.",
            f"{meant}Pas de verwijzing aan, of zet dat id bij het goede onderdeel.",
        ),
        "hreflang-no-return": (
            f"De pagina noemt {place} als vertaling ({reason}), maar die noemt deze pagina niet terug.",
            "Zet op beide pagina's een hreflang naar elkaar.",
        ),
        "hreflang-redirect": (f"{link} komt uit op een pagina die doorverwijst.", "Laat hem naar de eindpagina wijzen."),
        "canonical-redirect": (f"{link} komt uit op een pagina die doorverwijst.", "Laat het naar de eindpagina wijzen."),
        "redirect-broken": (f"{what} «{raw}» gaat naar {place}, maar dat bestaat niet.", change),
        "redirect-chain": (
            f"De doorverwijzing «{raw}» komt uit op een pagina die zelf weer doorverwijst.",
            f"Verwijs meteen naar {_place(outcome.other)}." if outcome.other else "Verwijs meteen naar de eindpagina.",
        ),
        "redirect-loop": (f"De doorverwijzingen gaan in een kring rond: {reason}.", "Laat een ervan naar een echte pagina gaan."),
        "sitemap-missing": (f"De sitemap of robots.txt noemt «{raw}», maar dat bestaat niet.", change),
        "sitemap-foreign": (
            f"De sitemap noemt adressen van een andere site: «{raw}» hoort niet bij {reason}.",
            "Controleer site_url.",
        ),
        "sitemap-redirect": (f"De sitemap noemt «{raw}», en die pagina verwijst door.", "Zet de eindpagina in de sitemap."),
        "sitemap-broken": (f"De sitemap is niet te lezen: {reason}.", "Bouw de site opnieuw."),
        "search-missing": (f"De zoekindex noemt «{raw}», maar dat bestaat niet.", "Bouw de zoekindex opnieuw."),
        "search-broken": (f"De zoekindex is niet te lezen: {reason}.", "Bouw de zoekindex opnieuw."),
        "manifest-broken": (f"Het manifest is niet te lezen: {reason}.", "Verbeter de JSON."),
        "svg-broken": (f"De tekening (SVG) is niet te lezen: {reason}.", "Sla de tekening opnieuw op."),
        "pdf-broken": (f"De PDF is niet te lezen ({reason}).", "Maak de PDF opnieuw of vervang het bestand."),
        "pdf-destination": (
            f"Een link in de PDF springt naar «{anchor}», maar dat onderdeel staat niet in de PDF.",
            "Verbeter de link in het document waaruit de PDF is gemaakt.",
        ),
        "page-orphan": (
            f"Naar de pagina {place} verwijst geen enkele andere pagina.",
            "Zet er een link naartoe, of haal de pagina weg.",
        ),
        "page-unreadable": (f"De pagina is niet te lezen ({reason}).", "Controleer het bestand en bouw de site opnieuw."),
        "file-unreadable": (f"Het bestand is niet te lezen ({reason}).", "Controleer het bestand en bouw de site opnieuw."),
    }
    return texts.get(code, (f"{link} klopt niet ({code}).", change))


def _with_slash(raw: str) -> str:
    """The address with the slash where it belongs: before the question mark and the hash."""
    raw = shaved(raw)
    cut = min((at for at in (raw.find("?"), raw.find("#")) if at >= 0), default=len(raw))
    return f"{raw[:cut]}/{raw[cut:]}"
