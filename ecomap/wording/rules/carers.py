"""The texts of the rules about those who give care: C01 to C08."""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.reliance import MERGED, MERGED_BARE
from ecomap.wording.rules.text import RuleText, Say

DUTY: Final = Say(
    "心配な様子があれば一人で判断せず、組織で協議し市町村・地域包括へ。家族など養護者によると思われる場合、高齢の方では、生命や身体に重大な危険があるときの通報が義務、それ以外は努力義務です。障害のある方や子どもでは、危険の程度によらず通報・通告が義務です。守秘義務はいずれも妨げになりません。",
    "Where something gives cause for concern, nobody has to decide alone: talk it through in the organisation and take it to the municipality or the community general support centre. Where it seems to come from a carer such as a relative, reporting is, for people of 65 and over, a legal duty if life or body is in serious danger and otherwise a duty to endeavour; for people with disabilities and for children it is a duty whatever the degree of danger. Confidentiality is no bar in any of these.",
)
"""What the law says on reporting, for every rule about suspected harm."""

TEXTS: Final[dict[str, RuleText]] = {
    "C01": RuleText(
        title=Say("介護する方ご自身のつながり", "The carer's own connections"),
        finding=Say(
            "主に介護を担う{who}について、ご本人のほかの方とのつながりは記録からは確認できません。",
            "For {who}, giving most of the care, the record does not show ties of their own beyond the one cared for.",
        ),
        question=Say(
            "{who}がほっとできる時間や、介護の話をできる相手は、どんな形なら持ちやすいでしょうか。",
            "What might make it easier for {who} to have some free time and somebody to talk to about caring?",
        ),
        ask=Say(
            "介護をしている方には、ご本人のほかに、会ったり話したりする相手がいますか。",
            "Does whoever gives care have people of their own to meet or talk to, besides the one cared for?",
        ),
        why=Say(
            "国の家族介護者支援の手引き（2018年）は、介護する方自身の暮らしも見立てることを勧めています。話せる相手があると、困りごとが早く伝わりやすいと考えます（このツールの目安）。",
            "The national manual on supporting family carers (2018) suggests assessing the carer's own life as well. Our own reasoning: with somebody to talk to, difficulties come up earlier.",
        ),
        limits=Say(
            "地図はご本人を中心に描くため、介護する方の友人や職場は書かれにくいものです。にぎやかさより静かな時間を望まれる方もいます。",
            "The map is drawn around one person, so a carer's friends and colleagues are easily left off. Some carers prefer quiet to company.",
        ),
        covered=Say(
            "介護する方ご自身のつながりが記録されています。",
            "The record shows that the carer has connections of their own.",
        ),
    ),
    "C02": RuleText(
        title=Say("介護する方ご自身への支え", "Support for the carer too"),
        finding=Say(
            "介護を担う{who}にも、ご自身の課題や利用中の支援が記録されています。",
            "The record also shows needs, or support in use, of those who give care: {who}.",
        ),
        question=Say(
            "{who}ご自身が望む支えと、ご本人への支えを、どうつなげていくとよいでしょうか。",
            "How could the support that {who} would like and the support the person has fit together?",
        ),
        ask=Say(
            "介護をしている方ご自身に、体調や暮らしの気がかりや、使っている支援はありますか。",
            "Does whoever gives care have concerns about their own health or daily life, or use support of their own?",
        ),
        why=Say(
            "重層的支援体制整備事業（2021年）は、一つの世帯に重なる課題を、相談する方の属性を問わず受けとめるために設けられました。支える方の暮らしが整うことは、ご本人の暮らしの土台にもなると考えます（このツールの目安）。",
            "The multi-layered support programme (2021) was set up to take in several needs of one household, whoever comes to ask. Our own reasoning: a carer whose own life is looked after is firm ground for the person cared for too.",
        ),
        limits=Say(
            "課題があっても、無理なく介護を続けておられることがあります。どの程度の課題かは、記録だけでは分かりません。",
            "People with needs of their own may be caring quite comfortably. How great those needs are, the record alone cannot say.",
        ),
        also=Say(
            "それぞれの担当者が顔を合わせる話し合い（お二人の同意を得て）",
            "A meeting of the workers on both sides, with the consent of both people",
        ),
    ),
    "C03": RuleText(
        title=Say("介護する方の体調と日々の備え", "The carer's health, and a plan for off days"),
        finding=Say(
            "介護を担う{who}は、記録では65歳以上です。",
            "By the record, care is given by somebody aged 65 or over: {who}.",
        ),
        question=Say(
            "{who}の調子がよい日も、そうでない日も、どうすればお互いに安心して過ごせるでしょうか。",
            "What would help everybody feel at ease, on {who}'s good days and on the less good ones?",
        ),
        ask=Say(
            "介護をしている方はおいくつくらいで、最近の体調はいかがですか。",
            "How old is whoever gives care, and how have they been keeping lately?",
        ),
        why=Say(
            "2022年の調査では、同居で介護している組の63.5％がともに65歳以上、35.7％がともに75歳以上でした。よくある形だからこそ、調子のよくない日の備えを早めに話しておけます。",
            "In 2022, 63.5% of people receiving and giving care in the same home were both 65 or over, and 35.7% both 75 or over. Being so common, it can be talked about early, before an off day comes.",
        ),
        limits=Say(
            "年齢は、元気さや介護の力を表すものではありません。長年の経験や二人の呼吸は、数字には出ません。",
            "Age says nothing about how fit somebody is or how well they care. Long experience and a shared rhythm do not show in numbers.",
        ),
        also=Say(
            "調子のよくない日の連絡先と手順を一枚にまとめておくこと",
            "One page with whom to call and what to do on a day when the carer is unwell",
        ),
    ),
    "C04": RuleText(
        title=Say("いくつもの世話を担う方の一週間", "A week of caring for more than one person"),
        finding=Say(
            "{who}が二人以上の方の世話を担っていることが記録されています。",
            "The record shows care for two or more people given by {who}.",
        ),
        question=Say(
            "{who}の一週間の中で、だれかと分け合えるとよいことは何でしょうか。",
            "In {who}'s week, what would be good to share with somebody else?",
        ),
        ask=Say(
            "介護や子育てなど、二人以上の世話を同時にしている方はいますか。",
            "Does anybody look after two or more people at the same time, such as a parent and a child?",
        ),
        why=Say(
            "介護と子育てが重なる暮らしは、重層的支援体制整備事業が設けられた理由の一つに挙げられています。窓口が別々でも、その方の一日は一つです。",
            "Caring for a child and an older relative at once is one of the reasons given for the multi-layered support programme. The offices may be separate; the carer's day is one.",
        ),
        limits=Say(
            "人数だけでは大変さは分かりません。世話の中に、張り合いや助け合いがあることもあります。",
            "The number of people does not show how hard it is. There may be purpose and mutual help in it.",
        ),
        also=Say(
            "介護・障害・子育てなど、それぞれの担当者が一度に話せる場",
            "A meeting where the workers of each field can talk together",
        ),
    ),
    "C05": RuleText(
        title=Say("若い世代の家族の時間", "Time for the young people in the family"),
        finding=Say(
            "若い世代の{who}が、介護や家事を担っていることが記録されています。",
            "The record shows care or housework done by younger members of the family: {who}.",
        ),
        question=Say(
            "学校や仕事、友人との時間について、{who}ご自身はどう感じ、どうしたいと思っているでしょうか。",
            "How do things feel to {who} about time for school, work and friends, and what would they like?",
        ),
        ask=Say(
            "ご家族の中で、30歳未満の方が毎日のように介護や家事を担っていることはありますか。",
            "Does anybody under 30 in the family give care or do housework nearly every day?",
        ),
        why=Say(
            "子ども・若者育成支援推進法（2024年改正）は、家族の世話を過度に担う子ども・若者を支援の対象としています。自分のこととは気づいていない方も多く、その気持ちを尊重して家族全体を見ることが大切とされています。",
            "Since 2024 the law on supporting children and young people covers those who provide excessive care for their family. Many do not think of themselves that way; guidance is to respect what they wish and to look at the family as a whole.",
        ),
        limits=Say(
            "家の手伝いとの境目は記録だけでは分かりません。「過度」かどうかは、時間や年齢、学校・体への影響を、その方と確かめながら考えるものです。",
            "The record cannot tell ordinary helping at home from more. Whether it is excessive is something to think through with the young person: hours, age, school and health.",
        ),
        also=Say(
            "家族のいる場とは別に、その方が話しやすい場で気持ちを聞くこと",
            "Hearing the young person apart from the family, somewhere they find it easy to talk",
        ),
    ),
    "C06": RuleText(
        title=Say("介護する方の休みの手立て", "Ways for the carer to have a break"),
        finding=Say(
            "{who}が毎日介護を担っており、休むための通い・泊まり・交代の手立ては記録からは確認できません。",
            "Care is given every day by {who}; the record does not show day care, short stays or somebody to take over for a break.",
        ),
        question=Say(
            "{who}が休む間、ご本人にとっても心地よい過ごし方はどのようなものでしょうか。",
            "During a break for {who}, what would be a pleasant way for the person to spend the time?",
        ),
        ask=Say(
            "介護をしている方が休みたいとき、代わる方や、通い・泊まりの場はありますか。",
            "When the carer would like a break, is there somebody to take over, or a day centre or short stay?",
        ),
        why=Say(
            "国の家族介護者支援の手引き（2018年）は、介護する方自身の状態も見立てることを勧めています。休める見通しがあると、続けたい介護を続けやすいと考えます（このツールの目安）。",
            "The national manual on supporting family carers (2018) suggests looking at how the carer is too. Our own reasoning: with a break in sight, it is easier to go on with the care one wants to give.",
        ),
        limits=Say(
            "時々の泊まりや親族の交代が書かれていないだけのことがあります。今は休みを望まれない方もいます。",
            "An occasional short stay or a relative who steps in may simply not be written down. Some carers do not wish for a break at present.",
        ),
        variants={"merged": MERGED, "merged-no-needs": MERGED_BARE},
    ),
    "C07": RuleText(
        title=Say("お子さん自身の相談先を確認", "Somebody for the son or daughter to turn to"),
        titles={"client": Say("ご本人自身の相談先を確認", "Somebody for the person to turn to")},
        finding=Say(
            "親御さんと暮らす{who}について、ご自身の相談先や家の外のつながりは記録からは確認できません。",
            "For {who}, living with a parent, the record does not show somebody of their own to turn to or a tie outside the home.",
        ),
        question=Say(
            "{who}ご自身がこれからしてみたいことや、話してみたい相手は、どのようなものでしょうか。",
            "What would {who} like to do in time to come, or whom would they like to talk to?",
        ),
        variants={
            "client": Say(
                "親御さんと暮らすご本人について、ご自身の相談先や家の外のつながりは記録からは確認できません。",
                "For the person, living with a parent, the record does not show somebody of their own to turn to or a tie outside the home.",
            ),
        },
        questions={
            "client": Say(
                "ご本人がこれからしてみたいことや、話してみたい相手は、どのようなものでしょうか。",
                "What would the person like to do in time to come, or whom would they like to talk to?",
            ),
        },
        ask=Say(
            "一緒に暮らすお子さんには、家の外に、会ったり相談したりする相手がいますか。",
            "Does the son or daughter living at home have people outside to meet or talk things over with?",
        ),
        why=Say(
            "重層的支援体制整備事業は、高齢の親と子の世帯のように、制度のはざまで相談先が見つかりにくい暮らしも念頭に設けられました。お子さん自身の相談先があると、親御さんの暮らしが変わるときも話しやすいと考えます（このツールの目安）。",
            "The multi-layered support programme was set up with households in mind that fall between schemes, older parents living with a grown-up child among them. Our own reasoning: with somebody of their own to turn to, a son or daughter can talk more easily when the parent's life changes.",
        ),
        limits=Say(
            "在宅での仕事、療養、家事や介護など、事情は記録だけでは分かりません。インターネット上のつながりは書かれにくいものです。",
            "Work from home, illness, housework or caring: the record alone does not tell the circumstances. Ties on the internet are easily left off a map.",
        ),
        also=Say(
            "親御さんの会議とは別に、その方ご自身の話を聞く機会",
            "A talk with them in their own right, apart from the parent's meeting",
        ),
    ),
    "C08": RuleText(
        title=Say("お二人の暮らしと外の方の関わり", "Two people at home, and who comes by"),
        finding=Say(
            "ご本人と{who}だけの暮らしで、関係に緊張が記録され、毎週顔を合わせる外の方は記録からは確認できません。",
            "The person lives only with {who}; the record shows strain between them and does not show anybody from outside who sees them every week.",
        ),
        question=Say(
            "お二人の暮らしに週に一度ほど外の方が関わるとしたら、どのような形なら迎えやすいでしょうか。",
            "If somebody from outside were to look in about once a week, what form would be welcome to both?",
        ),
        ask=Say(
            "ご本人と介護する方のほかに、毎週顔を合わせる方はいますか。",
            "Is there anybody from outside whom the person and the carer see every week?",
        ),
        why=Say(
            "2021年度の調査では、養護者から権利を侵害された高齢の方の52.6％が、その相手とだけ暮らしていました。外の方との関わりは、ご本人にも介護する方にも助けになると考えます（このツールの目安）。",
            "In the survey for 2021, 52.6% of older people harmed by a carer lived with that person only. Our own reasoning: contact with people from outside helps the person and the carer alike.",
        ),
        limits=Say(
            "二人の暮らしで気持ちがぶつかる日があるのは自然なことで、この形だけで何かが起きているとは言えません。緊張の記録は、その時期やだれから見た様子かによって変わります。",
            "It is natural that two people living together have bad days, and this pattern alone does not mean that anything is happening. A note of strain depends on when it was made and through whose eyes.",
        ),
        notes={"": DUTY},
    ),
}
