import io
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from pipeline.cleaning.stage import batch_profile, clean
from pipeline.reading.stage import BatchOptions, read_file
from pipeline.schema.tables import RAW_DOCUMENTS

SEEDS = Path(__file__).resolve().parents[3] / "seeds"


def raw(*files: tuple[str, bytes]) -> pl.DataFrame:
    rows = [row for name, data in files for row in read_file(io.BytesIO(data), name, "loose", BatchOptions())]
    return RAW_DOCUMENTS.verify(RAW_DOCUMENTS.frame(rows))


def drafts(*texts: str) -> list[dict[str, object]]:
    documents = raw(*((f"{i}.txt", text.encode()) for i, text in enumerate(texts)))
    return clean(documents, batch_profile(documents)).to_dicts()


@pytest.fixture(scope="session")
def cleaned() -> Callable[..., list[dict[str, object]]]:
    return drafts


@pytest.fixture(scope="session")
def read() -> Callable[..., pl.DataFrame]:
    return raw


@pytest.fixture(scope="session")
def seeds() -> pl.DataFrame:
    return raw(*((path.name, path.read_bytes()) for path in sorted(SEEDS.glob("*.txt"))))
