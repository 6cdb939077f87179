"""Who can use the page: names, contrast, sizes, narrow and magnified windows, quiet motion; and the printed sheet."""

from __future__ import annotations

import re

import pytest

SAMPLES = ("sato_hana", "step_family", "large_40", "hostile_text")

CONTRAST = """
() => {
  const parse = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = (rgb) => { const [r, g, b] = rgb.map((v) => { v /= 255;
    return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ground = (node) => { for (let at = node; at; at = at.parentElement) {
    const back = parse(getComputedStyle(at).backgroundColor);
    if (back.length === 3 || back[3] === 1) return back.slice(0, 3); } return [255, 255, 255]; };
  const poor = [];
  for (const node of document.querySelectorAll('main *:not(svg *)')) {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
    if (!own || !node.checkVisibility()) continue;
    const [one, two] = [light(parse(getComputedStyle(node).color).slice(0, 3)), light(ground(node))];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (ratio < 4.5) poor.push(`${node.tagName} ${node.textContent.slice(0, 20)} ${ratio.toFixed(2)}`);
  }
  return poor;
}
"""
TARGETS = """
() => [...document.querySelectorAll('button, summary, #filters label')].filter((node) => node.checkVisibility())
  .map((node) => [node.textContent, node.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24).map(([text, box]) => `${text} ${box.width}x${box.height}`)
"""
# The rule for targets below 24 px: a circle of 24 px round the middle of each touches no other target.
PICTURE_TARGETS = """
() => {
  const seats = [...document.querySelectorAll('#view g[role=button]')].filter((g) => g.id !== 'node-c')
    .map((g) => [g.id, g.getBoundingClientRect()]);
  const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
  return seats.filter(([id, box]) => Math.min(box.width, box.height) < 24 && seats.some(([other, its]) => {
    const [x, y] = middle(box), [u, v] = middle(its);
    return other !== id && Math.hypot(x - u, y - v) < 24;
  })).map(([id]) => id);
}
"""


@pytest.mark.parametrize("name", SAMPLES)
def test_ids_are_unique_and_references_lead_somewhere(see, name):
    page = see(name).page
    ids = page.eval_on_selector_all("[id]", "all => all.map(node => node.id)")
    assert len(ids) == len(set(ids))
    for attribute in ("aria-labelledby", "aria-describedby", "aria-controls"):
        for value in page.eval_on_selector_all(
            f"[{attribute}]", f"all => all.map(node => node.getAttribute('{attribute}'))"
        ):
            assert set(value.split()) <= set(ids)


def nodes(tree):
    yield tree
    for child in tree.get("children", ()):
        yield from nodes(child)


@pytest.mark.parametrize("name", SAMPLES)
def test_everything_that_takes_the_focus_has_a_name_and_a_role(see, name):
    sight = see(name)
    sight.page.evaluate("document.getElementById('filters').open = true")
    session = sight.page.context.new_cdp_session(sight.page)
    tree = session.send("Accessibility.getFullAXTree")["nodes"]
    count = 0
    for node in tree:
        properties = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
        role = node.get("role", {}).get("value")
        if node.get("ignored") or not properties.get("focusable") or role == "RootWebArea":
            continue
        count += 1
        assert node["name"]["value"].strip(), node
        assert role in {"button", "checkbox", "DisclosureTriangle"}, role
    assert count > 20
    (live,) = (node for node in tree if node.get("role", {}).get("value") == "status")
    assert not live["ignored"]


def test_the_picture_is_a_named_group_with_help_on_its_keys(see):
    page = see().page
    assert page.get_attribute("#view svg", "role") == "group"
    assert page.get_attribute("#view svg", "aria-label") == "エコマップ"
    assert "矢印キー" in page.locator(f"#{page.get_attribute('#view svg', 'aria-describedby')}").text_content()
    assert page.get_attribute("#status", "role") == "status"


@pytest.mark.parametrize("chosen", [False, True])
def test_words_stand_out_from_their_ground(see, chosen):
    sight = see("step_family")
    sight.page.evaluate("document.getElementById('filters').open = true")
    sight.page.locator("#filters input").first.check()
    if chosen:
        sight.page.focus("#node-p10")
    assert sight.page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("wide", [1366, 375])
@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_pressed_is_large_enough(see, name, wide):
    sight = see(name, wide=wide)
    sight.page.evaluate("document.getElementById('filters').open = true")
    assert sight.page.evaluate(TARGETS) == []
    assert sight.page.evaluate(PICTURE_TARGETS) == []


@pytest.mark.parametrize(("wide", "high"), [(320, 568), (375, 667), (640, 360), (683, 384), (1366, 768), (1920, 1080)])
def test_no_window_needs_scrolling_sideways(see, wide, high):
    sight = see("step_family", wide=wide, high=high)
    assert sight.page.evaluate("document.documentElement.scrollWidth") <= wide
    view = sight.page.locator("#view").bounding_box()
    assert view["height"] >= 150
    sight.page.locator("#list button").last.focus()
    row = sight.page.locator("#list button").last.bounding_box()
    assert 0 <= row["y"] <= high - row["height"]


def test_on_a_phone_the_client_is_in_the_middle_and_the_focus_is_not_covered(see):
    sight = see("large_40", wide=375, high=667)
    view, client = (sight.page.locator(name).bounding_box() for name in ("#view", "#person-client"))
    assert abs(view["x"] + view["width"] / 2 - client["x"] - client["width"] / 2) < 60
    rows = sight.page.locator("#list button")
    rows.last.focus()
    for _ in range(12):
        sight.page.keyboard.press("Shift+Tab")
        row = sight.page.evaluate("(({top, bottom}) => [top, bottom])(document.activeElement.getBoundingClientRect())")
        view = sight.page.locator("#view").bounding_box()
        assert row[0] >= view["y"] + view["height"] - 1
        assert row[1] <= 667


def test_motion_stops_for_those_who_ask(see):
    quiet = see(reduced_motion="reduce").page
    moving = see(reduced_motion="no-preference").page
    read = "getComputedStyle(document.getElementById('node-p2')).transitionDuration"
    assert quiet.evaluate(read) == "0s"
    assert moving.evaluate(read) != "0s"


@pytest.mark.parametrize(("name", "size"), [("sato_hana", (297, 210)), ("large_40", (210, 297))])
def test_printed_it_is_the_sheet_on_one_page_whatever_is_chosen(see, name, size):
    sight = see(name)
    before = sight.page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", before)) == 1
    box = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", before)
    assert [round(float(part) * 25.4 / 72) for part in box.groups()] == list(size)
    sight.page.evaluate("document.getElementById('filters').open = true")
    sight.page.locator("#filters input").first.check()
    sight.page.locator("#view g[tabindex='0']").first.focus()
    sight.page.click("#zoom-in")
    assert sight.off()
    sight.page.emulate_media(media="print")
    sight.page.set_viewport_size({"width": round(size[0] * 96 / 25.4), "height": round(size[1] * 96 / 25.4)})
    sight.page.wait_for_timeout(250)
    sheet = sight.page.locator("#view svg").bounding_box()
    assert (sheet["x"], sheet["y"]) == (0, 0)
    assert sheet["width"] == pytest.approx(size[0] * 96 / 25.4, abs=1)
    assert sheet["height"] == pytest.approx(size[1] * 96 / 25.4, abs=1)
    for part in ("#tools", "#status", "#side", "#keys", ".ring"):
        assert not sight.page.locator(part).first.is_visible()
    faint = "[...document.querySelectorAll('#view *')].filter(node => getComputedStyle(node).opacity !== '1').length"
    assert sight.page.evaluate(faint) == 0
    after = sight.page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", after)) == 1
