"""The words for relatives of the client (続柄).

``generation`` counts rows of the genogram downwards from the client's own: parents -1, children +1.
"""

# A line a fact: a table is easier to review than a column of words.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from ecomap.vocabulary.terms import Term, spoken

Sex: TypeAlias = Literal["male", "female", "unknown"]
Lineage: TypeAlias = Literal["blood", "marriage", "adopted", "foster", "step"]


@dataclass(frozen=True, slots=True)
class Relation(Term):
    """How somebody is related to the client.

    Attributes
    ----------
    base : str
        The plain relation: self, spouse, ex_spouse, parent, child, sibling, grandchild, great_grandchild,
        grandparent, great_grandparent, uncle_aunt, nephew_niece, cousin, child_in_law, parent_in_law,
        sibling_in_law or relative.
    sex : {"male", "female", "unknown"}
        What the word says about the person's sex.
    order : int or None
        1 for 長女, 2 for 次女 and so on: the order among children *of that sex*.
    generation : int
        0 is the client's own, parents are -1, children +1.
    lineage : {"blood", "marriage", "adopted", "foster", "step"}
        What ties the two.
    via : str
        Code of the relation through which this one runs (長男の妻: ``son_1``); empty where it is direct
        or where the word does not say.
    """

    base: str = "relative"
    sex: Sex = "unknown"
    order: int | None = None
    generation: int = 0
    lineage: Lineage = "blood"
    via: str = ""


_COMMON: Final = "common usage"


def _rel(  # noqa: PLR0913  one argument a column of the tables below
    code: str, ja: str, en: str, variants: str, base: str, sex: Sex, generation: int,
    lineage: Lineage = "blood", *, order: int | None = None, via: str = "", source: str = _COMMON,
) -> Relation:  # fmt: skip
    return Relation(code, ja, en, spoken(variants), source, base, sex, order, generation, lineage, via)


# fmt: off
NEAR: Final = (
    _rel("self", "本人", "client", "ご本人|本人さん|利用者|世帯主本人|myself|self", "self", "unknown", 0),
    _rel("husband", "夫", "husband", "旦那|旦那さん|主人|ご主人|亭主|おっと", "spouse", "male", 0, "marriage"),
    _rel("wife", "妻", "wife", "奥さん|奥様|家内|女房|つま", "spouse", "female", 0, "marriage"),
    _rel("spouse", "配偶者", "spouse", "つれあい|連れ合い|結婚相手", "spouse", "unknown", 0, "marriage"),
    _rel("partner", "内縁", "partner", "内縁者|内縁のパートナー|内縁関係|パートナー|事実婚|事実婚の相手|同棲相手|common-law partner|domestic partner|cohabitant", "spouse", "unknown", 0, "marriage"),
    _rel("partner_male", "内縁の夫", "male partner", "夫(未届)|未届の夫|夫(内縁)|内夫|common-law husband|boyfriend", "spouse", "male", 0, "marriage"),
    _rel("partner_female", "内縁の妻", "female partner", "妻(未届)|未届の妻|妻(内縁)|内妻|common-law wife|girlfriend", "spouse", "female", 0, "marriage"),
    _rel("ex_spouse", "元配偶者", "former spouse", "前配偶者|離婚した配偶者|元パートナー|ex|ex spouse|ex partner|former partner", "ex_spouse", "unknown", 0, "marriage"),
    _rel("ex_husband", "元夫", "former husband", "前夫|離婚した夫|別れた夫|先夫|元旦那|ex husband", "ex_spouse", "male", 0, "marriage"),
    _rel("ex_wife", "元妻", "former wife", "前妻|離婚した妻|別れた妻|先妻|元嫁|元奥さん|ex wife", "ex_spouse", "female", 0, "marriage"),
    _rel("parent", "親", "parent", "実親|おや", "parent", "unknown", -1),
    _rel("father", "父", "father", "実父|父親|お父さん|おとうさん|父さん|パパ|ちち|dad|daddy", "parent", "male", -1),
    _rel("mother", "母", "mother", "実母|母親|お母さん|おかあさん|母さん|ママ|はは|mum|mom|mummy", "parent", "female", -1),
    _rel("parent_in_law", "義親", "parent-in-law", "配偶者の親|義理の親|舅姑|義両親", "parent_in_law", "unknown", -1, "marriage", via="spouse"),
    _rel("father_in_law", "義父", "father-in-law", "舅|しゅうと|義理の父|お義父さん|配偶者の父", "parent_in_law", "male", -1, "marriage", via="spouse"),
    _rel("mother_in_law", "義母", "mother-in-law", "姑|しゅうとめ|義理の母|お義母さん|配偶者の母", "parent_in_law", "female", -1, "marriage", via="spouse"),
    _rel("adoptive_parent", "養親", "adoptive parent", "養い親|養父母", "parent", "unknown", -1, "adopted"),
    _rel("adoptive_father", "養父", "adoptive father", "", "parent", "male", -1, "adopted"),
    _rel("adoptive_mother", "養母", "adoptive mother", "", "parent", "female", -1, "adopted"),
    _rel("step_father", "継父", "stepfather", "ままちち", "parent", "male", -1, "step"),
    _rel("step_mother", "継母", "stepmother", "ままはは|後妻に来た母", "parent", "female", -1, "step"),
    _rel("foster_parent", "里親", "foster parent", "養育里親|foster carer", "parent", "unknown", -1, "foster", source="notation survey 4.2"),
    _rel("foster_father", "里父", "foster father", "", "parent", "male", -1, "foster"),
    _rel("foster_mother", "里母", "foster mother", "", "parent", "female", -1, "foster"),
)

CHILDREN: Final = (
    _rel("child", "子", "child", "子ども|子供|こども|実子|お子さん|長子|第一子|第1子|第二子|第2子|第三子|第3子|末子|末っ子|kid", "child", "unknown", 1),
    _rel("son", "息子", "son", "むすこ|息子さん|男の子|男児|末息子|せがれ", "child", "male", 1),
    _rel("daughter", "娘", "daughter", "むすめ|娘さん|女の子|女児|末娘|お嬢さん", "child", "female", 1),
    _rel("son_1", "長男", "eldest son", "ちょうなん|第一男|第1男|first son|oldest son|1st son", "child", "male", 1, order=1),
    _rel("son_2", "次男", "second son", "二男|じなん|2男|2nd son", "child", "male", 1, order=2),
    _rel("son_3", "三男", "third son", "さんなん|3男|3rd son", "child", "male", 1, order=3),
    _rel("son_4", "四男", "fourth son", "よんなん|4男|4th son", "child", "male", 1, order=4),
    _rel("son_5", "五男", "fifth son", "ごなん|5男|5th son", "child", "male", 1, order=5),
    _rel("daughter_1", "長女", "eldest daughter", "ちょうじょ|第一女|第1女|first daughter|oldest daughter|1st daughter", "child", "female", 1, order=1),
    _rel("daughter_2", "次女", "second daughter", "二女|じじょ|2女|2nd daughter", "child", "female", 1, order=2),
    _rel("daughter_3", "三女", "third daughter", "さんじょ|3女|3rd daughter", "child", "female", 1, order=3),
    _rel("daughter_4", "四女", "fourth daughter", "よんじょ|4女|4th daughter", "child", "female", 1, order=4),
    _rel("daughter_5", "五女", "fifth daughter", "ごじょ|5女|5th daughter", "child", "female", 1, order=5),
    _rel("adopted_child", "養子", "adopted child", "養子縁組の子|特別養子|普通養子", "child", "unknown", 1, "adopted"),
    _rel("adopted_son", "養子(男)", "adopted son", "養男|養息子", "child", "male", 1, "adopted"),
    _rel("adopted_daughter", "養女", "adopted daughter", "養子(女)|養娘", "child", "female", 1, "adopted"),
    _rel("foster_child", "里子", "foster child", "委託児童", "child", "unknown", 1, "foster", source="notation survey 4.2"),
    _rel("step_child", "連れ子", "stepchild", "継子|まま子|配偶者の子|夫の連れ子|妻の連れ子", "child", "unknown", 1, "step"),
    _rel("step_son", "義理の息子(連れ子)", "stepson", "継息子", "child", "male", 1, "step"),
    _rel("step_daughter", "義理の娘(連れ子)", "stepdaughter", "継娘", "child", "female", 1, "step"),
    _rel("child_in_law", "子の配偶者", "child-in-law", "子どもの配偶者|子供の配偶者", "child_in_law", "unknown", 1, "marriage", via="child"),
    _rel("son_in_law", "娘の夫", "son-in-law", "婿|むこ|お婿さん|娘婿|婿養子|入り婿|義理の息子|義息子", "child_in_law", "male", 1, "marriage", via="daughter"),
    _rel("daughter_in_law", "息子の妻", "daughter-in-law", "嫁|よめ|お嫁さん|嫁さん|息子の嫁|義理の娘|義娘", "child_in_law", "female", 1, "marriage", via="son"),
    _rel("grandchild", "孫", "grandchild", "お孫さん|まご", "grandchild", "unknown", 2),
    _rel("grandson", "孫息子", "grandson", "男孫|孫(男)", "grandchild", "male", 2),
    _rel("granddaughter", "孫娘", "granddaughter", "女孫|孫(女)", "grandchild", "female", 2),
    _rel("great_grandchild", "ひ孫", "great-grandchild", "曾孫|曽孫|ひまご|great-grandson|great-granddaughter", "great_grandchild", "unknown", 3),
)

SIDE: Final = (
    _rel("sibling", "きょうだい", "sibling", "兄弟|姉妹|兄弟姉妹|ご兄弟|実兄弟|実姉妹", "sibling", "unknown", 0),
    _rel("brother", "兄弟(男)", "brother", "男きょうだい|男兄弟", "sibling", "male", 0),
    _rel("sister", "姉妹(女)", "sister", "女きょうだい|女姉妹", "sibling", "female", 0),
    _rel("elder_brother", "兄", "elder brother", "実兄|お兄さん|兄さん|あに|長兄|次兄|older brother|big brother", "sibling", "male", 0),
    _rel("younger_brother", "弟", "younger brother", "実弟|弟さん|おとうと|末弟|little brother", "sibling", "male", 0),
    _rel("elder_sister", "姉", "elder sister", "実姉|お姉さん|姉さん|あね|長姉|次姉|older sister|big sister", "sibling", "female", 0),
    _rel("younger_sister", "妹", "younger sister", "実妹|妹さん|いもうと|末妹|little sister", "sibling", "female", 0),
    _rel("half_sibling", "異父・異母きょうだい", "half-sibling", "異父きょうだい|異母きょうだい|異父兄弟|異母兄弟|腹違いのきょうだい|half brother|half sister", "sibling", "unknown", 0),
    _rel("sibling_in_law", "義理のきょうだい", "sibling-in-law", "義兄弟|義姉妹|義理の兄弟|義理の姉妹|配偶者のきょうだい", "sibling_in_law", "unknown", 0, "marriage"),
    _rel("brother_in_law", "義理の兄弟(男)", "brother-in-law", "義兄|義弟|義理の兄|義理の弟|小舅", "sibling_in_law", "male", 0, "marriage"),
    _rel("sister_in_law", "義理の姉妹(女)", "sister-in-law", "義姉|義妹|義理の姉|義理の妹|兄嫁|弟嫁|小姑", "sibling_in_law", "female", 0, "marriage"),
    _rel("grandparent", "祖父母", "grandparent", "父方の祖父母|母方の祖父母", "grandparent", "unknown", -2),
    _rel("grandfather", "祖父", "grandfather", "おじいさん|おじいちゃん|お祖父さん|じいじ|じいちゃん|父方の祖父|母方の祖父|grandpa|granddad", "grandparent", "male", -2),
    _rel("grandmother", "祖母", "grandmother", "おばあさん|おばあちゃん|お祖母さん|ばあば|ばあちゃん|父方の祖母|母方の祖母|grandma|granny", "grandparent", "female", -2),
    _rel("great_grandparent", "曾祖父母", "great-grandparent", "曽祖父母|曾祖父|曾祖母|曽祖父|曽祖母|ひいおじいさん|ひいおばあさん|great-grandfather|great-grandmother", "great_grandparent", "unknown", -3),
    _rel("uncle", "おじ", "uncle", "叔父|伯父|叔父さん|伯父さん|おじさん|父方のおじ|母方のおじ|父方の叔父|母方の叔父|父方の伯父|母方の伯父", "uncle_aunt", "male", -1),
    _rel("aunt", "おば", "aunt", "叔母|伯母|叔母さん|伯母さん|おばさん|父方のおば|母方のおば|父方の叔母|母方の叔母|父方の伯母|母方の伯母", "uncle_aunt", "female", -1),
    _rel("nephew", "甥", "nephew", "おい|甥っ子|甥御さん", "nephew_niece", "male", 1),
    _rel("niece", "姪", "niece", "めい|姪っ子|姪御さん", "nephew_niece", "female", 1),
    _rel("nephew_or_niece", "甥姪", "nephew or niece", "甥・姪|おい・めい", "nephew_niece", "unknown", 1),
    _rel("cousin", "いとこ", "cousin", "従兄弟|従姉妹|従兄|従弟|従姉|従妹|従兄弟姉妹", "cousin", "unknown", 0),
    _rel("relative", "親族", "relative", "親戚|親類|縁者|身内|遠縁|遠い親戚|本家|分家|kin|family member|relatives", "relative", "unknown", 0),
)
# fmt: on
