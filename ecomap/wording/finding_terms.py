"""What fills the gaps in the sentences of findings: names, labels of codes, numbers with what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecomap.vocabulary import TABLES
from ecomap.wording.faults import field_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecomap.analysis.finding import Number
    from ecomap.model import Case
    from ecomap.vocabulary import Lang

MOST_NAMES: Final = 5
"""So many names are listed; the rest is counted."""
MOST_FIELDS: Final = 5
"""So many things to ask are listed first."""

_HONOURED: Final = ("さん", "さま", "様", "氏", "君", "くん", "ちゃん", "先生", "殿")
_MONTHS: Final = 12

_NEEDS: Final[dict[str, tuple[str, str]]] = {
    # Labels that a family at the table would not know, or that are no thing somebody can help with.
    "adl": ("身体介護", "personal care"),
    "iadl": ("家事や買い物", "housework and errands"),
    "family": ("家族の相談や休息", "advice and rest for the family"),
    "social": ("人との関わり", "company"),
    "housing": ("住まい", "the home"),
    "money": ("お金のこと", "money"),
    "mental": ("こころの健康", "mental health"),
    "legal": ("権利や手続き", "rights and legal matters"),
    "mobility": ("移動や外出", "getting about"),
    "evacuation": ("災害時の避難", "evacuation in a disaster"),
}

FIELDS_OF_NEED: Final[dict[str, tuple[str, str]]] = {
    "old_age": ("高齢", "old age"),
    "disability": ("障害", "disability"),
    "child": ("子ども", "children"),
    "poverty": ("生活困窮", "poverty"),
    "mental_health": ("こころの健康", "mental health"),
}
"""Fields of care that a household may have needs in (rule F03)."""

_GUARANTEES: Final[dict[str, tuple[str, str]]] = {
    "guarantor_emergency": ("緊急時の連絡", "emergency contact"),
    "guarantor_care_plan": ("入院計画・ケアプランの同意", "agreeing to the admission and care plan"),
    "guarantor_supplies": ("必要な物品の準備", "bringing what is needed"),
    "guarantor_costs": ("入院費等の支払い", "paying the costs"),
    "guarantor_discharge": ("退院の支援", "help with coming home"),
    "guarantor_remains": ("亡くなられた後のこと", "what has to be done after a death"),
}

FIELDS: Final[dict[str, tuple[str, str]]] = {
    "asked.kin": ("親族とのつながり", "ties with kin"),
    "asked.friends": ("友人とのつながり", "ties with friends"),
    "asked.neighbours": ("近隣とのつながり", "ties with neighbours"),
    "asked.groups": ("集まりへの参加", "groups the person goes to"),
    "asked.services": ("使っているサービス", "services in use"),
    "asked.cooperation": ("支援者どうしの連携", "how the services work together"),
    "asked.roles": ("役割を引き受けている方", "who holds which role"),
    "asked.carers_network": ("介護する方ご自身のつながり", "the carer's own ties"),
    "asked.needs": ("生活の課題", "needs in daily life"),
    "client.birth": ("ご本人の年齢", "the person's age"),
    "client.lives": ("ご本人の暮らし方（独居・同居など）", "how the person lives (alone, together)"),
    "client.outings": ("外出の頻度", "how often the person goes out"),
    "client.housing": ("住まいの種類", "what kind of home it is"),
    "client.income": ("収入の種類", "what kind of income there is"),
    "client.employment": ("仕事や学校", "work or school"),
    "client.home_since": ("家で過ごしている期間", "since when the person has been at home"),
    "client.care_level": ("要介護度", "care level"),
    "client.dementia_level": ("認知症高齢者の日常生活自立度", "level of independence with dementia"),
    "client.medical_procedures": ("医療処置の有無", "whether medical procedures are needed"),
    "client.medical_care_child": ("医療的ケアの有無", "whether a child needs medical care"),
    "client.evacuation_list": ("避難行動要支援者名簿への登録", "whether the person is on the evacuation list"),
    "client.pending_decision": ("控えている契約やお金の判断", "decisions ahead on contracts or money"),
    "client.roles_in_life": ("ご本人の役割や楽しみ", "the person's roles and pleasures"),
    "drawn.on": ("地図の作成日", "the day the map was drawn"),
    "drawn.review": ("次回見直しの日", "the date of the next review"),
    "drawn.attendees": ("地図を作ったときの同席者", "who was there when the map was drawn"),
    "asked": ("確認状況", "what has been asked about"),
    "events": ("出来事", "events"),
    "client": ("ご本人の項目", "the entry of the person"),
    "consent": ("同意とその範囲", "consent and its scope"),
    "needs": ("生活の課題", "needs in daily life"),
    "needs.night": ("夜に手助けが要るか", "whether help is needed at night"),
    "age": ("周りの方の年齢", "ages of the people around"),
    "can_ask_help": ("手助けを頼める方", "whom the person can ask for help"),
    "can_nurse": ("寝込んだときに頼れる方", "who could help during an illness"),
    "confidant": ("打ち明けて話せる方", "whom the person confides in"),
    "distance": ("周りの方との距離（かかる時間）", "how far away people are"),
    "employment": ("ご家族の仕事や学校", "work or school of the family"),
    "frequency": ("会う・話す頻度", "how often there is contact"),
    "hours": ("来る曜日と時間帯", "on which days and at what hours people come"),
    "kind": ("どのような人・機関か（種類）", "what kind of people and offices they are"),
    "lives": ("ご家族の住まい（同居・別居）", "where the family live"),
    "mode": ("会うのか、電話などか", "whether contact is face to face"),
    "roles": ("キーパーソンなどの役割", "roles such as key person"),
    "status": ("今も続いているつながりか", "whether ties are live at present"),
    "supports": ("それぞれの方がしている手助け", "what each one helps with"),
    "ties between others": ("周りの方どうしのつながり", "ties among the others"),
}
"""What would have to be known before a rule can answer, by the topic of finding D09."""


def listed(words: Sequence[str], lang: Lang, *, most: int | None = None, others: str = "") -> str:
    """List words: 「A、B」, "A, B and C"; at most so many, the rest counted.

    Parameters
    ----------
    words
        What is listed.
    lang
        Language of the list.
    most
        So many are named; None = all.
    others
        What the rest is counted in, in Japanese (名, 件).

    Returns
    -------
    str
        The list; empty for no words.
    """
    shown = tuple(words if most is None else words[:most])
    rest = len(words) - len(shown)
    if lang == "ja":
        return "、".join(shown) + (f"ほか{rest}{others or '件'}" if rest else "")
    if rest:
        return f"{', '.join(shown)} and {rest} more"
    comma = "," if len(shown) > 1 and any(" and " in word for word in shown) else ""
    return f"{comma} and ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)


def name_words(case: Case, ident: str, lang: Lang) -> str:
    """Give the name of somebody as it is written; a relative's in Japanese with さん where it has nothing of the kind.

    A sheet that lies on the table is read by those it names.
    """
    name = case.name_of(ident)
    actor = case.actors.get(ident)
    people = {case.client.id, *(person.id for person in case.people)}
    if lang != "ja" or ident not in people or actor is None or name.endswith(_HONOURED):
        return name
    relation = getattr(actor, "relation_text", None)
    code = getattr(actor, "relation", None)
    if name == relation or (code and name == TABLES["relations"].label(code, "ja")):
        return name  # 「母」 alone: 「母さん」 would be another register
    return f"{name}さん"


def who_words(case: Case, who: Sequence[str], lang: Lang) -> str:
    """List the names of those a finding is about, at most five; neutral words where it names nobody."""
    if not who:
        return "関わりのある方" if lang == "ja" else "those involved"
    people = {case.client.id, *(person.id for person in case.people)}
    counted = "名" if people.issuperset(who[MOST_NAMES:]) else "件"
    return listed([name_words(case, ident, lang) for ident in who], lang, most=MOST_NAMES, others=counted)


def code_words(table: str, codes: Iterable[str], lang: Lang) -> str:
    """List the labels of codes of one table."""
    labels = list(dict.fromkeys(_label(table, code, lang) for code in codes))
    return listed(labels, lang, most=MOST_FIELDS if table == "fields" else None)


def _label(table: str, code: str, lang: Lang) -> str:
    number = 0 if lang == "ja" else 1
    if table == "fields":
        head, _, domain = code.partition(".")
        if code not in FIELDS and head == "needs":
            need = _label("domains", domain, lang)
            return f"{need}に手助けが要るか" if lang == "ja" else f"whether help is needed with {need}"
        return FIELDS[code][number] if code in FIELDS else field_label(code, lang)
    own = {"domains": _NEEDS, "fields_of_need": FIELDS_OF_NEED, "roles": _GUARANTEES}.get(table, {})
    if code in own:
        return own[code][number]
    return TABLES[table].label(code, lang)


def number_words(number: Number, lang: Lang) -> str:
    """Give a number as it is known: 「3〜5」, 「7以上」; counted a month, with its unit (「月2回」, 「年1回」)."""
    low, high = number.low, number.high
    if not number.name.endswith("_per_month"):
        return _interval(low, high, lang)
    yearly = high is not None and 0 < high < 1
    if yearly and high is not None:
        low, high = max(round(low * _MONTHS), int(low > 0)), max(round(high * _MONTHS), 1)
    times = _interval(low, high, lang)
    if lang == "ja":
        return f"{'年' if yearly else '月'}{times}回" if high is not None else f"月{_digits(low)}回以上"
    return f"{times} a {'year' if yearly else 'month'}"


def _interval(low: float, high: float | None, lang: Lang) -> str:
    least = _digits(low)
    if high is None:
        return f"{least}以上" if lang == "ja" else f"{least} or more"
    most = _digits(high)
    if least == most:
        return least
    return f"{least}〜{most}" if lang == "ja" else f"{least} to {most}"


def _digits(value: float) -> str:
    """Write a number with one decimal at most, and none where it is whole."""
    return f"{value:.1f}".removesuffix(".0")
