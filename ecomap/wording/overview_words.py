"""The words of a caseload as a whole (担当ケース全体の様子); Japanese, then English."""

from __future__ import annotations

from typing import Final, Literal

Lang = Literal["ja", "en"]

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "title": ("担当ケース全体の様子", "A caseload as a whole"),
    "synthetic-all": ("合成データ（実在の方ではありません）", "Synthetic data (nobody real)"),
    "synthetic-some": (
        "合成データ（実在の方ではない記録）が混ざっています",
        "Some of the records are synthetic data (nobody real)",
    ),
    "counted-to": ("{day} の時点で", "As of {day}"),
    "own-days": ("それぞれの作成日の時点で", "Each as of the day it was drawn"),
    "cases": ("{count}人の記録", "Records of {count} clients"),
    "refused": (
        "ほかに読めなかった記録 {count}件（数に入っていません）",
        "{count} more records could not be read; they are not counted",
    ),
    "leaves": (
        "外に出す版：名前・事例の番号はなく、10人に満たない数と、差し引きで分かってしまう数は＊で伏せています。",
        (
            "To leave the office: without names and keys; numbers below 10, and those that would give them away, "
            "are hidden (*)."
        ),
    ),
    "office": (
        "所内用：お名前や事例の番号があります。取扱注意",
        "For the office: names and keys are in it. Handle with care",
    ),
    "foot": (
        (
            "数は書かれた記録を数えたもので、どなたか、どこかの地区、どの支え手の評価でもありません。"
            "記録にないことは「ない」とはかぎりません。"
        ),
        (
            "The numbers count what was written down. They are no judgement of anybody, any area or any helper, "
            "and what the record does not show may well be there."
        ),
    ),
    "page": ("{page} / {pages}", "{page} / {pages}"),
    "alt": ("図：{title}。数は下の表と同じです。", "Picture: {title}. The table below has the same numbers."),
    "table": ("数の表", "The numbers"),
    "total": ("合計", "all"),
    "hidden": ("＊", "*"),
    "people": ("人数", "clients"),
    "more-rows": (
        "ほか {count} 行は図に入りきりません（HTML の表にあります）",
        "{count} more rows stand in the table of the HTML page",
    ),
    "not-recorded": ("（記録なし）", "(not recorded)"),
    "rest": ("10人未満の区分を合わせたもの", "groups below 10, together"),
    "number-worker": ("担当 {number}", "worker {number}"),
    "number-office": ("事業所 {number}", "office {number}"),
    # at a glance
    "glance": ("はじめに", "At a glance"),
    "glance-open": (
        "連絡が週1回未満かどうか、記録からは決まらない方：{count}人（{cases}人中）。まず聞いてみることが優先のうちです。",
        (
            "The record does not settle whether contact is below once a week: {count} of {cases} clients. Asking is "
            "part of putting first things first."
        ),
    ),
    "glance-found": (
        "連絡が週1回未満（月1回未満を含む）と記録されている方：{count}人（{cases}人中）。",
        "Contact is recorded below once a week (or below once a month): {count} of {cases} clients.",
    ),
    "glance-first": ("一覧のはじめの方：{keys}", "First on the list: {keys}"),
    "glance-day": (
        "よそから来る・連絡する方の予定が記録で最も少ない曜日：{days}（{count}人／{cases}人中）。",
        (
            "The weekday on which fewest clients are due a visit or call from elsewhere: {days} ({count} of "
            "{cases} clients)."
        ),
    ),
    "glance-helper": (
        "連絡の少ない方に最も多く関わる支え手：{names}（それぞれ{count}人、ほかに分からない方 {open}人）。",
        "Helper of most clients with little contact: {names} ({count} each, and {open} of whom it is not known).",
    ),
    "glance-change": (
        (
            "前回から：連絡の区分が少ない方へ {less}人、多い方へ {more}人。分かるようになった {known}人、"
            "分からなくなった {unknown}人。新しく入った {came}人、一覧から離れた {went}人。"
        ),
        (
            "Since the earlier list: class of contact lower {less}, higher {more}; became known {known}, no "
            "longer known {unknown}; new {came}, no longer on the list {went}."
        ),
    ),
    "and-more": ("ほか{count}", "{count} more"),
    # who first
    "first": ("訪問・連絡の優先確認：はじめの {count} 件", "Whom to visit or call first: the first {count}"),
    "first-note": (
        "一覧のはじめだけです。並べ方とすべての行は「ecomap screen」で見られます。順位や採点ではありません。",
        'Only the beginning of the list; "ecomap screen" shows all of it. It is no ranking and no score.',
    ),
    # contact
    "contact": ("連絡の区分", "Class of contact"),
    "contact-note": (
        "家族・友人・近所・集まりとの連絡。斜線は、記録からは一つに決まらない方（はばのまま数えています）。",
        (
            "Contact with relatives, friends, neighbours and groups. Hatched: the record does not settle it; "
            "counted as the range it is."
        ),
    ),
    "monthly-below": ("月1回未満", "below monthly"),
    "monthly-or-weekly": ("月1回未満か週1回未満", "below monthly or weekly"),
    "weekly-below": ("月1回以上・週1回未満", "monthly, below weekly"),
    "weekly-or-more": ("週1回未満かそれ以上か不明", "below weekly, or not"),
    "class-open": ("分からない", "not known"),
    "weekly": ("週1回以上", "weekly or more"),
    "not-asked": ("対象外（施設・入院・児童）", "not asked (facility, child)"),
    # size
    "size": ("つながりのある人・機関の数", "People and offices with a tie"),
    "size-note": (
        "斜線は、少なくともその人数で、それより多いかもしれない方。一つの棒にまとめていません。",
        "Hatched: at least so many, perhaps more; they are put into no bin.",
    ),
    "size-bin": ("{low}〜{high}", "{low} to {high}"),
    "size-one": ("{low}", "{low}"),
    "size-last": ("{low}以上", "{low} or more"),
    "size-from": ("{bin} か、それより多い", "{bin}, or more"),
    # week
    "week": ("曜日ごとの予定", "The week"),
    "week-note": (
        "その曜日に、訪問・通い・電話など、よそから来る・連絡する方の予定が記録にあるか。ご本人の外出は数えません。",
        (
            "Whether somebody from elsewhere is due on that weekday: a visit, a day service, a call. The "
            "client's own outings do not count."
        ),
    ),
    "due": ("よそから予定あり", "somebody due"),
    "home": ("同居の方・施設等の職員のみ", "household or staff only"),
    "week-open": ("分からない", "not known"),
    "nobody": ("予定なし（聞き取り済み）", "nobody (all asked)"),
    # kinds
    "kinds": ("支えの種類", "Kinds of support"),
    "kinds-note": (
        (
            "その支えを誰かが担っていると記録にある方。「記録なし」は、聞き取りが済んでいて書かれていない方で、"
            "要らない方も入ります。"
        ),
        (
            'Clients for whom somebody is recorded to give this support. "None on record" was asked about; it '
            "includes those who need none."
        ),
    ),
    "groups": ("支えの種類（{by}）", "Kinds of support by {by}"),
    "groups-note": (
        "数はその支えを受けていると記録にある方、「+n?」は分からない方。図は多い順に{most}種類まで、表にはすべて。",
        (
            'The number: clients on record as getting it; "+n?": not known. The picture has the {most} '
            "commonest, the table all."
        ),
    ),
    "by-area": ("地区別", "area"),
    "by-worker": ("担当者別", "worker"),
    "by-office": ("調整役の事業所別", "coordinating office"),
    "group": ("区分", "group"),
    "kind": ("種類", "kind"),
    "yes": ("記録にある", "on record"),
    "open": ("分からない", "not known"),
    "no": ("記録なし（聞き取り済み）", "none on record (asked)"),
    # P04
    "informal": ("身近なつながり（地区別）", "Somebody near in life, by area"),
    "informal-note": (
        (
            "同居でない友人・近所・集まり・ボランティアとのつながりが記録にある方。一人もいない地区は、"
            "地域づくりの手がかりで、お一人おひとりの課題ではありません。"
        ),
        (
            "Clients with a tie to a friend, neighbour, group or volunteer outside the home. Where nobody has "
            "one, that is a matter of the area, not of its clients."
        ),
    ),
    "informal-none": (
        "聞き取りが済んでいて、どの方にも記録からは確認できない地区：{names}",
        "Areas where all were asked and none is on record for anybody: {names}",
    ),
    # P05
    "flags": (
        "連絡の少ない方と、記録の埋まり具合（{by}）",
        "Little contact beside how complete the records are, by {by}",
    ),
    "flags-note": (
        (
            "右の数は、聞き取りが済んだ項目の割合。割合が低いところは、連絡の少ない方が少なく見えても、"
            "そうとはかぎりません。"
        ),
        "At the right: share of sections asked about to the end. Where it is low, few found does not mean few.",
    ),
    "flags-yes": ("週1回未満（月1回未満も）", "below weekly or monthly"),
    "flags-no": ("週1回以上・対象外", "weekly or more, or not asked"),
    "complete": ("聞き取り済み", "asked"),
    # P02
    "helpers": ("連絡の少ない方に重ねて関わる支え手", "Helpers of several clients with little contact"),
    "helpers-note": (
        "同じお名前は同じ方として数えています。この方が動けないとき、何人にも影響するかもしれません。",
        "People of one name are counted as one. If they cannot come, several clients may be affected.",
    ),
    "helper": ("支え手", "helper"),
    "others": ("ほかの方", "others"),
    "many-yes": (
        "連絡の少ない方10人以上に関わる支え手がいます（お名前と人数は外に出しません）。",
        "There is a helper of ten or more clients with little contact (neither name nor number leaves the office).",
    ),
    "many-no": (
        "連絡の少ない方10人以上に関わる支え手は、記録からは確認できません。",
        "The records show no helper of ten or more clients with little contact.",
    ),
    # P03
    "links": ("同じキーパーソンのいる記録", "Records with one key person"),
    "links-note": (
        "同じお名前のキーパーソンがいる事例。同じ方か、世帯として関わりがあるかは確かめてください。",
        "Cases whose key person has one name. Whether it is one person, or one household, is to be checked.",
    ),
    "person": ("キーパーソン", "key person"),
    "keys": ("事例", "cases"),
    "small-out": (
        "10人に満たない集まりなので、外に出す版には載せません。",
        "Groups below ten people are not in the version that leaves the office.",
    ),
    "none": ("記録からは確認できません。", "The records show none."),
    "withheld": (
        "10人に満たない数が多く、差し引きで分かってしまうため、この表は出しません。",
        "Too many numbers are below ten, and sums would give them away, so this table is not shown.",
    ),
    # change
    "change": ("前回からの変化：連絡の区分", "What changed: class of contact"),
    "change-note": (
        (
            "縦が前回、横が今回。枠のある升目は変わらない方。斜線の行と列は記録からは決まらない方で、"
            "そこからの動きは「分かるようになった」であって、暮らしの変化とはかぎりません。"
        ),
        (
            "Down: earlier; across: now. Framed: no change. Hatched rows and columns: not settled by the record; "
            "a move out of them means that more is known, and not that life has changed."
        ),
    ),
    "change-out": (
        "前回との比べは、二つの表の差から少人数の動きが分かるため、外に出す版には載せません。",
        "What changed is not in the version that leaves the office: the difference of two tables tells of few.",
    ),
    "before": ("前回", "earlier"),
    "now": ("今回", "now"),
    "came": ("新しく入った方", "new"),
    "went": ("離れた方", "gone"),
    "moves": ("区分の変わった方", "Whose class of contact changed"),
    "moves-note": ("一覧にある事例ごと。", "Case by case."),
    "way": ("変わり方", "how"),
    "less": ("少ない方へ", "lower"),
    "more": ("多い方へ", "higher"),
    "known": ("分かるようになった", "became known"),
    "unknown": ("分からなくなった", "no longer known"),
    "listed": ("入った方・離れた方", "New and gone"),
    "listed-note": (
        "一覧の入れ替わりです。離れた理由は記録からは分かりません。",
        "The lists differ; why somebody is gone is not recorded.",
    ),
    "rules": ("前回からの変化：見つかったこと", "What changed: what was found"),
    "rules-note": (
        "両方の時点で同じ規則を当てた方だけ。「分かった」は、前回は判断できなかった方。",
        'Only where a rule was asked both times. "Became known": could not be told before.',
    ),
    "rule": ("規則", "rule"),
    "found-new": ("新しく見つかった", "newly found"),
    "found-known": ("分かって見つかった", "became known, found"),
    "gone": ("見つからなくなった", "no longer found"),
    "gone-known": ("分かって、当たらない", "became known, not so"),
    "lost": ("判断できなくなった", "cannot be told any more"),
    "nothing-changed": ("変わったところは記録からは確認できません。", "The records show no change."),
}
_DAYS: Final = ("月火水木金土日", "Mon Tue Wed Thu Fri Sat Sun")


def overview_words(code: str, lang: Lang, **details: str | int) -> str:
    """Give a word or sentence."""
    ja, en = _WORDS[code]
    return (ja if lang == "ja" else en).format(**details)


def day_word(day: int, lang: Lang) -> str:
    """Give the name of a weekday, 0 = Monday."""
    return f"{_DAYS[0][day]}曜" if lang == "ja" else _DAYS[1].split()[day]


def listed(names: tuple[str, ...], lang: Lang) -> str:
    """Put names one behind the other."""
    return ("、" if lang == "ja" else ", ").join(names)
