"""The bars of quality on the development data; see benchmarks/dating.py."""

import pytest

from benchmarks import date_expressions, dated_corpora
from benchmarks.dating import by_own_evidence
from tests.shared_data import needs_shared

pytestmark = needs_shared


@pytest.mark.parametrize(
    ("with_url", "least", "near", "right_year"), [(True, 2_600, 1.0, 1.0), (False, 40, 0.95, 0.99)]
)
def test_days_of_articles_by_their_url_and_by_their_text_alone(with_url, least, near, right_year):
    rows, truth = [], {}
    for row, day in dated_corpora.dantri(with_url=with_url):
        rows.append(row)
        truth[row["document_id"]] = day
    found = dict(by_own_evidence(dated_corpora.drafts(rows)).select("article_id", "published_on").iter_rows())
    assert len(found) >= least
    apart = [abs((truth[document] - day).days) for document, day in found.items()]
    assert sum(days <= (0 if with_url else 1) for days in apart) >= near * len(found)
    assert sum(truth[document].year == day.year for document, day in found.items()) >= right_year * len(found)


def test_expressions_that_a_news_text_can_hold_mean_what_they_should():
    assert date_expressions.duckling() >= 0.95
