from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomap.vocabulary import Kind, infer_kind, kinds
from ecomap.vocabulary.inference import _NOT_MEANT

NAMED = [
    ("世話人 田中さん", "gh_dis"),
    ("グループホームの世話人", "gh_dis"),
    ("お寺の世話人", "religion"),
    ("Carers' cafe", "family_assoc"),
    ("Carers’ Café Hinata", "family_assoc"),
    ("ケアラーズカフェ", "family_assoc"),
    ("Dementia Café", "dementia_cafe"),
    ("Cafe Mocha", "shop"),
    ("精神保健福祉士 山田さん", "msw"),
    ("さくら訪問介護", "home_help"),
    ("さくら訪問介護事業所 田中", "home_help"),
    ("ヘルパーの鈴木さん", "home_help"),
    ("ヘルパー前田さん", "home_help"),
    ("民生委員 田口さん", "minsei"),
    ("民生委員前川さん", "minsei"),
    ("民生さん", "minsei"),
    ("中村さん(民生委員)", "minsei"),
    ("中村さん（民生委員）", "minsei"),
    ("みどりクリニック", "doctor"),
    ("山田医院", "doctor"),
    ("佐藤内科", "doctor"),
    ("Dr.田中", "doctor"),
    ("GP Dr Smith", "doctor"),
    ("みどり歯科クリニック", "dentist"),
    ("さくら眼科", "specialist"),
    ("こころのクリニック青葉", "psych_clinic"),
    ("市立総合病院", "hospital"),
    ("市立病院 地域連携室", "msw"),
    ("みどり病院 訪問看護", "home_nurse"),
    ("病院の看護師", "hospital"),
    ("精神科デイケア ひかり", "psych_daycare"),
    ("まごころ薬局", "pharmacy"),
    ("病院前薬局", "pharmacy"),
    ("まごころ薬局 小学校前店", "pharmacy"),
    ("友人 中村さん", "friend"),
    ("中村さん(友人)", "friend"),
    ("幼なじみの洋子さん", "friend"),
    ("小学校の友人 太郎", "friend"),
    ("デイで知り合った友人", "friend"),
    ("教会の友人", "friend"),
    ("長女の友人 佐藤さん", "friend"),
    ("友人 ヘルパーの佐藤さん", "friend"),
    ("カラオケ仲間 木村さん", "friend"),
    ("best friend Tom", "friend"),
    ("隣の山田さん", "neighbour"),
    ("お隣さん", "neighbour"),
    ("近所の高橋さん", "neighbour"),
    ("next-door neighbor Ann", "neighbour"),
    ("大家さん", "landlord"),
    ("犬のポチ", "pet"),
    ("ポチ(犬)", "pet"),
    ("〇〇地域包括支援センター", "houkatsu"),
    ("包括の高橋さん", "houkatsu"),
    ("包括の保健師 高橋さん", "houkatsu"),
    ("地域包括支援センター 主任ケアマネ 佐藤", "houkatsu"),
    ("鈴木ケアマネ", "caremanager"),
    ("CM鈴木", "caremanager"),
    ("みどり居宅介護支援事業所 鈴木", "caremanager"),
    ("小多機のケアマネ", "small_multi"),
    ("看護小規模多機能ホームつばさ", "kantaki"),
    ("緑小学校", "school"),
    ("ハローワーク", "job_center"),
    ("サロン", "salon"),
    ("ふれあいサロンひまわり", "salon"),
    ("NPO法人ひまわりサロン", "salon"),
    ("ヘアサロンひまわり", "shop"),
    ("認知症カフェ ひだまり", "dementia_cafe"),
    ("弁護士 小林", "lawyer"),
    ("八幡神社", "religion"),
    ("市役所 高齢福祉課", "city_office"),
    ("市役所の保健師", "phn"),
    ("生活保護CW 鈴木", "seiho_cw"),
    ("社協 山田", "shakyo"),
    ("社協ヘルパー", "home_help"),
    ("社協ボランティアセンター", "shakyo"),
    ("放課後等デイサービスみらい", "houdei"),
    ("こども食堂にこにこ", "kodomo_shokudo"),
    ("地域活動支援センター", "chikatsu"),
    ("就労継続支援B型 パン工房", "b_type"),
    ("元同僚の井上さん", "colleague"),
    ("成年後見人 司法書士の原", "guardian"),
    ("さくら会デイサービスセンター", "day_service"),
    ("デイケアさくら", "day_rehab"),
    ("特養あおぞら", "tokuyo"),
    ("ショートステイあおぞら", "short_stay"),
    ("ヤクルトさん", "mimamori"),
    ("フードバンク", "food_bank"),
    ("St Mary's Church", "religion"),
]

NOT_NAMED = [
    "", " ", "佐藤 ハナ", "中村さん",
    # family names and given names that hold a hint or a part of one
    "友田さん", "友永さん", "友部さん", "寺田さん", "小野寺さん", "西園寺さん", "神田さん", "学さん", "大家 一郎",
    "大家一郎さん", "仲間さん", "役所さん", "奥田民生さん", "犬飼さん", "犬塚さん", "猫田さん", "会田さん", "相田さん",
    "薬師寺さん", "宮司さん", "町田さん", "保田さん", "医王さん", "校條さん", "包国さん", "隣さん", "塾田さん",
    "園田さん", "警固さん", "店田さん", "デイビッドさん", "デイジー", "民夫さん", "近藤さん", "知子さん", "親子さん",
    "Friendly", "Ann Scott", "Clubb", "Schooling", "Catherine", "Doris Dogwood", "Shirley Temple", "Gpson",
    # words that hold a hint and mean something else
    "スーパーバイザー 田中", "動物病院", "元銀行員の田中さん", "会社員の木村さん", "病院前の山田さん", "駅前の人",
    "隣町の人", "ホリデイ", "さくら", "週1回",
    # a relative, whatever the relative does for a living
    "長女 裕子", "長女 裕子(看護師)", "妹 恵(民生委員)",
]  # fmt: skip


@pytest.mark.parametrize(("name", "code"), NAMED)
def test_a_name_that_says_what_it_is(name, code):
    assert [kind.code for kind in infer_kind(name)] == [code]


@pytest.mark.parametrize("name", NOT_NAMED)
def test_a_name_that_says_nothing(name):
    assert infer_kind(name) == ()


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("さくらデイ", {"day_service", "day_rehab"}),
        ("グループホームあおぞら", {"gh_dementia", "gh_dis"}),
    ],
)
def test_a_name_that_fits_several_kinds(name, codes):
    assert {kind.code for kind in infer_kind(name)} == codes


def test_width_and_case_do_not_matter():
    assert infer_kind("ｻｸﾗ ﾍﾙﾊﾟｰｽﾃｰｼｮﾝ") == infer_kind("さくらヘルパーステーション") == (kinds.get("home_help"),)
    assert infer_kind("ＣＭ鈴木") == infer_kind("cm鈴木")


def test_every_hint_leads_to_its_own_kind():
    for kind in kinds:
        for hint in kind.name_hints:
            bare = hint.strip("^$~")
            name = f"みどり{bare}" if hint.startswith("~") or (hint.endswith("$") and hint[0] != "^") else bare
            if hint.endswith(" "):
                name += "山田"
            assert kind in infer_kind(name), (kind.code, hint)


def test_every_word_that_is_not_meant_holds_a_hint():
    hints = [hint.strip("^$~") for kind in kinds for hint in kind.name_hints]
    assert all(any(hint in word for hint in hints) for word in _NOT_MEANT)


@given(st.text())
def test_no_name_is_too_strange(name):
    assert all(isinstance(kind, Kind) for kind in infer_kind(name))


@given(st.text("佐藤鈴木高橋田中山本中村花子太郎一 さん", max_size=12))
def test_plain_names_say_nothing(name):
    assert infer_kind(name) == ()


@pytest.mark.parametrize("name", ["八幡さま世話人会", "祭りの世話人", "世話人代表 山田"])
def test_who_looks_after_a_festival_is_no_group_home(name):
    assert infer_kind(name) == ()
