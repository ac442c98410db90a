import polars as pl
import pytest

from pipeline import resources
from pipeline.resources import LandingZone
from pipeline.schema.tables import RAW_DOCUMENTS

TEXT = "Một bài báo ngắn về chuyến thăm của thủ tướng tới thủ đô."


def zone(root, **files):
    for name, text in files.items():
        path = root / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return LandingZone(root=str(root))


def test_folders_are_batches_and_loose_files_are_one(tmp_path):
    landing = zone(tmp_path, **{"a.txt": TEXT, "2024__b.txt": TEXT, "2023__deep__c.txt": TEXT})
    assert landing.batches() == ["2023", "2024", "loose"]
    assert [uri for uri, _ in landing.files("2023")] == ["2023/deep/c.txt"]
    assert [uri for uri, _ in landing.files("loose")] == ["a.txt"]


def test_what_people_and_programs_leave_beside_is_no_document(tmp_path):
    landing = zone(tmp_path, **{"README.md": "x", ".DS_Store": "x", ".git__config": "x", "b__batch.yaml": ""})
    assert landing.batches() == ["b"]
    assert landing.files("b") == []
    assert list(landing.documents("b")) == []


def test_a_folder_that_cannot_be_a_batch_is_told_not_read(tmp_path):
    landing = zone(tmp_path, **{"a..b__x.txt": TEXT, "good__x.txt": TEXT})
    assert (landing.batches(), landing.unusable()) == (["good"], ["a..b"])


def test_a_missing_landing_zone_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError, match="no landing zone"):
        LandingZone(root=str(tmp_path / "nowhere")).batches()


def test_documents_are_rows_of_the_table_in_order_of_their_paths(tmp_path):
    landing = zone(tmp_path, **{"b.txt": TEXT, "a.txt": TEXT, "c.txt": ""})
    rows = RAW_DOCUMENTS.verify(pl.concat(landing.documents("loose")))
    assert rows["source_uri"].to_list() == ["a.txt", "b.txt", "c.txt"]
    assert rows["content"].to_list() == [TEXT, TEXT, None]
    assert rows["read_failure"].to_list() == [None, None, "empty"]


def test_chunks_grow_with_the_delivery_up_to_a_limit(tmp_path, monkeypatch):
    for name, value in {"_CHUNK_DOCUMENTS": 1, "_CHUNK_PART": 2, "_MOST_CHUNK_DOCUMENTS": 3}.items():
        monkeypatch.setattr(resources, name, value)
    landing = zone(tmp_path, **{"b__x.jsonl": f'{{"text": "{TEXT}"}}\n' * 20})
    assert [frame.height for frame in landing.documents("b")] == [1, 1, 1, 1, 2, 3, 3, 3, 3, 2]


def test_the_same_delivery_elsewhere_gives_the_same_rows(tmp_path):
    first = zone(tmp_path / "one", **{"b__a.txt": TEXT})
    second = zone(tmp_path / "two", **{"b__a.txt": TEXT})
    assert pl.concat(first.documents("b")).equals(pl.concat(second.documents("b")))


def test_the_fingerprint_changes_with_the_delivery(tmp_path):
    landing = zone(tmp_path, **{"b__a.txt": TEXT})
    before = landing.fingerprint("b")
    assert landing.fingerprint("b") == before
    zone(tmp_path, **{"b__c.txt": TEXT})
    assert landing.fingerprint("b") != before


def test_batch_yaml_speaks_for_its_documents(tmp_path):
    landing = zone(
        tmp_path, **{"b__a.txt": TEXT, "b__batch.yaml": "outlet: vtv.vn\ncrawled_on: 2015-12-20\n"}
    )
    row = pl.concat(landing.documents("b")).row(0, named=True)
    assert row["given_outlet"] == "vtv.vn"
    assert row["fetched_at"].date().isoformat() == "2015-12-20"


def test_a_misspelt_key_in_batch_yaml_is_an_error(tmp_path):
    landing = zone(tmp_path, **{"b__a.txt": TEXT, "b__batch.yaml": "outlets: vtv.vn\n"})
    with pytest.raises(ValueError, match="outlets"):
        list(landing.documents("b"))
