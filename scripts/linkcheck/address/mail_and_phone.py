"""The form of mail and telephone links: RFC 6068 (mailto) and RFC 3966 (tel)."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
# RFC 5322 dot-atom (with the letters of RFC 6531), or a quoted string.
_LOCAL = re.compile(r"""[^\s@()<>\[\]:;,\\".]+(?:\.[^\s@()<>\[\]:;,\\".]+)*|"(?:[^"\\]|\\.)*\"""")
_DOMAIN_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
_FIELD = re.compile(r"[^=&]+=[^&]*")
_GLOBAL_NUMBER = re.compile(r"\+?[0-9*#().\-]+")


def _unquote(text: str) -> str:
    return unquote_to_bytes(text.encode("utf-8", "surrogatepass")).decode("utf-8", "replace")


def mail_fault(rest: str) -> str:
    """What is wrong with the part after `mailto:`, in Dutch; "" when nothing is.

    No address at all is allowed with a subject or text (a share link, RFC 6068 section 2); several are split by commas.
    """
    to, question, fields = rest.partition("#")[0].partition("?")
    if not to and not question:
        return "er staat geen mailadres in"
    if _BAD_PERCENT.search(rest):
        return "na een procentteken horen twee cijfers of letters a-f; een los procentteken schrijf je als %25"
    if to.startswith("//"):
        return "na «mailto:» horen geen schuine strepen"
    for address in to.split(",") if to else []:
        if " " in address.strip() or address != address.strip():
            return "er staat een spatie in het mailadres"
        reason = _address_fault(_unquote(address))
        if reason:
            return reason
    if not question:
        return ""
    if not fields:
        return "" if to else "er staat geen mailadres in"
    for field in fields.split("&"):
        if not _FIELD.fullmatch(field):
            return "na het vraagteken hoort iets als «subject=Mijn vraag»"
        name, _, value = field.partition("=")
        if name.lower() in ("to", "cc", "bcc"):
            for address in filter(None, value.split(",")):
                reason = _address_fault(_unquote(address).strip())
                if reason:
                    return reason
    return ""


def _address_fault(address: str) -> str:
    if not address:
        return "er staat een leeg mailadres in"
    local, at, domain = address.rpartition("@")
    if not at:
        return "in het mailadres ontbreekt het apenstaartje (@)"
    if any(mark.isspace() for mark in domain) or (any(mark.isspace() for mark in local) and not local.startswith('"')):
        return "er staat een spatie in het mailadres"
    if not local:
        return "voor het apenstaartje (@) ontbreekt een naam"
    if not _LOCAL.fullmatch(local):
        return f"«{local}» kan niet voor het apenstaartje (@) staan"
    if domain.startswith("[") and domain.endswith("]"):
        return ""
    labels = domain.split(".")
    if len(labels) < 2 or not all(_DOMAIN_LABEL.fullmatch(label) for label in labels) or len(domain) > 253:
        return f"«{domain}» is geen geldig domein"
    if not (labels[-1].startswith("xn--") or (len(labels[-1]) > 1 and labels[-1].isalpha())):
        return f"«{domain}» is geen geldig domein"
    return ""


def phone_fault(rest: str) -> str:
    """What is wrong with the part after `tel:`, in Dutch; "" when nothing is (RFC 3966 section 3)."""
    number = rest.partition(";")[0]
    if not number:
        return "er staat geen telefoonnummer in"
    if number != number.strip() or " " in number or "%20" in number:
        return "er staat een spatie in het telefoonnummer"
    if number.startswith("//"):
        return "na «tel:» horen geen schuine strepen"
    if not _GLOBAL_NUMBER.fullmatch(_unquote(number)):
        return "er staan tekens in die niet in een telefoonnummer horen"
    if sum(mark.isdigit() for mark in number) < 3:
        return "er staat geen volledig telefoonnummer in"
    return ""
