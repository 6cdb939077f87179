from __future__ import annotations

from pathlib import Path

import matplotlib as mpl
import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st

from ecomap.errors import EcomapError
from ecomap.text import FontError, load_fonts
from ecomap.text.clusters import merge_right_to_left, split_clusters

FONTS = load_fonts()
# Matplotlib carries a font with Hebrew and Arabic, which the shipped one lacks.
DEJAVU = Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"


def test_the_shipped_font_is_always_last():
    assert FONTS.families == ("IPAexGothic",)
    chain = load_fonts([DEJAVU])
    assert chain.families == ("DejaVu Sans", "IPAexGothic")
    assert chain.paths[0] == DEJAVU


def test_heights_are_those_of_the_tallest_font():
    assert pytest.approx(0.88, abs=0.01) == FONTS.ascent
    assert pytest.approx(0.12, abs=0.01) == FONTS.descent
    assert load_fonts([DEJAVU]).ascent > FONTS.ascent


@pytest.mark.parametrize(
    "text", ["さくら訪問介護", "田中Clinic 3F", "ｶﾌｪ・ポエム", "（司法書士）山﨑", "週１〜2回", "  ", "髙橋 德子"]
)
def test_widths_agree_with_the_shaper(text):
    font = hb.Font(hb.Face(hb.Blob.from_file_path(FONTS.paths[0])))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"kern": False, "liga": False})
    shaped = sum(position.x_advance for position in buffer.glyph_positions) / font.face.upem
    assert FONTS.width(text, 20) == pytest.approx(20 * shaped, abs=0.01)
    assert FONTS.width(text, 20) == FONTS.width(text, 20)  # the second time from memory


def test_full_width_characters_are_one_em():
    assert FONTS.width("訪問介護", 11) == 44


def test_a_selector_stays_where_the_font_knows_the_form():
    assert FONTS.runs("辻\U000e0101")[0].text == "辻\U000e0101"
    assert FONTS.missing("辻\U000e0101") == ()
    assert FONTS.width("辻\U000e0101", 10) == 10


def test_a_selector_that_the_font_does_not_know_is_dropped_and_reported():
    assert FONTS.runs("渡邉\U000e01ee様")[0].text == "渡邉様"
    assert FONTS.missing("渡邉\U000e01ee様") == ("邉\U000e01ee",)
    assert FONTS.width("渡邉\U000e01ee様", 10) == 30


def test_what_no_font_has_becomes_one_geta_mark_a_cluster():
    text = "𠮷田👨\u200d👩\u200d👧🇯🇵"
    assert [run.text for run in FONTS.runs(text)] == ["〓田〓〓"]
    assert FONTS.missing(text) == ("𠮷", "👨\u200d👩\u200d👧", "🇯🇵")
    assert FONTS.width(text, 10) == 40


def test_missing_names_each_thing_once_in_order():
    assert FONTS.missing("𠮷ぎ😀𠮷") == ("𠮷", "😀")


def test_an_emoji_selector_alone_is_no_loss():
    assert FONTS.missing("☎\ufe0f") == ()
    assert FONTS.runs("☎\ufe0f")[0].text == "☎"


def test_marks_stay_with_their_base_and_take_its_composed_width():
    assert FONTS.runs("か\u3099く")[0].text == "か\u3099く"
    assert FONTS.width("か\u3099く", 10) == 20
    assert FONTS.missing("か\u3099") == ()


def test_a_mark_that_the_font_lacks_is_dropped_not_the_letter():
    assert FONTS.runs("k\u0357a")[0].text == "ka"
    assert FONTS.missing("k\u0357a") == ("k\u0357",)


def test_invisible_controls_take_no_room_and_are_not_drawn():
    assert FONTS.width("あ\u200b\u202e\u00adい", 10) == 20
    assert FONTS.runs("あ\u200b\u202e\u00adい")[0].text == "あい"
    assert FONTS.missing("あ\u200b\u202e") == ()


def test_control_characters_are_spaces_or_geta():
    assert FONTS.runs("あ\n\tい\x01")[0].text == "あ  い〓"
    assert FONTS.missing("あ\n\x01") == ("\x01",)


def test_right_to_left_words_are_one_run_of_a_font_that_has_them():
    chain = load_fonts([DEJAVU])
    runs = chain.runs("姉 שלום עולם です")
    assert [(run.text, run.font) for run in runs] == [("姉", 1), (" ", 0), ("שלום עולם", 0), (" ", 0), ("です", 1)]
    assert chain.missing("שלום") == ()
    assert FONTS.runs("שלום")[0].text == "〓"
    assert FONTS.missing("שלום") == ("שלום",)


def test_arabic_is_shaped_before_it_is_measured():
    chain = load_fonts([DEJAVU])
    letters = sum(chain.width(letter, 100) for letter in "محمد")
    assert 0 < chain.width("محمد", 100) < letters


def test_runs_change_where_the_font_changes():
    chain = load_fonts([DEJAVU])
    assert [(run.text, run.font) for run in chain.runs("ABC訪問D")] == [("ABC", 0), ("訪問", 1), ("D", 0)]
    assert sum(run.em for run in chain.runs("ABC訪問D")) == pytest.approx(chain.width("ABC訪問D", 1))


def test_no_text_has_no_width():
    assert FONTS.width("", 10) == 0
    assert FONTS.runs("") == ()
    assert FONTS.clusters("") == ()


def test_a_subset_holds_the_glyphs_and_little_else():
    data = FONTS.subset(0, "訪問介護か\u3099")
    face = hb.Face(hb.Blob(data))
    assert {ord(char) for char in "訪問介護が"} <= set(face.unicodes)
    assert len(data) < 20_000
    assert data == FONTS.subset(0, "訪問介護か\u3099")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda _: "no-such-font.ttf", "font-unreadable"),
        (lambda folder: folder, "font-unreadable"),
        (lambda folder: _write(folder / "a.ttf", b"not a font at all"), "font-invalid"),
        (lambda folder: _write(folder / "b.ttf", b""), "font-invalid"),
    ],
)
def test_a_bad_font_file_is_a_fault_with_a_code(tmp_path, make, code):
    with pytest.raises(FontError) as caught:
        load_fonts([make(tmp_path)])
    assert caught.value.code == code
    assert isinstance(caught.value, EcomapError)
    assert code in str(caught.value)


def _write(path, data):
    path.write_bytes(data)
    return path


@given(st.text())
def test_clusters_put_together_are_the_text(text):
    assert "".join(split_clusters(text)) == text
    assert "".join(merge_right_to_left(split_clusters(text))) == text
    assert "".join(cluster for cluster, _ in FONTS.clusters(text)) == text


@given(st.text())
def test_any_text_can_be_measured_and_its_runs_are_as_wide(text):
    runs = FONTS.runs(text)
    assert sum(run.em for run in runs) == pytest.approx(FONTS.width(text, 1))
    assert all(run.text and run.em >= 0 for run in runs)
    assert FONTS.missing("".join(run.text for run in runs)) == ()
