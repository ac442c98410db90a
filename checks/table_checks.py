"""How promises become Dagster checks: one named check a promise, all of a table judged in one step."""

import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import dagster as dg
from dagster._utils.warnings import PreviewWarning

from checks.judging import verdicts
from checks.promises import Promise, Verdict, Views
from pipeline.parquet import TableStore
from pipeline.partitions import batches
from pipeline.resources import LandingZone


def table_checks(
    asset: dg.AssetsDefinition | dg.AssetKey,
    promises: list[Promise],
    view: Callable[[TableStore, LandingZone, str | None], Iterable[Views]],
    *,
    partitioned: bool = True,
) -> dg.AssetChecksDefinition:
    """Make one named check a promise, all judged in one step on one view.

    Args:
        asset: the table's asset, or its key where one function makes several tables.
        promises: what is promised of it.
        view: the store, the landing zone and the batch (None for a published table) to the frames, in parts.
        partitioned: whether the table has batches.
    """
    key = asset if isinstance(asset, dg.AssetKey) else asset.key
    specs = [_spec(promise, key, partitioned) for promise in promises]

    def judge(
        context: dg.AssetCheckExecutionContext, tables: dg.ResourceParam[TableStore], landing: LandingZone
    ) -> Iterator[dg.AssetCheckResult]:
        from checks.gx import validate  # importing it takes many seconds, so only a run that checks pays

        batch = context.partition_key if partitioned else None
        judged = verdicts(promises, lambda: view(tables, landing, batch), validate)
        for promise, verdict in zip(promises, judged, strict=True):
            yield _result(key, promise, verdict)

    return dg.multi_asset_check(name="__".join([*key.path, "promises"]), specs=specs)(judge)


def _spec(promise: Promise, key: dg.AssetKey, partitioned: bool) -> dg.AssetCheckSpec:
    with warnings.catch_warnings():
        # A check without partitions would judge every batch anew in the run of one; checks with them
        # are a preview feature. tests/test_upstream.py holds what we lean on.
        warnings.simplefilter("ignore", PreviewWarning)
        return dg.AssetCheckSpec(
            promise.name,
            asset=key,
            description=promise.why,
            blocking=promise.blocking,
            partitions_def=batches if partitioned else None,
        )


def _result(key: dg.AssetKey, promise: Promise, verdict: Verdict) -> dg.AssetCheckResult:
    metadata: dict[str, Any] = {}
    if verdict.n_broken is not None:
        metadata["rows that break it"] = verdict.n_broken
    if verdict.examples:
        metadata["for example"] = dg.MetadataValue.md("\n".join(f"- {e}" for e in verdict.examples))
    return dg.AssetCheckResult(
        passed=verdict.holds,
        asset_key=key,
        check_name=promise.name,
        severity=dg.AssetCheckSeverity.ERROR if promise.blocking else dg.AssetCheckSeverity.WARN,
        description=None if verdict.holds else promise.why,
        metadata=metadata,
    )
