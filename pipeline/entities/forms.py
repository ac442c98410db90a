"""What a string of a text may be: the name of a thing, a title, a head word, a reference.

Only the meanings themselves; which strings have which is in lexicon.
"""

from dataclasses import dataclass, field

from pipeline.knowledge.words import Head, Reference

# Offices named without a country are those of Vietnam, in a Vietnamese paper.
DOMESTIC = "VNM"


@dataclass(frozen=True, slots=True)
class Name:
    """A thing that a form names.

    Attributes:
        source: table it comes from: country, seat, province, organisation, outlet, person, region, people.
        key: its key there.
        type: entity type of a mention of it.
        guard: what must hold before the form counts (see countries.GUARDS).
    """

    source: str
    key: str
    type: str
    guard: str


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a person's name: kinds of office with the bodies they are limited to, and a sector."""

    offices: tuple[tuple[str, tuple[str, ...]], ...]
    sector: str
    is_address: bool
    """A mere form of address or kinship (ông, bà), which tells no function."""
    relational: bool = False
    """Whether it may stand before the name of an organisation as well."""
    is_office: bool = False
    """Whether one person holds it at a time, so that with its country it means somebody."""

    implied: str = ""
    """The one body the words alone tell, if they do ('Giáo hoàng')."""

    @property
    def is_plain(self) -> bool:
        """Whether it tells its office without a body: 'Thủ tướng', but not 'Chủ tịch'."""
        if self.implied:
            return True
        return any(not bodies for _, bodies in self.offices) or (
            len(self.offices) == 1 and DOMESTIC in self.offices[0][1]
        )


@dataclass(slots=True)
class Form:
    """What a string of the text may be."""

    text: str
    name: Name | None = None
    others: list[Name] = field(default_factory=list)
    title: Title | None = None
    head: Head | None = None
    reference: Reference | None = None
    is_portfolio: bool = False
