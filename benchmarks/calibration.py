"""The reliability table: of the mentions with a confidence, how many were judged right.

``python -m benchmarks.calibration`` reads the verdicts of ``benchmarks/judged_mentions.csv``. A mention is
right where its type, parties, date and realis all are. The error is the mean distance between confidence and
share, weighted by the number of mentions (expected calibration error); the Brier score is the mean square of
confidence minus outcome, next to that of always saying the overall share.
"""

from __future__ import annotations

import polars as pl

from benchmarks.precision import bins, judged


def main() -> None:
    """Print the table."""
    rows = judged()
    if rows.is_empty():
        print("no verdicts yet: draw mentions with benchmarks.precision sample, and judge them")
        return
    rows = rows.with_columns(right=(pl.col("all_four") == "right").cast(pl.Float64))
    print(f"{'':24}{'judged':>8}{'mean confidence':>17}{'share right':>13}{'off by':>9}")
    error = 0.0
    for label, inside in bins(rows):
        if inside.is_empty():
            print(f"{label:24}{0:8}")
            continue
        said, true = _mean(inside["confidence"]), _mean(inside["right"])
        error += abs(said - true) * inside.height / rows.height
        print(f"{label:24}{inside.height:8}{said:17.2f}{true:13.2f}{said - true:+9.2f}")
    share = _mean(rows["right"])
    brier = _mean((rows["confidence"] - rows["right"]) ** 2)
    print(f"\n{rows.height} judged, {share:.2f} right; expected calibration error {error:.3f}")
    print(f"Brier score {brier:.3f}; of always saying {share:.2f}: {share * (1 - share):.3f}")


def _mean(values: pl.Series) -> float:
    return sum(values.to_list()) / len(values)


if __name__ == "__main__":
    main()
