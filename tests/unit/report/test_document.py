"""The sheet in its formats: what stands in them, what must not, and that equal cases give equal bytes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from io import BytesIO
from zipfile import ZipFile

import pytest
from defusedxml import ElementTree as ET  # noqa: N817 - the usual name

import ecomap
from ecomap.report.sheet import SHEET_FORMATS
from ecomap.report.sheet.data import template_data
from ecomap.report.sheet.pdf import TemplateError, pages_of, shipped_template
from ecomap.report.sheet.typeset import NOWHERE

SECRETS = "concern: はい, concern_note: ひみつその一"


def text_of(pdf: bytes, *, page: int | None = None) -> str:
    """Read the text of a PDF, without spaces."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    pages = [] if page is None else ["-f", str(page), "-l", str(page)]
    done = subprocess.run(
        ["pdftotext", "-raw", *pages, "-", "-"],  # noqa: S607 - wherever it is installed
        input=pdf,
        capture_output=True,
        check=True,
    )
    return "".join(done.stdout.decode().split())


@pytest.fixture(scope="module")
def sheet(samples):
    return ecomap.sheet(samples / "sato_hana.yaml", stamp="配付先 ㊙")


def test_an_ordinary_sheet_has_two_sides_with_its_words(sheet):
    pdf = sheet.pdf()
    assert pages_of(pdf) == 2
    front, back = text_of(pdf, page=1), text_of(pdf, page=2)
    for words in (
        "佐藤ハナ様",
        "要介護2",
        "住み慣れた家で",
        "仕事があり週末しか来られない",
        "手芸",
        "今日一緒に考えたいこと",
    ):
        assert words in front
    for words in (
        "一週間の関わり",
        "さくら訪問介護",
        "？記録からは確認できません",
        "緊急連絡先①",
        "検討内容",
        "2026-05-10",
    ):
        assert words in back
    assert "取扱注意" in front
    assert "2/2" in back
    assert sheet.notices_of("pdf") == ()


def test_a_full_case_has_its_map_on_a_page_and_everybody_on_the_back(samples):
    made = ecomap.sheet(samples / "large_40.yaml")
    case = ecomap.read(samples / "large_40.yaml")
    assert "map-apart" in made.notices_of("pdf")
    assert pages_of(made.pdf()) == 3
    back = text_of(made.pdf(), page=3)
    gone = {"傾聴ボランティア 星", "柴犬のハチ"}
    for resource in case.resources:
        if resource.name not in gone:
            assert re.sub(r"\s", "", resource.name) in back, resource.name


@pytest.mark.parametrize("format_", SHEET_FORMATS)
@pytest.mark.parametrize("client", [False, True])
def test_equal_cases_give_equal_bytes_and_nothing_tells_who_made_it(samples, format_, client):
    one, two = (ecomap.sheet(samples / "couple_rourou.yaml", client=client).to_bytes(format_) for _ in range(2))
    assert one == two
    for word in (b"CreationDate", b"python-docx", b"couple_rourou", b"/root", b"Author(", b"thumbnail"):
        assert word not in one


def test_a_pdf_is_tagged_and_has_a_neutral_title(sheet):
    pdf = sheet.pdf()
    assert b"/StructTreeRoot" in pdf
    assert b"/Lang(ja)" in pdf.replace(b" ", b"")
    title = "会議シート".encode("utf-16-be")
    assert title in pdf or "会議シート".encode() in pdf or b"/Title" not in pdf


def test_a_word_document_has_tables_an_alternative_text_and_no_author(sheet):
    from docx import Document

    data = sheet.docx()
    with ZipFile(BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name or "app.xml" in name]
        xml = archive.read("word/document.xml").decode()
    document = Document(BytesIO(data))
    core = document.core_properties
    assert (core.author, core.last_modified_by, core.comments, core.title) == ("", "", "", "会議シート")
    words = "".join(ET.fromstring(xml).itertext())
    for word in ("住み慣れた家で", "さくら訪問介護", "？ 記録からは確認できません", "検討内容"):
        assert word in words
    assert 'descr="佐藤 ハナさんのエコマップ' in xml
    week = document.tables[1]
    assert [cell.text for cell in week.rows[0].cells] == ["", "月", "火", "水", "木", "金", "土", "日"]


def test_a_page_runs_nothing_and_asks_for_nothing(samples):
    html = ecomap.sheet(samples / "hostile_text.yaml").html()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)[1]
    assert policy.startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    body = html.partition("</head>")[2]
    assert not re.search(r"<(script|iframe|object|embed|link|img|form|a)\b", body)
    assert not re.search(r"<[^>]+\son\w+=", body)
    assert not re.search(r'(href|src)="(?!#)', body)
    assert "\u202e" not in html


def test_hostile_words_are_words(samples):
    made = ecomap.sheet(samples / "hostile_text.yaml")
    assert pages_of(made.pdf()) == 2
    assert made.docx()
    everything = text_of(made.pdf())
    assert "<script>" in everything
    assert "\u202e" not in everything


@pytest.mark.parametrize(
    "text",
    ["#panic()", '#read("/etc/passwd")', "$x$", "*a* _b_ `c`", "\\u{41}", "= H", "@a <b>", "//x", "#{", "]"],
)
def test_markup_of_the_typesetter_is_text(written, text):
    case = written("client: {name: 本人さん}\n").case
    case = case.replace(client=case.client.replace(words=text, goals=(text,)), title=text)
    assert "".join(text.split()) in text_of(ecomap.sheet(case).pdf())


def test_what_the_sheet_never_says(written):
    text = (
        "client: {name: 本人さん}\n"
        "consent: {scope: 会議, exceptions: [ひみつその二]}\n"
        "family:\n"
        "  - {name: 花, relation: 長女, phone: 090-ひみつ, lives: 県外(ひみつその三), address_protected: はい,\n"
        f"     roles: [緊急連絡先①], tie: {{quality: 強い, frequency: 週2回, {SECRETS}, hidden_from: [ひみつその四],\n"
        "     visible_to: [ひみつその五]}}\n"
        "  - {name: 桃, relation: 次女, hidden_from: [ひみつその六], tie: 普通}\n"
    )
    for client in (False, True):
        made = ecomap.sheet(written(text).case, client=client)
        assert "ひみつ" not in text_of(made.pdf())
        assert "ひみつ" not in made.html()
        with ZipFile(BytesIO(made.docx())) as archive:
            assert all("ひみつ".encode() not in archive.read(name) for name in archive.namelist())


def test_the_clients_copy_is_plain_and_large(samples):
    made = ecomap.sheet(samples / "sato_hana.yaml", client=True)
    words = json.dumps(template_data(made.content, made.picture, "left", made.fonts)["questions"], ensure_ascii=False)
    text = text_of(made.pdf(), page=1)
    assert "手伝ってくれる方" in text
    assert "これから一緒に決めましょう" in text
    for technical in ("要介護", "記録からは確認できません", "キーパーソン", "①", "転倒リスク"):
        assert technical not in text
    assert "近隣、集まり" not in words
    assert made.picture.drawing.scene.font_px * 0.75 >= 12
    assert not any(node.badges for node in made.picture.drawing.scene.nodes)


def test_in_english(samples):
    made = ecomap.sheet(samples / "english_sample.yaml", lang="en")
    text = text_of(made.pdf())
    assert "Theweek" in text
    assert not re.search(r"[ぁ-んァ-ン]", text)


def test_changes_stand_on_the_back_where_somebody_compared(samples):
    case = samples / "sato_hana.yaml"
    assert "前回からの変化" not in text_of(ecomap.sheet(case).pdf())
    assert "配食が始まりました" in text_of(ecomap.sheet(case, changes=["配食が始まりました。"]).pdf(), page=2)
    assert "変化は、記録からは見つかりませんでした" in text_of(ecomap.sheet(case, changes=[]).pdf(), page=2)


def test_a_copy_of_the_template_gives_the_same_sheet(sheet, samples, tmp_path):
    copy = tmp_path / "own.typ"
    copy.write_text(shipped_template(), encoding="utf-8")
    made = ecomap.sheet(samples / "sato_hana.yaml", template=copy, stamp="配付先 ㊙")
    assert made.pdf() == sheet.pdf()


@pytest.mark.parametrize(
    "source",
    [
        '#read("/etc/passwd")',
        '#read("../../../../etc/passwd")',
        '#image("/proc/self/environ")',
        '#import "@preview/cetz:0.2.2"',
        '#let name = "@pre" + "view/cetz:0.2.2"\n#import name',
        "#unknown",
    ],
)
def test_a_template_reaches_neither_files_nor_the_network(samples, tmp_path, source):
    own = tmp_path / "own.typ"
    own.write_text(source, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        ecomap.sheet(samples / "smallest.yaml", template=own).pdf()
    assert caught.value.code == "template-failed"
    assert "own.typ" in caught.value.target


def test_packages_are_asked_for_at_a_dead_end(samples, tmp_path, monkeypatch):
    """A listener in place of the dead end hears the request: the proxy is really used, for whatever is asked."""
    import socket
    import threading

    with socket.create_server(("127.0.0.1", 0)) as server:
        heard: list[bytes] = []

        def listen() -> None:
            for _ in range(2):  # for the case, and for the empty one that tells whether the message is harmless
                connection, _ = server.accept()
                with connection:
                    heard.append(connection.recv(200))

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        assert NOWHERE == "http://127.0.0.1:9"
        monkeypatch.setattr("ecomap.report.sheet.typeset.NOWHERE", f"http://127.0.0.1:{server.getsockname()[1]}")
        monkeypatch.setenv("NO_PROXY", "*")
        own = tmp_path / "own.typ"
        own.write_text('#import "@preview/cetz:0.2.2"', encoding="utf-8")
        with pytest.raises(TemplateError):
            ecomap.sheet(samples / "smallest.yaml", template=own).pdf()
        thread.join(5)
    assert heard[0].startswith(b"CONNECT packages.typst.org")


@pytest.mark.parametrize(
    "source", ["#panic(sys.inputs.data)", "#panic(sys.inputs.map)", "#panic(json(bytes(sys.inputs.data)).title)"]
)
def test_what_a_template_says_of_a_case_is_not_repeated(samples, tmp_path, source):
    own = tmp_path / "own.typ"
    own.write_text(source, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        ecomap.sheet(samples / "sato_hana.yaml", template=own).pdf()
    assert caught.value.target == str(own)


def test_a_template_that_cannot_be_read(samples, tmp_path):
    with pytest.raises(TemplateError, match="template-unreadable"):
        ecomap.sheet(samples / "smallest.yaml", template=tmp_path / "none.typ")


def test_a_name_that_tells_no_format(samples, tmp_path):
    with pytest.raises(ecomap.SheetError, match="sheet-format"):
        ecomap.sheet(samples / "smallest.yaml", tmp_path / "sheet.xlsx")


def test_without_the_extra_a_word_document_is_refused(samples, monkeypatch):
    made = ecomap.sheet(samples / "smallest.yaml")
    monkeypatch.setitem(sys.modules, "docx", None)
    for name in [name for name in sys.modules if name.startswith("ecomap.report.sheet.word")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(ecomap.SheetError, match="no-docx"):
        made.docx()


@pytest.mark.slow
@pytest.mark.parametrize("client", [False, True])
def test_every_sample_makes_a_sheet_in_every_format(samples, client):
    for path in sorted(samples.rglob("*.yaml")):
        made = ecomap.sheet(path, client=client)
        assert pages_of(made.pdf()) <= 4, path.stem
        assert made.html()
        assert made.docx()
