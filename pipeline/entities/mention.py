"""A mention while it is worked on: found by one module, typed, linked and resolved by others."""

from dataclasses import dataclass

from pipeline.entities.forms import Title
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import Head, Reference

# The type of a name whose kind nothing in the text tells; such names are no mentions in the end.
UNKNOWN = "MISC"


@dataclass(slots=True, eq=False)
class Mention:
    """A stretch of the body that names or points to something.

    Attributes:
        start: first character in the body.
        end: one past the last.
        type: entity type.
        source: how it was found: a table of the lexicon (country, seat, person ...), or name (an unknown
            name), head (an organisation or place by its head word), title (an office without a name),
            reference, equipment.
        key: key in that table, or the words that identify it.
        title: the title before a person's name.
        title_text: that title as written.
        title_start: where that title begins; `start` if there is none.
        status: in_office, former, elect or acting, as the words around the title say.
        body: the country or organisation between title and name, or inside an organisation's name.
        head: head word of an organisation or place.
        reference: what kind of reference it is.
        level: 0 if no other mention holds it, else one more than the one that does.
        entity_id: what it means; None while or if unknown.
        name: canonical name.
        country: alpha-3 code.
        sector: PLOVER sector.
        role: office or function.
        antecedent: the mention it points back to.
        basis: how it was resolved, or 'unresolved: reason'.
        confidence: 0 to 1.
    """

    start: int
    end: int
    type: str
    source: str
    key: str = ""
    title: Title | None = None
    title_text: str = ""
    title_start: int = -1
    status: str = "in_office"
    body: "Mention | None" = None
    head: Head | None = None
    reference: Reference | None = None
    level: int = 0
    entity_id: str | None = None
    name: str | None = None
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    antecedent: "Mention | None" = None
    basis: str = ""
    confidence: float = 0.0

    def mean(
        self,
        entity: str,
        name: str,
        country: str | None,
        sector: str | None,
        basis: str,
        confidence: float,
    ) -> None:
        """Say what the mention means and how that is known."""
        self.entity_id, self.name, self.country, self.sector = entity, name, country, sector
        self.basis, self.confidence = basis, confidence

    def mean_itself(self) -> None:
        """Say that the mention means what it names, which no table has."""
        self.entity_id, self.name = f"name:{lower(self.key)}", self.key
        self.basis = "unresolved: no table has the name"

    def point_to(self, other: "Mention | None", why: str = "nothing before it fits") -> "Mention":
        """Take over what another mention means, or say why there is none to point to."""
        if other is None:
            self.basis, self.confidence = f"unresolved: {why}", 0.0
            return self
        self.antecedent = other
        self.entity_id, self.name, self.country = other.entity_id, other.name, other.country
        self.sector, self.role = other.sector, other.role
        self.basis, self.confidence = "refers back", 0.8
        return self

    def stay(self, why: str) -> "Mention":
        """Say why it is not known which one is meant of those that it may be."""
        self.basis, self.confidence = f"unresolved: {why}", 0.4
        return self
