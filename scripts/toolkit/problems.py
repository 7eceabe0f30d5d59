"""How it is said what is wrong: as the link checker says it (`linkcheck.problems`), in words of the toolkit (messages.yml)."""

from __future__ import annotations

from pathlib import Path

from linkcheck.problems import Both, Messages, Problem, Tongue, UnknownMessage, in_order, report, tongue_of

__all__ = ["MESSAGES", "Both", "Messages", "Problem", "Tongue", "UnknownMessage", "in_order", "report", "tongue_of"]

MESSAGES = Messages(Path(__file__).with_name("messages.yml"))
