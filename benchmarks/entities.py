"""How well entities are found and linked, and how fast.

    python -m benchmarks.entities seeds      # F1 and links of the two seed documents
    python -m benchmarks.entities bkee       # recall of named mentions by type
    python -m benchmarks.entities precision  # verdicts, made by reading, on 200 predictions
    python -m benchmarks.entities links      # the same on 300 links of countries and persons
    python -m benchmarks.entities speed      # microseconds a sentence, beside underthesea.ner

Corpora are read from SUKIEN_SHARED; a command says so where its corpus is absent. Verdicts lie beside
this file as CSV: positions and ids, no texts. `--read FILE` writes what is drawn and not yet judged, with
the sentences around it, for a reader to judge.
"""

import time
from collections import Counter
from pathlib import Path
from statistics import median
from typing import Annotated

import typer
import underthesea

from benchmarks import entity_recall, entity_texts, entity_verdicts
from pipeline.entities.stage import entities
from pipeline.language.stage import sentences

app = typer.Typer(add_completion=False, no_args_is_help=True)
Read = Annotated[Path | None, typer.Option(help="write what is still to be judged here")]
# Sentences on which underthesea.ner is timed; it takes some ten milliseconds for each.
NER_SENTENCES = 200


@app.command()
def seeds() -> None:
    """F1 of span and type, and the links, of both seeds."""
    for name, found, labelled in entity_texts.seeds():
        right = found.keys() & labelled.keys()
        links = sum(found[key] == labelled[key] for key in right)
        f1 = 2 * len(right) / (len(found) + len(labelled))
        typer.echo(f"{name}: {len(labelled)} labelled, {len(found)} found, F1 of span and type {f1:.3f},")
        typer.echo(f"  entity and country right {links} of {len(right)}")


@app.command()
def bkee(misses: Annotated[int, typer.Option(help="how many misses to print")] = 0) -> None:
    """Recall of the named mentions of BKEE by type group."""
    rows = entity_texts.bkee()
    if rows:
        entity_recall.show(rows, misses)


@app.command()
def precision(read: Read = None) -> None:
    """Precision of 200 predictions on BKEE, drawn by a hash of their position."""
    rows = entity_texts.bkee()
    if rows:
        found = entity_texts.found((r["doc"], entity_texts.BKEE_DAY, r["text"]) for r in rows)
        _report("names on BKEE", entity_verdicts.NAMES, entity_verdicts.names_of(found), read)


@app.command()
def links(read: Read = None) -> None:
    """Links of 150 countries and 150 office-holders in the stories of 2013, drawn likewise."""
    stories = entity_texts.stories()
    if stories:
        found = entity_texts.found(stories)
        for label, table, rows in (
            ("links to countries", entity_verdicts.COUNTRIES, entity_verdicts.countries_of(found)),
            ("links to office-holders", entity_verdicts.HOLDERS, entity_verdicts.holders_of(found)),
        ):
            _report(label, table, rows, read)


def _report(
    label: str, table: entity_verdicts.Verdicts, rows: list[entity_texts.Row], read: Path | None
) -> None:
    result = table.compare(rows)
    typer.echo(f"{label}: {result.right} right of {result.judged} judged: {result.share:.3f}")
    for error, count in Counter(result.errors).most_common():
        typer.echo(f"  wrong, {error}: {count}")
    typer.echo(f"  drawn and not judged {len(result.unjudged)}, judged and no longer made {len(result.gone)}")
    for key in result.gone:
        typer.echo(f"  no longer made: {key}")
    if read is not None and result.unjudged:
        entity_verdicts.write_for_reading(result.unjudged, read.with_stem(f"{read.stem}_{table.path.stem}"))


@app.command()
def speed(texts: Annotated[int, typer.Option(help="how many stories")] = 150) -> None:
    """Microseconds a sentence of words and tags, of entities, and of underthesea.ner; medians of 5."""
    articles = entity_texts.articles_of(entity_texts.stories()[:texts])
    if not len(articles):
        return
    told = sentences(articles)
    entities(articles, told)
    underthesea.ner("Hà Nội")
    few = told["text"].head(NER_SENTENCES).to_list()
    steps = {
        "words and tags (language stage)": (lambda: sentences(articles), len(told)),
        "entities": (lambda: entities(articles, told), len(told)),
        "underthesea.ner": (lambda: [underthesea.ner(text) for text in few], len(few)),
    }
    took: dict[str, list[float]] = {name: [] for name in steps}
    for _ in range(5):
        for name, (step, count) in steps.items():
            begin = time.process_time()
            step()
            took[name].append((time.process_time() - begin) / count * 1e6)
    typer.echo(f"{len(articles)} stories, {len(told)} sentences; CPU microseconds a sentence, medians of 5")
    for name, times in took.items():
        typer.echo(f"  {name:34}{median(times):10.0f}")
    words, own, ner = (median(times) for times in took.values())
    typer.echo(
        f"  entities take {own / words:.2f} times words and tags, 1/{ner / own:.0f} of underthesea.ner"
    )


if __name__ == "__main__":
    app()
