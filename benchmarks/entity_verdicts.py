"""Verdicts made by reading on predictions drawn by a hash, kept as positions and ids without texts.

A prediction is drawn if the hash of its position is among the smallest: when the engine changes, the
draw changes only where predictions do, and what has been judged keeps its verdict as long as the same
is predicted. The draw is a fresh one whenever `DRAW` changes: rules that were made while reading one draw are
judged on the next, and the verdicts of earlier draws stay in the files.
"""

import csv
import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from benchmarks.entity_texts import Row
from pipeline.knowledge.words import references

HERE = Path(__file__).parent
# The first draw had '' here; what it showed was mended.
DRAW = "second "
_POINTING = frozenset(reference.text for reference in references())


@dataclass(frozen=True)
class Result:
    """Verdicts on the predictions of today: how many stand, and which have none or are no longer made."""

    right: int
    judged: int
    errors: list[str]
    unjudged: list[Row]
    gone: list[tuple[str, ...]]

    @property
    def share(self) -> float:
        """Share of those judged that are right."""
        return self.right / max(1, self.judged)


@dataclass(frozen=True)
class Verdicts:
    """A file of verdicts: the columns that a prediction is known by, and how many are drawn."""

    path: Path
    cells: tuple[str, ...]
    drawn: int

    def key(self, row: Row) -> tuple[str, ...]:
        """What a prediction is known by, as text."""
        return tuple("" if row[cell] is None else str(row[cell]) for cell in self.cells)

    def read(self) -> dict[tuple[str, ...], tuple[str, str]]:
        """Verdict (right or wrong) and class of error by key."""
        if not self.path.exists():
            return {}
        with self.path.open(encoding="utf-8", newline="") as lines:
            return {
                tuple(row[cell] for cell in self.cells): (row["verdict"], row["error"])
                for row in csv.DictReader(lines)
            }

    def draw(self, rows: list[Row]) -> list[Row]:
        """The rows whose positions have the smallest hashes."""
        return sorted(rows, key=_hash)[: self.drawn]

    def compare(self, rows: list[Row]) -> Result:
        """Hold the verdicts against the predictions of today."""
        verdicts = self.read()
        sample = self.draw(rows)
        made = {self.key(row) for row in rows}
        judged = [verdicts[self.key(row)] for row in sample if self.key(row) in verdicts]
        return Result(
            sum(verdict == "right" for verdict, _ in judged),
            len(judged),
            [error for verdict, error in judged if verdict != "right"],
            [row for row in sample if self.key(row) not in verdicts],
            [key for key in verdicts if key not in made],
        )


def _hash(row: Row) -> str:
    return sha256(f"{DRAW}{row['article_id']}:{row['start']}:{row['end']}".encode()).hexdigest()


NAMES = Verdicts(HERE / "entity_names.csv", ("article_id", "start", "end", "type", "country"), 200)
COUNTRIES = Verdicts(HERE / "entity_countries.csv", ("article_id", "start", "end", "country"), 150)
HOLDERS = Verdicts(HERE / "entity_holders.csv", ("article_id", "start", "end", "entity_id", "role"), 150)


def names_of(rows: list[Row]) -> list[Row]:
    """Predictions that are names: with a capital, and no word that points back."""
    return [
        row
        for row in rows
        if any(c.isupper() for c in row["text"])
        and row["text"].lower() not in _POINTING
        and not row["basis"].startswith("refers back")
    ]


def countries_of(rows: list[Row]) -> list[Row]:
    """Places, organisations and peoples that are linked to a country."""
    return [row for row in rows if row["type"] != "PER" and row["country"]]


def holders_of(rows: list[Row]) -> list[Row]:
    """Persons that are linked to the tables of office-holders."""
    return [row for row in rows if row["type"] == "PER" and (row["entity_id"] or "").startswith("person:")]


def write_for_reading(rows: list[Row], path: Path) -> None:
    """Write rows with the words around them, for a reader to judge, and the same as JSON beside it."""
    lines = []
    for number, row in enumerate(rows):
        link = " ".join(str(row[cell]) for cell in ("entity_id", "country", "sector", "role", "basis"))
        lines.append(f"{number}\t{row['article_id']}\t{row['start']}\t{row['end']}\t{row['type']}\t{link}")
        lines.append(f"    {row['before']}[[{row['text']}]]{row['after']}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    path.with_suffix(".json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
