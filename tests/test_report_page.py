"""The page for analysts in a real browser: a person opens the file, clicks an event, reads its sentence."""

import json
import shutil

import polars as pl
import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from pipeline.schema import tables as t
from tests.pipeline.report.one_event import HOSTILE, article, event, page, sentences

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = [
    pytest.mark.xdist_group("end_to_end"),
    pytest.mark.skipif(
        CHROMIUM is None or DRIVER is None, reason="needs chromium and chromedriver (.ci/run installs both)"
    ),
]

OPTIONS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--window-size=1280,1000",
)  # fmt: skip
PATIENCE = 60  # seconds until we call it broken; it takes a fraction


class Browser:
    """Chromium with one page open, and everything it said and asked for since."""

    def __init__(self, profile):
        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM
        for option in (*OPTIONS, f"--user-data-dir={profile}"):
            options.add_argument(option)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))

    def open(self, path, fragment=""):
        self.driver.get("about:blank")
        for kind in ("browser", "performance"):
            self.driver.get_log(kind)  # what the empty browser did before
        self.driver.get(path.as_uri() + fragment)
        self.wait(lambda: self.driver.find_elements(By.CSS_SELECTOR, "body[data-ready]"))
        return self

    def wait(self, ready):
        return WebDriverWait(self.driver, PATIENCE).until(lambda _: ready())

    def all(self, selector, within=None):
        return (within or self.driver).find_elements(By.CSS_SELECTOR, selector)

    def complaints(self):
        return self.driver.get_log("browser")

    def requests(self):
        """Every address it asked for, but data that stands in the page itself."""
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        asked = [
            message["params"]["request"]["url"]
            for message in messages
            if message["method"] == "Network.requestWillBeSent"
        ]
        return [url for url in asked if not url.startswith("data:")]


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    one = Browser(tmp_path_factory.mktemp("profile"))
    try:
        yield one
    finally:
        one.driver.quit()


def clicked(browser, row):
    """Click an event's line and return what unfolds below it."""
    browser.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", row)
    row.find_element(By.CSS_SELECTOR, ".words").click()
    details = f"#details-{row.get_attribute('id')}"
    return browser.wait(lambda: browser.all(details))[0]


def test_a_click_on_an_event_shows_its_sentence_with_its_words_highlighted(browser, seeds_run):
    path = seeds_run.data / "published" / "report.html"
    browser.open(path)
    events = {
        row["event_id"]: row for row in seeds_run.tables.open(t.EVENTS, None).read().iter_rows(named=True)
    }
    mentions = seeds_run.tables.open(t.EVENT_MENTIONS, None).read()
    rows = browser.all("tr.event")
    assert {row.get_attribute("id") for row in rows} == set(events)
    for row in rows:
        told = events[row.get_attribute("id")]
        sources = ", ".join(source["name"] or source["text"] or "?" for source in told["attributed_to"])
        is_told = f"{told['realis']}, according to {sources}" if sources else told["realis"]
        assert row.find_element(By.CSS_SELECTOR, ".realis").text == is_told
        details = clicked(browser, row)
        cards = browser.all("article", details)
        assert len(cards) == told["n_mentions"]
        for card, mention_id in zip(cards, told["mention_ids"], strict=True):
            (mention,) = mentions.filter(pl.col("event_mention_id") == mention_id).to_dicts()
            shown = "".join(mark.text for mark in browser.all("mark.trigger", card))
            assert shown == mention["trigger_text"]
            assert told["evidence"][:20] in cards[0].text
            for role, column in (("who", "actors"), ("whom", "recipients")):
                marked = " ".join(mark.text for mark in browser.all(f"mark.{role}", card))
                for one in mention[column]:
                    assert all(word in marked for word in (one["text"] or "").split()), (role, mention_id)
        row.find_element(By.CSS_SELECTOR, ".words").click()
        assert not browser.all("tr.details")
    assert browser.complaints() == []
    assert browser.requests() == [path.as_uri()]


# Of every mark in a chart: what it counts, and how many events the list shows for it.
COUNTED = """
const found = [];
for (const id of Object.keys(DATA.charts))
  for (const mark of document.querySelectorAll(`#${id} svg path`)) {
    const datum = mark.__data__?.datum;
    if (datum?.events !== undefined)
      found.push([id, datum.events, DATA.events.filter(PICKS[id](datum).test).length]);
  }
return found;
"""


def test_every_mark_of_a_chart_counts_the_events_it_lists(browser, seeds_run):
    browser.open(seeds_run.data / "published" / "report.html")
    found = browser.driver.execute_script(COUNTED)
    assert {chart for chart, _, _ in found} == {"timeline", "matrix", "places"}
    assert [row for row in found if row[1] != row[2]] == []


@pytest.mark.parametrize(
    "mark",
    [
        "#timeline .mark-rect.role-mark path",
        "#matrix .mark-rect.role-mark path",
        "#places .mark-symbol.role-mark path",
    ],
    ids=["timeline", "matrix", "places"],
)
def test_a_click_in_a_chart_chooses_its_events(browser, seeds_run, mark):
    browser.open(seeds_run.data / "published" / "report.html")
    everything = len(browser.all("tr.event"))
    first = browser.all(mark)[-1]  # nothing lies on top of the last one
    count = browser.driver.execute_script("return arguments[0].__data__.datum.events", first)
    browser.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", first)
    webdriver.ActionChains(browser.driver).move_to_element(first).click().perform()
    (drop,) = browser.wait(lambda: browser.all("#picked:not([hidden]) button"))
    assert 1 <= len(browser.all("tr.event")) == count < everything
    drop.click()
    assert len(browser.all("tr.event")) == everything
    assert browser.complaints() == []


def test_a_search_without_diacritics_finds_the_words_with_them(browser, seeds_run):
    browser.open(seeds_run.data / "published" / "report.html")
    browser.all("input[name=words]")[0].send_keys("cao buoc")
    browser.wait(lambda: 0 < len(browser.all("tr.event")) < 10)
    assert any("cáo buộc" in row.text for row in browser.all("tr.event"))


def test_only_the_surer_events_can_be_listed(browser, tmp_path):
    path = tmp_path / "sure.html"
    events = [event(number, confidence=share) for number, share in enumerate((0.1, 0.5, 0.8))]
    path.write_text(page(events), encoding="utf-8")
    browser.open(path)
    (select,) = browser.all("select[name=sure]")
    for least, n in (("0.25", 2), ("0.5", 2), ("0.75", 1)):
        select.send_keys(Keys.ARROW_DOWN)
        browser.wait(lambda least=least: select.get_attribute("value") == least)
        browser.wait(lambda n=n: len(browser.all("tr.event")) == n)
    assert "80%" in browser.all("tr.event")[0].text


def test_an_address_with_an_event_opens_it(browser, seeds_run):
    path = seeds_run.data / "published" / "report.html"
    last = browser.open(path).all("tr.event")[-1].get_attribute("id")
    browser.open(path, f"#{last}")
    assert browser.wait(lambda: browser.all(f"#details-{last} mark.trigger"))


def test_a_hostile_article_is_shown_as_the_text_it_is(browser, tmp_path):
    path = tmp_path / "hostile.html"
    told = sentences().with_columns(pl.col("text") + HOSTILE)
    source = article(title=HOSTILE, outlet=HOSTILE, url="javascript:document.body.dataset.hacked='yes'")
    path.write_text(page([event(merge_reason=HOSTILE)], articles=source, told=told), encoding="utf-8")
    browser.open(path)
    details = clicked(browser, browser.all("tr.event")[0])
    assert HOSTILE in details.text
    assert [mark.text for mark in browser.all("mark.trigger", details)] == ["Lệnh trừng phạt"]
    assert [mark.text for mark in browser.all("mark.whom", details)] == ["Thổ Nhĩ Kỳ"]  # after an emoji
    assert browser.all("a", details) == []
    assert browser.all("main img") == []
    assert not browser.all("body[data-hacked]")
    assert browser.complaints() == []
    assert browser.requests() == [path.as_uri()]


def test_twenty_thousand_events_are_listed_a_page_at_a_time(browser, tmp_path):
    path = tmp_path / "many.html"
    path.write_text(page([event(number) for number in range(20_000)]), encoding="utf-8")
    browser.open(path)
    assert "20,000 of 20,000" in browser.all("#shown")[0].text
    assert len(browser.all("tr.event")) == 50
    browser.all("#older")[0].click()
    browser.wait(lambda: "page 2 of 400" in browser.all("#page")[0].text)
    assert browser.all("tr.event")[0].get_attribute("id") == "e00050"
    assert browser.all("mark.trigger", clicked(browser, browser.all("tr.event")[0]))
