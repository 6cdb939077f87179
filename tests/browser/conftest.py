"""A headless Chromium that has never seen anything, and the pages of the samples in it.

The browser is the system's own; the Python package brings none along that we would use. Where there is no browser
the tests are skipped and say so.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field

import pytest

from ecomap.drawing import draw
from ecomap.layout import Style

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.parent.name == "browser":
            item.add_marker(pytest.mark.slow)


@dataclass
class Sight:
    """An open page together with everything untoward that happened on it."""

    page: object
    address: str
    troubles: list[str] = field(default_factory=list)

    def watch(self):
        page = self.page
        page.on("console", lambda said: self.troubles.append(f"console {said.type}: {said.text}"))
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("dialog", lambda box: (self.troubles.append(f"dialog: {box.message}"), box.dismiss()))
        page.on("popup", lambda _: self.troubles.append("popup"))
        page.on("request", self._request)

    def _request(self, request):
        if request.url != self.address and not request.url.startswith("data:font/"):
            self.troubles.append(f"request: {request.url}")

    def off(self):
        """Ids of what is faded in the picture."""
        return set(self.page.eval_on_selector_all("#view .off[id]", "found => found.map(each => each.id)"))

    def strong(self):
        """Ids of people, boxes and ties that are not faded."""
        query = "#view :is([role=button], .tie)[id]:not(.off)"
        return set(self.page.eval_on_selector_all(query, "found => found.map(each => each.id)"))

    def listed(self):
        """What the list marks as belonging to the choice."""
        return self.page.locator("#list .on").all_text_contents()

    def said(self):
        self.page.wait_for_timeout(200)  # the page waits a little before it says anything
        return self.page.locator("#status").text_content()

    def rest(self):
        """Point at nothing, and let everything fade that will."""
        self.page.mouse.move(2, 2)
        self.page.wait_for_timeout(200)


@pytest.fixture(scope="session")
def chromium():
    program = os.environ.get("ECOMAP_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("no Chromium here: install the package 'chromium', or name the program in ECOMAP_CHROMIUM")
    api = pytest.importorskip("playwright.sync_api", reason="the package 'playwright' is not installed")
    with api.sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=program, headless=True, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def addresses(samples, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    made = {}

    def address(name, language="ja"):
        if (name, language) not in made:
            path = folder / f"{name}-{language}.html"
            path.write_bytes(draw(samples / f"{name}.yaml", style=Style(language=language)).to_bytes("html"))
            made[name, language] = path.as_uri()
        return made[name, language]

    return address


@pytest.fixture
def see(chromium, addresses):
    """Open the page of a sample in a window of its own."""
    opened = []

    def open_page(name="sato_hana", *, wide=1366, high=768, language="ja", **options):
        context = chromium.new_context(viewport={"width": wide, "height": high}, offline=True, **options)
        sight = Sight(context.new_page(), addresses(name, language))
        sight.watch()
        sight.page.goto(sight.address)
        opened.append((context, sight))
        return sight

    yield open_page
    for context, sight in opened:
        context.close()
        assert sight.troubles == []
