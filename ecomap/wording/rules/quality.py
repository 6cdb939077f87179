"""The texts of the rules about the quality and the direction of ties: R02 to R06."""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.carers import DUTY
from ecomap.wording.rules.text import RuleText, Say

TEXTS: Final[dict[str, RuleText]] = {
    "R02": RuleText(
        title=Say("ご本人がしている支えと受ける支え", "Support the person gives, and receives"),
        finding=Say(
            "ご本人から{who}への支えが記録されている一方、ご本人が受けている支えは記録からは確認できません。",
            "The person gives support to {who}; the record does not show support that the person receives.",
        ),
        question=Say(
            "{who}を支える毎日の中で、ご本人が「あると助かる」と思うことは何でしょうか。",
            "While supporting {who}, what would the person find helpful to have?",
        ),
        ask=Say(
            "ご本人がふだん、手助けをしてもらったり、話を聞いてもらったりする相手はいますか。",
            "Is there anybody who lends the person a hand or an ear from day to day?",
        ),
        why=Say(
            "国内の高齢の方24,632人の調査では、家族のほかの人を支えている方に気持ちの落ち込みが少ない傾向がありました。支える力が続くよう、受ける側の支えも一緒に見ておくものと考えます（このツールの目安）。",
            "Among 24,632 older people in Japan, those who gave support outside the family tended to report fewer signs of low mood. Our own reasoning: to keep that up, it is worth looking at what comes back as well.",
        ),
        limits=Say(
            "支え合いの片側だけが書かれていることがあります。日ごろ受けている支えは、当たり前すぎて話に出ないこともあります。",
            "Only one side of a give and take may be written down. Everyday support can be too much a matter of course to be mentioned.",
        ),
        covered=Say(
            "ご本人が受けている支えが記録されています。",
            "The record shows support that the person receives.",
        ),
    ),
    "R03": RuleText(
        title=Say("頼りにしている方との関係", "The tie with somebody relied upon"),
        finding=Say(
            "頼りにしている{who}との間に、緊張や対立が記録されています。",
            "The record shows strain in the tie with somebody the person relies upon: {who}.",
        ),
        question=Say(
            "ご本人と{who}のそれぞれにとって、無理のない関わり方はどのようなものでしょうか。",
            "What way of being involved would feel comfortable to the person, and to {who}?",
        ),
        ask=Say(
            "手助けをしてくれる方とのお付き合いで、気をつかうことや、ほっとすることはどんなことですか。",
            "With those who help, what feels easy and what takes some effort?",
        ),
        why=Say(
            "つながりの多さと、そこにある気苦労は別のものです。米国の高齢の方5,192人の調査でも、大きな輪には気苦労の多いものと少ないものがありました。",
            "How many ties somebody has and how much strain is in them are two different things. Among 5,192 older people in the United States, large networks came both with and without strain.",
        ),
        limits=Say(
            "大変な時期だけの緊張かもしれず、だれから見た様子かで記録は変わります。気をつかう関係が、大切な関係であることもあります。",
            "The strain may belong to a hard time that has passed, and a record depends on whose view it is. A tie that takes effort may also be a precious one.",
        ),
        also=Say(
            "それぞれのお気持ちを別々に聞く機会",
            "A chance to hear each of them separately",
        ),
    ),
    "R04": RuleText(
        title=Say("大事な役割を託している方の確認", "Who has been entrusted with important roles"),
        finding=Say(
            "関わりに注意が要る相手と記録された{who}が、{roles}も担っていると記録されています。",
            "Somebody recorded as a contact to be careful about also holds an important role: {who} ({roles}).",
        ),
        variants={
            "no-roles": Say(
                "関わりに注意が要る相手と記録された{who}が、お金のことにも関わっていると記録されています。",
                "Somebody recorded as a contact to be careful about is also involved with money: {who}.",
            ),
        },
        question=Say(
            "ご本人が安心して気持ちを話せる場を、{who}の関わりとは別に、どう用意できるでしょうか。",
            "How could the person have somewhere safe to speak freely, apart from {who}?",
        ),
        ask=Say(
            "お金や連絡、介護のことを、ご本人は安心して任せられていますか。",
            "Does the person feel at ease with the way money, contacts and care are looked after?",
        ),
        why=Say(
            "心配のある相手が、ご本人に代わって連絡や支払いをする立場でもあると、ご本人の声が届きにくくなると考えます（このツールの目安）。",
            "Our own reasoning: where somebody there is concern about also speaks or pays on the person's behalf, the person's own voice is harder to hear.",
        ),
        limits=Say(
            "心配は記録した時点の見立てで、事実の確認ではありません。役割を急に替えることが、ご本人の安全につながるとは限りません。",
            "A concern is how things looked when it was written down, not an established fact. Changing roles suddenly is not always the safer way for the person.",
        ),
        also=Say(
            "相手のいない場での、組織の中の話し合い",
            "A talk within the organisation, not at a meeting that the other person attends",
        ),
        notes={"": DUTY},
    ),
    "R05": RuleText(
        title=Say("支える方どうしの考えの違い", "Different views among those who help"),
        finding=Say(
            "支える立場の{who}の間に、考えの違いや緊張が記録されています。",
            "The record shows differing views or strain among those who give support: {who}.",
        ),
        question=Say(
            "ご本人の望む暮らしに照らして、みなさんが共に大切にできることは何でしょうか。",
            "Looking at the life the person wants, what can everybody here agree is important?",
        ),
        ask=Say(
            "支えてくださる方々の間で、支え方の考えが違うと感じることはありますか。",
            "Do those who help sometimes see the way of helping differently?",
        ),
        why=Say(
            "考えの違いは、それぞれが見ているご本人の姿の違いでもあると考えます（このツールの目安）。関わりの経過を持ち寄ると、互いの努力も行き違いも見えやすくなります。",
            "Our own reasoning: people differ because each sees another side of the person. When everybody brings their own account of events, effort and misunderstandings on all sides are easier to see.",
        ),
        limits=Say(
            "一度の行き違いが書かれたままになっていることがあります。みなさんの前で取り上げるかどうかは、ご本人の気持ちと場に合わせて選べます。",
            "A single misunderstanding may have stayed in the record. Whether to bring it up in front of everybody depends on the person's wishes and the occasion.",
        ),
        also=Say(
            "経過を持ち寄る話し合い（会議の前の打ち合わせでも）",
            "A talk to which everybody brings their own account, perhaps ahead of the meeting",
        ),
    ),
    "R06": RuleText(
        title=Say("近い家族との今の距離", "The present distance to close family"),
        finding=Say(
            "{who}とのつながりは、途絶えていると記録されています。",
            "The tie with {who} is recorded as broken off.",
        ),
        question=Say(
            "{who}との今の距離について、ご本人はどう感じておられるでしょうか。",
            "How does the person feel about the present distance to {who}?",
        ),
        ask=Say(
            "親御さん、お子さん、配偶者の方とは、今どのようなお付き合いですか。",
            "How do things stand at present with parents, children or spouse?",
        ),
        why=Say(
            "距離があることが、ご本人の安心を守っている場合があります。入院などの折に知らせてほしい方と、知らせてほしくない方を、前もって聞いておけます（このツールの目安）。",
            "Distance may be what keeps the person safe and at ease. Our own reasoning: it can be asked in good time whom the person would, and would not, want to be told of things such as a stay in hospital.",
        ),
        limits=Say(
            "途絶えた理由は記録だけでは分かりません。このツールは連絡をとることを勧めません。",
            "The record alone does not tell the reason. This tool does not suggest getting in touch.",
        ),
    ),
}
