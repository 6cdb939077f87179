"""What a workbook says to whoever fills it in: one line a sheet, one for each way of writing, and the first steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecomap.io.sheets.columns import Column
    from ecomap.vocabulary import Lang

Pair = tuple[str, str]

TITLE: Final[Pair] = ("エコマップ", "Ecomap")
STEPS: Final[tuple[Pair, ...]] = (
    ("① 「本人」から順に、分かることだけを書きます。聞いていないことは空欄のままにします。",
     "1. Begin with “Client” and write only what is known. Leave out what was not asked."),
    ("② 言葉はリストから選べます。ほかの言い方や「週1〜2回」のような書き方もそのまま書けます。",
     "2. Words can be chosen from lists; other common words, and “once or twice a week”, are read as well."),
    ("③ 保存して「ecomap check この名前.xlsx」で確かめ、「ecomap draw この名前.xlsx -o map.pdf」で描きます。",
     "3. Save it, then “ecomap check NAME.xlsx” and “ecomap draw NAME.xlsx -o map.pdf”."),
)  # fmt: skip
"""Shown on the cover."""

SHEETS: Final[dict[str, Pair]] = {
    "cover": ("この図の題と、いつ誰が書いたか、同意について。", "The title, who drew the map when, and consent."),
    "client": ("本人のこと。B列に書きます。", "About the client. Write in column B."),
    "family": (
        "家族・親族。1人1行。続柄を選ぶと家族図に描かれます。2本目の関係は、同じ名前だけをもう1行書いて続けます。",
        "The family, one person a row. For a second tie repeat the name in the next row.",
    ),
    "resources": (
        "友人・近所・店・集まり・サービス・医療・役所など。1か所1行。種類は名前から分かれば空欄で構いません。",
        "Friends, neighbours, groups, services, offices; one a row. The kind may be left out where the name tells it.",
    ),
    "ties": (
        "本人以外どうしの関係。「から」が支える側、「へ」が支えられる側。お互いなら向きを ⇄ に。",
        "Ties between others. “From” gives and “to” receives, unless the flow says otherwise.",
    ),
    "needs": ("課題。領域と程度を選びます。誰のことか書かなければ本人です。",
              "Needs by domain and level; the client's unless somebody else is named."),
    "asked": (
        "何を聞いたか。「済」でないところは「いない」とは扱いません。",
        "What was asked about. What is not “done” never counts as “there is none”.",
    ),
    "events": ("退院・転居などの予定とできごと。", "Events past and planned, such as a discharge or a move."),
    "couples": (
        "続柄だけでは分からない夫婦(離婚・再婚・別居など)。",
        "Couples that the relations do not tell, such as divorces.",
    ),
    "parents": (
        "続柄だけでは分からない親子(養子・連れ子・孫の親など)。親が2人なら「、」で区切ります。",
        "Parents that the relations do not tell (adopted, step, of grandchildren). Separate two parents by a comma.",
    ),
    "people": ("本人・家族・社会資源の一覧。続柄が「本人」の行が本人です。", "Everybody in one list."),
}  # fmt: skip
"""What each sheet is for."""

EXAMPLE: Final[Pair] = (
    "記入例(架空の事例)。このシートは読まれません。",
    "An example of an invented case. This sheet is never read.",
)
GUIDE: Final[Pair] = (
    "書き方。このシートは読まれません。「足せる列」は、見出しをそのまま右の空いた列に書くと使えます。",
    "How to write. This sheet is never read. An “optional” column is used by writing its heading into a free column.",
)
GUIDE_HEADS: Final[dict[Lang, tuple[str, ...]]] = {
    "ja": ("シート", "見出し", "", "書くこと", "リストの言葉"),
    "en": ("Sheet", "Heading", "", "What to write", "Words of the list"),
}
OPTIONAL: Final[Pair] = ("足せる列", "optional")
UPRIGHT_HEADS: Final[dict[Lang, tuple[str, str, str]]] = {
    "ja": ("項目", "内容", "書き方"),
    "en": ("Item", "Value", "How to write"),
}
GROUPS: Final[dict[str, Pair]] = {
    "person": ("人", "Person"),
    "resource": ("人・機関", "Person or organisation"),
    "tie": ("本人との関係", "Tie with the client"),
}
EXTRA: Final[Pair] = (
    "見出しを x- で始めると、自由な列を足せます(図には出ません。変換しても残ります)。",
    "A column whose heading begins with x- is your own: not drawn, but kept when converted.",
)

_BY_FORM: Final[dict[str, Pair]] = {
    "date": ("令和8年4月10日、R8.4.10、2026-04-10。年月だけ・「頃」も可", "2026-04-10, 2026-04, about 2026"),
    "day": ("年月日(2026-04-10)", "a whole date: 2026-04-10"),
    "died": (
        "亡くなった日(令和2年 だけでも)。日が分からなければ「はい」",
        "date of death; “yes” where it is not known",
    ),
    "often": ("週1回、月水金、第2・4火、週2回 電話、年数回", "weekly, twice a week, every Wednesday, monthly"),
    "yes-no": ("はい・いいえ。聞いていなければ空欄", "yes or no; empty where not asked"),
    "noted": ("はい・いいえ、または内容をそのまま", "yes, no, or what it is"),
    "no-tie": ("関係がないと確かめたら「はい」", "yes where it is confirmed that there is none"),
    "texts": ("1行に1つ(セル内の改行は Alt+Enter)", "one a line (Alt+Enter within the cell)"),
    "known-texts": ("1行に1つ。ないと確かめたら「なし」", "one a line; “none” where confirmed"),
    "words": ("リストから。いくつもあれば「、」で区切る", "from the list; separate several by commas"),
    "known-words": ("リストから。いくつもあれば「、」で区切る。ないなら「なし」", "from the list, separated by commas"),
    "roles": ("リストから。「、」で区切る。緊急連絡先は①②を付けて順に", "from the list; emergency contact 1, 2, …"),
    "whoever": ("名前。何人もいれば「、」で区切る", "names, separated by commas"),
    "known-whoever": ("名前。何人もいれば「、」で区切る", "names, separated by commas"),
    "people": ("名前。何人もいれば「、」で区切る", "names, separated by commas"),
    "age": ("歳。80代 でも", "in years; 80s is possible"),
    "number": ("数", "a number"),
    "lives": ("リストから。かっこで補足: 県外(車で2時間)", "from the list; more in brackets: far (2 hours by car)"),
    "word": ("リストから", "from the list"),
    "kind": ("リストから。名前から分かれば空欄", "from the list; empty where the name tells it"),
    "relation": ("本人から見た続柄。リストから", "relation to the client, from the list"),
    "period": ("令和7年10月1日〜令和9年9月30日", "2025-10-01 to 2027-09-30"),
    "one": ("名前(ほかのシートに書いたとおり)", "the name as on the other sheets"),
    "person": ("名前(ほかのシートに書いたとおり)", "the name as on the other sheets"),
    "resource": ("名前(社会資源に書いたとおり)", "the name as on the sheet of resources"),
    "id": ("同じ名前の人を区別する記号。ふつうは書かない", "tells people of one name apart; seldom needed"),
    "fields": ("プログラムが補った項目。ふつうは書かない", "what a program filled in; seldom needed"),
    "scores": ("プログラム用", "for programs"),
    "care-level": ("リストから", "from the list"),
    "work": ("リストから、または仕事の内容", "from the list, or what work it is"),
}

_BY_KEY: Final[dict[tuple[str, str], Pair]] = {
    ("case", "ecomap"): ("書式の版。変えないでください", "version of the format; leave as it is"),
    ("case", "title"): ("図の上に出る題", "shown above the map"),
    ("drawn", "with"): ("一緒に書いた人。「、」で区切る", "who was there, separated by commas"),
    ("client", "name"): ("必ず書きます", "needed"),
    ("person", "name"): ("必ず書きます。同じ人は同じ名前で", "needed; the same name wherever somebody is meant"),
    ("resource", "name"): ("必ず書きます。同じ相手は同じ名前で", "needed; the same name wherever it is meant"),
    ("client", "words"): ("本人の言葉をそのまま", "in the client's own words"),
    ("person", "words"): ("家族の言葉・意向をそのまま", "in their own words"),
    ("tie", "quality"): (
        "強い・普通・弱い・断絶。関係がないと確かめたら「なし」",
        "strong, normal, weak, broken; “none” where confirmed",
    ),
    ("tie", "flow"): ("誰から誰へ。お互いなら ⇄", "who gives to whom; ⇄ for both"),
    ("tie", "from"): ("支える側の名前", "who gives"),
    ("tie", "to"): ("支えられる側の名前", "who receives"),
    ("tie", "with"): ("相手が本人でないとき、その名前。世帯なら「世帯」", "whom the tie is with, if not the client"),
    ("tie", "note"): ("線に添える短い言葉", "a few words beside the line"),
    ("need", "who"): ("本人でないとき、その名前", "whose, if not the client's"),
    ("event", "who"): ("本人でないとき、その名前", "whose, if not the client's"),
    ("tie", "between"): ("2つの名前。「から・へ」の代わり", "two names, in place of from and to"),
}  # fmt: skip


def pick(pair: Pair, lang: Lang) -> str:
    """Choose one of two languages."""
    return pair[0] if lang == "ja" else pair[1]


def how_to_write(column: Column, lang: Lang) -> str:
    """Say in a few words what is written into a column; empty where its heading says it all."""
    pair = _BY_KEY.get((column.section, column.key))
    if pair is None and column.shape == "names":
        pair = _BY_FORM["whoever"]
    pair = pair or _BY_FORM.get(column.form)
    return pick(pair, lang) if pair else ""
