"""The page in a browser: opened from a file, without network, by mouse and by keyboard."""

from pathlib import Path

import pytest

from kg import store
from kg.view import page

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--no-first-run"),
]
DATA = Path(__file__).parent.parent / "data"
SENTENCE = "do đồng chí Giàng Páo Mỷ, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, làm Trưởng đoàn"

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"{CHROMIUM} is not installed")


@pytest.fixture(scope="module")
def chromium():
    with playwright.sync_playwright() as driver:
        yield driver.chromium


@pytest.fixture(scope="module")
def browser(chromium):
    started = chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
    yield started
    started.close()


@pytest.fixture(params=["view-graph.ttl"])
def tab(browser, tmp_path, request):
    """The open page; afterwards, what it asked for and complained of must be nothing."""
    path = tmp_path / "đồ thị.html"
    path.write_text(page(store.load(DATA / request.param), title="Đồ thị </title>"), encoding="utf-8")
    opened = browser.new_page(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
    opened.set_default_timeout(10_000)
    faults: list[str] = []
    requests: list[str] = []
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("request", lambda asked: requests.append(asked.url))
    opened.goto(path.as_uri())
    opened.wait_for_function("window.vnpolRenderer !== undefined")
    yield opened
    opened.close()
    assert faults == []
    assert requests == [path.as_uri()]


def point_of(tab, expression: str) -> tuple[float, float]:
    """Return where on the page a point of the graph stands; ``r`` is the renderer."""
    found = tab.evaluate(
        f"""() => {{
            const r = window.vnpolRenderer, g = r.getGraph();
            const at = (node) => r.graphToViewport(g.getNodeAttributes(node));
            const box = document.getElementById("stage").getBoundingClientRect();
            const spot = {expression};
            return [box.left + spot.x, box.top + spot.y];
        }}"""
    )
    return found[0], found[1]


def test_the_page_has_a_title_and_a_focused_search(tab):
    assert tab.title() == "Đồ thị </title>"
    assert tab.evaluate("document.documentElement.lang") == "vi"
    assert tab.evaluate("document.activeElement.id") == "search"


def test_search_without_accents_finds_the_person_and_a_click_shows_the_sentence(tab):
    tab.fill("#search", "giang pao my")
    result = tab.locator("#results button")
    assert result.count() == 1
    assert "Giàng Páo Mỷ" in result.inner_text()
    result.click()
    panel = tab.locator("#panel")
    assert panel.locator("h2").inner_text() == "Giàng Páo Mỷ"
    assert SENTENCE in panel.locator("blockquote").first.inner_text()
    assert panel.locator("mark").first.inner_text() == "Giàng Páo Mỷ"
    footer = panel.locator("blockquote footer").first.inner_text()
    assert "bao-cao-01" in footer
    assert "person." in footer
    assert "0.95" in footer


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("doan giam sat", "Đoàn giám sát"),
        ("DUC KHONG CO AI", "Không thấy"),
        ("nq/tu", "08-NQ/TU"),
        ("mỷ giàng", "Giàng Páo Mỷ"),
    ],
)
def test_search(tab, typed, found):
    tab.fill("#search", typed)
    assert found in tab.locator("#results").inner_text()


def test_a_click_on_a_node_of_the_drawing_shows_the_sentence(tab):
    tab.fill("#search", "giang pao my")
    tab.locator("#results button").click()
    tab.locator("#panel .close").click()
    assert tab.locator("#panel").is_hidden()
    tab.wait_for_timeout(300)
    spot = point_of(tab, 'at(g.findNode((_, known) => known.label === "Giàng Páo Mỷ"))')
    tab.mouse.click(*spot)
    assert SENTENCE in tab.locator("#panel").inner_text()


def test_a_click_on_a_line_of_the_drawing_shows_its_facts_and_their_words(tab):
    halfway = """(() => {
        const ends = ["Nghị quyết số 21/2022/NQ-HĐND", "Nghị quyết số 12/2019/NQ-HĐND"].map(
            (label) => at(g.findNode((_, known) => known.label === label)));
        return { x: (ends[0].x + ends[1].x) / 2, y: (ends[0].y + ends[1].y) / 2 };
    })()"""
    tab.mouse.click(*point_of(tab, halfway))
    panel = tab.locator("#panel").inner_text()
    assert "sửa đổi, bổ sung" in panel
    assert "Nghị quyết số 21/2022/NQ-HĐND ngày 8/7/2022 của HĐND tỉnh Lai Châu sửa đổi, bổ sung" in panel


def test_keyboard_alone_reaches_the_sentence(tab):
    tab.keyboard.type("giang pao")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    assert SENTENCE in tab.locator("#panel").inner_text()
    tab.keyboard.press("Escape")
    assert tab.locator("#panel").is_hidden()
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.id") == "search"


SHOWN = "window.vnpolRenderer.getGraph().filterNodes((n) => !window.vnpolRenderer.getNodeDisplayData(n).hidden).length"


def test_filter_by_kind(tab):
    everything = tab.evaluate(SHOWN)
    tab.locator("[data-kind=person]").uncheck()
    assert tab.evaluate(SHOWN) == everything - 7
    tab.fill("#search", "giang pao my")
    assert "Không thấy" in tab.locator("#results").inner_text()
    tab.locator("#reset").click()
    assert tab.evaluate(SHOWN) == everything


def test_filter_by_time(tab):
    tab.fill("#from", "2022-07-01")
    tab.locator("#undated").uncheck()
    tab.fill("#search", "ky hop")
    assert "kỳ họp thứ 9" in tab.locator("#results").inner_text()
    tab.fill("#search", "tran quoc bao")
    assert "Không thấy" in tab.locator("#results").inner_text()


@pytest.mark.parametrize("tab", ["view-graph-no-quotes.ttl"], indirect=True)
def test_without_quotes_the_panel_shows_where_the_words_stand(tab):
    tab.fill("#search", "giang pao my")
    tab.locator("#results button").click()
    text = tab.locator("#panel blockquote").first.inner_text()
    assert "không kèm câu trích" in text
    assert "ký tự 106–118" in text


def test_without_webgl_search_and_evidence_still_work(chromium, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(page(store.load(DATA / "view-graph.ttl"), title="t"), encoding="utf-8")
    started = chromium.launch(executable_path=str(CHROMIUM), args=[*ARGUMENTS, "--disable-3d-apis"])
    tab = started.new_page()
    tab.goto(path.as_uri())
    tab.fill("#search", "giang pao my")
    tab.locator("#results button").click()
    assert SENTENCE in tab.locator("#panel").inner_text()
    assert "WebGL" in tab.locator("#message").inner_text()
    started.close()
