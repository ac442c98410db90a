"""The documents of a batch as they were delivered, readable or not."""

import dagster as dg

from pipeline.automation import DELIVERY
from pipeline.catalog import batch_asset
from pipeline.chunks import Chunks
from pipeline.resources import LandingZone
from pipeline.schema.tables import RAW_DOCUMENTS


@batch_asset(RAW_DOCUMENTS, group="documents", version="1")
def raw_documents(context: dg.AssetExecutionContext, landing: LandingZone) -> Chunks:
    """Every document of the delivery, decoded but otherwise untouched."""
    batch = context.partition_key
    context.add_output_metadata({DELIVERY: landing.fingerprint(batch)})
    return Chunks(RAW_DOCUMENTS, landing.documents(batch))
