"""The reader of CRFsuite's files agrees with underthesea's own, and knows a broken file."""

from pathlib import Path

import numpy as np
import pytest
import underthesea
from underthesea_core import CRFModel, CRFTagger

from pipeline.language import crfsuite

PATH = Path(underthesea.__file__).parent / "pipeline" / "pos_tag" / "pos_crf_2017_10_11.bin"


def test_labels_and_counts_are_those_the_library_reads() -> None:
    model = crfsuite.read(PATH)
    theirs = CRFModel.load(str(PATH))
    assert list(model.labels) == theirs.get_labels()
    assert len(model.attributes) == theirs.num_attributes
    assert np.count_nonzero(model.weights) == theirs.num_state_features()


def test_a_score_is_the_sum_of_the_weights_to_the_last_bit() -> None:
    model = crfsuite.read(PATH)
    tagger = CRFTagger()
    tagger.load(str(PATH))
    attributes = ["T[0].lower=ông", "T[0]=Ông", "T[-1,0]=BOS", "T[1].istitle=True"]
    labels, score = tagger.tag_with_score([attributes])
    weights = np.zeros(len(model.labels))
    for attribute in attributes:
        weights += model.weights[model.attributes.index(attribute)]
    assert score == weights.max()
    assert labels == [model.labels[int(weights.argmax())]]


@pytest.mark.parametrize("damage", [b"zlib", b"lCRF\0\0\0\0"])
def test_a_file_of_another_kind_or_length_is_refused(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(damage + PATH.read_bytes()[len(damage) :])
    with pytest.raises(ValueError, match="no CRFsuite model"):
        crfsuite.read(path)
