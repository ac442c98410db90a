"""Texts of no sense put together from triggers, words of the seeds, names and marks: does coding always end?

Run: ``python -m benchmarks.fuzz_events [NUMBER] [--seed N]``. Each text goes through sentences, entities,
times and the coding of events, which checks every position of its rows. Printed are the faults, each with its
text, and the slowest text. An article that cannot be coded has no events.
"""

from __future__ import annotations

import random
import time
from datetime import date
from pathlib import Path
from typing import Annotated

import polars as pl
import typer

from pipeline.dating.stage import time_expressions
from pipeline.entities.stage import entities
from pipeline.events.ontology import rows
from pipeline.events.stage import event_mentions
from pipeline.language.stage import sentences

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
MARKS = ("-", "–", ",", '"', "“", "”", ".", ":", ";", "(", ")", "…", "?")
COMMON = (
    "Mỹ", "Nga", "Liên Xô", "ông", "nước này", "hai bên", "hôm qua", "ngày 2/12", "năm 2014", "sẽ", "không",
    "bị", "được", "của", "theo", "vì", "các", "quốc gia Nam Á",
)  # fmt: skip
DAY = date(2015, 12, 2)


def text(drawn: random.Random, words: list[str], triggers: list[str]) -> str:
    """A few lines of words that seldom stand together."""

    def piece() -> str:
        kind = drawn.random()
        if kind < 0.45:
            first = drawn.randrange(len(words) - 4)
            return " ".join(words[first : first + drawn.randint(1, 4)])
        return drawn.choice(triggers if kind < 0.7 else MARKS if kind < 0.85 else COMMON)

    lines = (" ".join(piece() for _ in range(drawn.randint(1, 30))) for _ in range(drawn.randint(1, 4)))
    return "\n".join(lines)


def article(body: str) -> pl.DataFrame:
    """An article whose paragraphs are the lines of a text."""
    paragraphs, start = [], 0
    for line in body.split("\n"):
        paragraphs.append({"start": start, "end": start + len(line), "kind": "paragraph"})
        start += len(line) + 1
    cells = {"article_id": ["a"], "batch": ["b"], "body": [body], "paragraphs": [paragraphs]}
    title = pl.Series([None], dtype=pl.String)
    return pl.DataFrame({**cells, "title": title, "published_on": [DAY]})


def main(
    number: Annotated[int, typer.Argument(help="how many texts")] = 10_000,
    seed: Annotated[int, typer.Option(help="another draw")] = 1,
) -> None:
    """Print the faults and the slowest text."""
    drawn = random.Random(seed)
    words = [word for path in sorted(SEEDS.glob("*.txt")) for word in path.read_text("utf-8").split()]
    triggers = sorted({row["trigger"] for row in rows("triggers")})
    faults, slowest = 0, 0.0
    for _ in range(number):
        body = text(drawn, words, triggers)
        began = time.perf_counter()
        try:
            articles = article(body)
            found = sentences(articles)
            event_mentions(articles, found, entities(articles, found), time_expressions(articles, found))
        except Exception as error:  # noqa: BLE001 - each fault is shown and counted, and the next text tried
            faults += 1
            print(f"{type(error).__name__}: {error}\n{body}\n")
        slowest = max(slowest, time.perf_counter() - began)
    print(f"{number} texts: {faults} faults; slowest {slowest:.2f} s")


if __name__ == "__main__":
    typer.run(main)
