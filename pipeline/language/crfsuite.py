"""Reader of CRFsuite model files, the format in which underthesea ships its models.

Layout after Naoaki Okazaki's CRFsuite, version 100 of the format (little endian): a header of
twelve words, a chunk ``FEAT`` of weights (type, source, destination, weight), and two ``CQDB``
string tables, one of the labels and one of the attributes, each with a list of offsets by id.
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

_HEADER: Final = struct.Struct("<4sI4s9I")
_TABLE: Final = struct.Struct("<4s5I")
_FEATURE: Final = np.dtype([("kind", "<u4"), ("source", "<u4"), ("label", "<u4"), ("weight", "<f8")])
_STATE, _TRANSITION = 0, 1


@dataclass(frozen=True)
class Model:
    """A linear-chain CRF.

    `labels` and `attributes` are the strings by number. `weights[a, y]` is added to the score of
    label `y` where attribute `a` holds, `transitions[x, y]` where label `y` follows label `x`.
    """

    labels: tuple[str, ...]
    attributes: tuple[str, ...]
    weights: npt.NDArray[np.float64]
    transitions: npt.NDArray[np.float64]


def read(path: Path) -> Model:
    """Read the model file at `path`.

    Raises:
        ValueError: the file is no CRFsuite model, or not of the kind described above.
    """
    data = path.read_bytes()
    magic, size, kind, version, *rest = _HEADER.unpack_from(data)
    _, n_labels, n_attributes, at_features, at_labels, at_attributes, _, _ = rest
    if (magic, size, kind, version) != (b"lCRF", len(data), b"FOMC", 100):
        raise ValueError(f"{path} is no CRFsuite model of version 100")
    labels = _strings(data, at_labels, n_labels)
    attributes = _strings(data, at_attributes, n_attributes)
    features = _features(data, at_features)
    if not np.isin(features["kind"], (_STATE, _TRANSITION)).all():
        raise ValueError(f"{path} holds weights of an unknown kind")
    transitions = np.zeros((n_labels, n_labels))
    moves = features[features["kind"] == _TRANSITION]
    transitions[moves["source"], moves["label"]] = moves["weight"]
    weights = np.zeros((n_attributes, n_labels))
    states = features[features["kind"] == _STATE]
    weights[states["source"], states["label"]] = states["weight"]
    return Model(labels, attributes, weights, transitions)


def _features(data: bytes, at: int) -> npt.NDArray[Any]:
    magic, _, count = struct.unpack_from("<4sII", data, at)
    if magic != b"FEAT":
        raise ValueError("the weights of the CRFsuite model are not where its header says")
    return np.frombuffer(data, _FEATURE, count, at + 12)


def _strings(data: bytes, at: int, count: int) -> tuple[str, ...]:
    """Read the strings of a table by id: each entry is id, length with the final zero, bytes."""
    magic, _, _, _, n_entries, at_offsets = _TABLE.unpack_from(data, at)
    if magic != b"CQDB" or n_entries != count:
        raise ValueError("a string table of the CRFsuite model is broken")
    found = []
    for number, offset in enumerate(np.frombuffer(data, "<u4", count, at + at_offsets).tolist()):
        entry, length = struct.unpack_from("<II", data, at + offset)
        if entry != number:
            raise ValueError("a string table of the CRFsuite model is out of order")
        start = at + offset + 8
        found.append(data[start : start + length - 1].decode())
    return tuple(found)
