"""The parts of an HTML page: its elements, links and scripts, each with its place in the source."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.cleaning.mapped import Edit


@dataclass(slots=True)
class Node:
    """An element: its name, its parent's number, its attributes, and where it begins and ends."""

    tag: str
    parent: int
    attributes: dict[str, str]
    start: int
    end: int = -1


@dataclass(slots=True)
class Scan:
    """A page taken apart.

    Attributes:
        edits: what makes the visible text of the source: tags deleted, line breaks for block elements,
            entities decoded.
        nodes: block elements and every inline element with attributes worth a look; node 0 is the page.
        marks: source positions from which on text belongs to ``owners`` of the same place.
        links: source ranges of link texts.
        scripts: attributes and source range of the content of every script.
        heads: ``meta``, ``link`` and ``time`` elements in order.
    """

    edits: list[Edit] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)
    scripts: list[tuple[dict[str, str], int, int]] = field(default_factory=list)
    heads: list[Node] = field(default_factory=list)
