import polars as pl

from pipeline.progress import line, told


def test_a_line_tells_how_many_how_fast_and_how_long_still():
    assert line("sentences", 1_280, 2_653, 6.0) == "sentences: 1,280 of 2,653, 213 a second, 0:06 left"


def test_results_pass_through_and_rows_are_counted(monkeypatch):
    monkeypatch.setattr("pipeline.progress._SECONDS_BETWEEN", 0.0)
    said = []
    chunks = [(pl.DataFrame({"article_id": ["a", "b"]}),), (pl.DataFrame({"article_id": ["c"]}),)]

    def work(stream):
        return (chunk[0].height for chunk in list(stream))  # all chunks are drawn before the first result

    assert list(told(said.append, "x", 3, chunks, work)) == [2, 1]
    assert [text.split(",")[0] for text in said] == ["x: 2 of 3", "x: 3 of 3"]
