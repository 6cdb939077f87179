"""The page in a real browser: pointing, keyboard, touch, filters, zoom. Every test also sees that nothing is loaded."""

from __future__ import annotations

import re

import pytest

DAUGHTER = {"person-p2", "node-p2", "edge-t1", "label-l-t1-0", "person-client", "node-c"}


def test_at_first_all_is_shown(see):
    sight = see()
    assert sight.off() == set()
    assert sight.page.locator("#view .pale").count() == 0
    assert sight.said().startswith("関係18件をすべて表示")
    assert sight.page.locator("#everything").is_disabled()


def test_pointing_at_a_box_leaves_only_its_ties(see):
    sight = see()
    sight.page.hover("#node-p2")
    assert sight.strong() == DAUGHTER
    assert "node-r5" in sight.off()
    assert sight.listed() == [
        "佐藤 ハナ、84歳",
        "長女 裕子、(58) 県外、キーパーソン・緊急連絡先①",
        "裕子 ⇄ 本人：強い、話し相手・手続き、週2回 電話",
    ]
    assert sight.said() == "長女 裕子：関係1件。裕子 ⇄ 本人：強い、話し相手・手続き、週2回 電話"
    sight.rest()
    assert sight.off() == set()


def test_pointing_at_a_symbol_of_the_family_is_pointing_at_the_person(see):
    sight = see()
    sight.page.hover("#person-p2")
    assert sight.strong() == DAUGHTER


def test_pointing_near_a_thin_line_finds_the_tie(see):
    sight = see()
    line = sight.page.locator("#edge-t7 path").first.bounding_box()
    sight.page.mouse.move(line["x"] + 20, line["y"] + 4)  # beside the stroke, not on it
    assert {"edge-t7", "node-r5", "person-client"} <= sight.strong()
    assert "node-r6" in sight.off()


def test_a_tie_between_two_resources_shows_both(see):
    sight = see()
    sight.page.hover("#node-r3")
    assert {"edge-t5", "edge-t16", "node-r1", "node-r3", "person-client"} <= sight.strong()
    assert "edge-t3" in sight.off()
    assert sight.said().startswith("民生委員 田口さん：関係2件。")


def test_a_click_stays_until_escape_or_a_click_on_nothing(see):
    sight = see()
    for clear in (lambda: sight.page.keyboard.press("Escape"), lambda: sight.page.mouse.click(520, 170)):
        sight.page.click("#node-p2")
        sight.rest()
        assert sight.strong() == DAUGHTER
        assert sight.page.get_attribute("#node-p2", "aria-pressed") == "true"
        clear()
        sight.rest()
        assert sight.off() == set()
        assert sight.page.get_attribute("#node-p2", "aria-pressed") == "false"


def test_arrow_keys_walk_clockwise_round_the_ring_and_round_the_family(see):
    sight = see()
    walk = []
    sight.page.focus("#node-p2")
    for key in ["ArrowRight"] * 13 + ["ArrowDown"]:
        walk.append(sight.page.evaluate("document.activeElement.id"))
        sight.page.keyboard.press(key)
    assert len(set(walk)) == 14
    assert walk == sight.page.eval_on_selector_all(
        "#view g[id^=node-][role=button]", "all => all.map(g => g.id).filter(id => id !== 'node-c')"
    )
    assert sight.page.evaluate("document.activeElement.id") == walk[0]
    for key, there in (("ArrowLeft", walk[-1]), ("Home", walk[0]), ("End", walk[-1]), ("ArrowUp", walk[-2])):
        sight.page.keyboard.press(key)
        assert sight.page.evaluate("document.activeElement.id") == there
    sight.page.focus("#person-client")
    sight.page.keyboard.press("ArrowRight")
    assert sight.page.evaluate("document.activeElement.id").startswith(("person-", "node-c"))


def test_focus_shows_the_ties_and_a_ring(see):
    sight = see()
    sight.page.focus("#node-p2")
    assert sight.strong() == DAUGHTER
    box, ring = sight.page.locator("#node-p2").bounding_box(), sight.page.locator("#view .ring").bounding_box()
    assert ring["x"] < box["x"]
    assert ring["x"] + ring["width"] > box["x"] + box["width"]
    sight.page.keyboard.press("Escape")
    assert sight.off() == set()
    assert sight.page.locator("#view .ring").count() == 1  # the focus is still there, and still seen
    sight.page.keyboard.press("Enter")
    assert sight.strong() == DAUGHTER


def test_tab_stops_twice_in_the_picture(see):
    sight = see()
    sight.page.focus("#print")
    stops = []
    for _ in range(3):
        sight.page.keyboard.press("Tab")
        stops.append(sight.page.evaluate("document.activeElement.closest('svg') ? 'picture' : 'list'"))
    assert stops == ["picture", "picture", "list"]
    assert sight.page.locator("#view [tabindex='0']").count() == 2


def test_the_list_and_the_picture_show_each_other(see):
    sight = see()
    row = sight.page.get_by_role("button", name=re.compile("民生委員 田口さん → 友人"))
    row.focus()
    sight.page.keyboard.press("Shift+Tab")
    sight.page.keyboard.press("Tab")
    assert row.evaluate("row => row === document.activeElement")
    assert sight.strong() == {"edge-t16", "node-r1", "node-r3"}
    assert sight.said() == "民生委員 田口さん → 友人 中村さん：弱い"
    sight.page.click("#node-r12")
    person = sight.page.get_by_role("button", name="つむぎ福祉用具", exact=True).and_(
        sight.page.locator("#list button")
    )
    assert person.get_attribute("aria-pressed") == "true"
    side, seen = sight.page.locator("#side").bounding_box(), person.bounding_box()
    assert side["y"] <= seen["y"] <= side["y"] + side["height"]


def test_filters_narrow_within_a_group_less_than_across_groups(see):
    sight = see()
    sight.page.click("#filters summary")
    sight.page.get_by_label(re.compile("^見守り")).first.check()
    assert sight.said() == "絞り込み中（見守り）：18件のうち3件の関係"
    assert {"edge-t4", "edge-t5", "edge-t13", "node-r11"} <= sight.strong()
    assert sight.page.locator("#list li:not([hidden]) > [data-tie]").count() == 3
    sight.page.get_by_label(re.compile("^食事")).check()
    assert sight.said().endswith("18件のうち3件の関係")  # a wider choice of the same kind
    sight.page.get_by_label(re.compile("^地域")).check()
    assert sight.said() == "絞り込み中（見守り、食事、地域）：18件のうち1件の関係"
    assert {"edge-t5", "node-r3"} <= sight.strong()
    assert {"edge-t4", "node-r2", "node-p2"} <= sight.off()
    sight.page.hover("#node-r2")
    assert sight.said() == (
        "隣の木村さん：あてはまる関係の線はありません 絞り込み中（見守り、食事、地域）：18件のうち1件の関係"
    )
    sight.page.click("#everything")
    sight.rest()
    assert sight.off() == set()
    assert sight.page.locator("#filters :checked").count() == 0


def test_filter_by_status_and_by_what_is_not_recorded(see):
    sight = see()
    sight.page.click("#filters summary")
    sight.page.get_by_label(re.compile("^終了")).check()
    assert sight.said() == "絞り込み中（終了）：18件のうち2件の関係"
    sight.page.get_by_label(re.compile("^支援の記録なし")).check()
    assert sight.said().endswith("18件のうち1件の関係")
    assert {"edge-t18", "node-r7", "node-r8"} <= sight.strong()


def scale(sight):
    return sight.page.evaluate("document.querySelector('#view svg').getBoundingClientRect().width / 1122.5")


def test_zoom_by_button_key_and_wheel(see):
    sight = see()
    whole = scale(sight)
    steps = []
    for act in (
        lambda: sight.page.click("#zoom-in"),
        lambda: (sight.page.focus("#node-p2"), sight.page.keyboard.press("+")),
        lambda: (sight.page.mouse.move(400, 400), sight.page.keyboard.down("Control"), sight.page.mouse.wheel(0, -60)),
    ):
        act()
        sight.page.wait_for_timeout(100)
        steps.append(scale(sight))
    sight.page.keyboard.up("Control")
    assert whole < steps[0] < steps[1] < steps[2]
    sight.page.keyboard.press("-")
    assert scale(sight) == pytest.approx(steps[2] * 0.8, rel=0.01)
    sight.page.keyboard.press("0")
    assert scale(sight) == pytest.approx(whole, rel=0.01)
    sight.page.click("#zoom-out")
    assert scale(sight) < whole
    sight.page.click("#zoom-fit")
    assert scale(sight) == pytest.approx(whole, rel=0.01)


def test_zoom_by_wheel_keeps_the_place_under_the_pointer(see):
    sight = see()
    sight.page.click("#zoom-in")
    sight.page.click("#zoom-in")
    before = sight.page.locator("#person-client rect, #person-client circle").first.bounding_box()
    sight.page.mouse.move(before["x"] + before["width"] / 2, before["y"] + before["height"] / 2)
    sight.page.keyboard.down("Control")
    sight.page.mouse.wheel(0, -60)
    sight.page.wait_for_timeout(100)
    sight.page.keyboard.up("Control")
    after = sight.page.locator("#person-client rect, #person-client circle").first.bounding_box()
    assert after["width"] > before["width"]
    for side, size in (("x", "width"), ("y", "height")):
        assert after[side] + after[size] / 2 == pytest.approx(before[side] + before[size] / 2, abs=2)


def test_a_drag_moves_the_sheet_and_chooses_nothing(see):
    sight = see()
    for _ in range(3):
        sight.page.click("#zoom-in")
    start = sight.page.evaluate("[view.scrollLeft, view.scrollTop]")
    sight.page.mouse.move(500, 600)
    sight.page.mouse.down()
    sight.page.mouse.move(450, 560, steps=4)
    sight.page.mouse.up()
    assert sight.page.evaluate("[view.scrollLeft, view.scrollTop]") == [start[0] + 50, start[1] + 40]
    sight.rest()
    assert sight.off() == set()


def test_keys_of_an_input_method_do_nothing(see):
    sight = see()
    sight.page.focus("#node-p2")
    before = scale(sight)
    sight.page.evaluate(
        "for (const key of ['+', 'ArrowRight', 'Escape', 'Enter']) document.activeElement.dispatchEvent("
        "new KeyboardEvent('keydown', {key, isComposing: true, bubbles: true}))"
    )
    assert scale(sight) == before
    assert sight.page.evaluate("document.activeElement.id") == "node-p2"
    assert sight.strong() == DAUGHTER


def test_a_tap_chooses_and_a_tap_on_nothing_ends_it(see):
    sight = see(wide=1024, high=768, has_touch=True)
    sight.page.tap("#node-p2")
    assert sight.strong() == DAUGHTER
    sight.page.tap("#node-r1")
    assert {"edge-t3", "edge-t16", "node-r3"} <= sight.strong()
    assert "node-p2" in sight.off()
    box = sight.page.locator("#view").bounding_box()
    sight.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.16)
    assert sight.off() == set()


def test_words_of_ties_within_the_family_fade_with_them(see):
    sight = see("step_family")
    sight.page.hover("#node-r10")
    faded = sight.page.locator("#node-c > text.off").all_text_contents()
    assert "結菜" in faded
    assert any("口をきかない" in text for text in faded)
    assert not any("ただいま" in text for text in faded)


def test_english(see):
    sight = see("english_sample", language="en")
    assert sight.said().startswith("All ties are shown: ")
    sight.page.click("#filters summary")
    sight.page.get_by_label(re.compile("^current")).check()
    assert re.fullmatch(r"Filtered \(current\): \d+ of \d+ ties", sight.said())
    for button in ("Zoom in", "Whole map", "Show everything", "Print"):
        assert sight.page.get_by_role("button", name=button).count() == 1


def test_without_a_script_picture_and_list_are_there_and_no_dead_button(see):
    sight = see(java_script_enabled=False)
    assert sight.page.locator("#view svg").is_visible()
    assert sight.page.locator("#list").is_visible()
    assert not sight.page.locator("#tools").is_visible()
    assert not sight.page.locator("#filters").is_visible()


@pytest.mark.parametrize(
    "name", ["hostile_text", "foreign_family", "smallest", "large_40", "facility_life", "child_protection"]
)
def test_every_kind_of_map_opens_without_a_murmur(see, name):
    sight = see(name)
    for row in sight.page.locator("#list button").all():
        row.hover()
    sight.page.locator("#view [tabindex='0']").first.focus()
    for _ in range(30):
        sight.page.keyboard.press("ArrowRight")
    sight.page.keyboard.press("Escape")
    sight.rest()
    assert sight.off() == set()
    assert sight.page.locator("script").count() == 1
