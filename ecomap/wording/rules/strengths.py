"""Texts of the H rules: what is already there to build on. They speak to the person, with appreciation."""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.text import RuleText, Say

TEXTS: Final[dict[str, RuleText]] = {
    "H01": RuleText(
        title=Say("お願いできるかご本人と相談したい方", "People you might like to ask"),
        finding=Say(
            "{who}とは、身近なところで月に一度以上のお付き合いが続いていて、大切なご縁だと思います。",
            "You are in touch with {who}, close at hand, at least once a month: that is something to treasure.",
        ),
        question=Say(
            "もしよろしければ、{who}にお願いしてみたいことや、一緒にしてみたいことはありますか。",
            "If you like, is there anything you would want to ask of {who}, or do together?",
        ),
        ask=Say(
            "ふだん行き来のある方のうち、近くにお住まいの方はどなたですか。",
            "Of the people you see from time to time, who lives close by?",
        ),
        why=Say(
            "つながりを図にして一緒に眺めると、誰に何を頼れそうかを考えるきっかけになることが、海外の取り組みで示されています。今のお付き合いのままでいることも、同じように大切な選び方です。",
            "Work abroad shows that looking together at a map of one's ties starts people thinking of whom they might turn to. Leaving things just as they are is as good a choice.",
        ),
        limits=Say(
            "お付き合いの回数と距離だけを見ています。相手の方のお気持ちやご都合は分かりません。お願いするかどうか、誰に声をかけるかはご本人がお決めになることです。",
            "It looks only at how often and how near. It does not know how the other person feels or is placed. Whether to ask, and whom, is for you to decide.",
        ),
    ),
    "H02": RuleText(
        title=Say("ご家族を通じて広がるつながり", "Links through your family"),
        finding=Say(
            "ご家族を通じて、{who}ともつながりの糸があります。",
            "Through your family there is also a link to {who}.",
        ),
        question=Say(
            "もしよろしければ、ご家族を通じて{who}とお話ししてみたいと思われますか。",
            "If you like, would you want to get to know {who} through your family?",
        ),
        ask=Say(
            "ご家族が親しくしている方や、通っている集まり・お店にはどんなところがありますか。",
            "Whom is your family close to, and what groups or places do they go to?",
        ),
        why=Say(
            "ご家族のお付き合いの先に、思いがけない力が見つかることがあります（このツールの考え方）。",
            "Help is sometimes found where one would not have looked: among the people your family knows (our own reasoning).",
        ),
        limits=Say(
            "ご家族にとって大切な、知られたくないお付き合いかもしれません。紹介してよいかどうかは、まずそのご家族に伺います。",
            "It may be a tie the family member would rather keep to themselves. Whether to introduce you is asked of them first.",
        ),
    ),
    "H03": RuleText(
        title=Say("周りの方のためにされていること", "What you do for others"),
        finding=Say(
            "{who}のために日ごろからされていることがあり、それが周りの方の力になっています。",
            "There are things you do for {who}, and they mean a great deal to those around you.",
        ),
        question=Say(
            "これからも続けたいこと、少し軽くしたいことなど、お気持ちを聞かせていただけますか。",
            "Could you tell us which of these you would like to keep up, and which you would like lighter?",
        ),
        ask=Say(
            "お家や地域で受け持っていることや、楽しみにしていることは何ですか。",
            "What do you look after at home or in the community, and what do you enjoy?",
        ),
        why=Say(
            "日本の24,632人の調査では、家族以外の人の手助けをしている方に、気分の落ち込みが少ない傾向がありました。助けられるだけでなく、役に立つことも暮らしを支えます。",
            "In a survey of 24,632 people in Japan, those who helped people outside the family tended to have fewer symptoms of low mood. Being of use to others holds up a life as much as being helped.",
        ),
        limits=Say(
            "同じ時点で見た関連で、助ければ気分が晴れるとは言えません。無理をして続けている時や、子どもが担っている時は、軽くする相談を先にしてよいものです。",
            "That is a link seen at one time; it does not prove that helping lifts the mood. Where it takes great effort, or a child does it, making it lighter can come first.",
        ),
        variants={
            "roles": Say(
                "お家や地域で受け持っていることがあり、それが周りの方の力になっています。",
                "There are things you look after at home or in the community, and they mean a great deal to those around you.",
            ),
        },
    ),
    "H04": RuleText(
        title=Say("また始められるかもしれないつながり", "Ties that could be picked up again"),
        finding=Say(
            "以前、{who}とのつながりがあり、今は間があいています。",
            "You used to be in touch with {who}; of late there has been a break.",
        ),
        question=Say(
            "また会ってみたい、またやってみたいと思われるお気持ちはありますか。",
            "Would you like to meet again, or take it up again?",
        ),
        ask=Say(
            "以前楽しみにしていた集まりやお付き合いのうち、また始めてみたいものはどれですか。",
            "Of the groups and friendships you used to enjoy, which would you like to take up again?",
        ),
        why=Say(
            "人とのつながりは、生涯を通じて近づいたり離れたりするものと考えられています。休んでいる理由が引っ越しや体調などであれば、また始める道があるかもしれません。",
            "Ties are thought to come nearer and move away over a whole life. Where the pause was for moving house or health, there may be a way back.",
        ),
        limits=Say(
            "離れた理由が記録されているものだけを挙げています。その理由が今も続いていることや、会いたくないお気持ちがあることもあり、その時は触れなくてかまいません。",
            "Only ties with a reason on record are listed. That reason may still hold, or you may not wish to meet; then there is no need to speak of it.",
        ),
    ),
    "H05": RuleText(
        title=Say("いくつもの手で支えられていること", "Where several hands help"),
        finding=Say(
            "{needs}のことでは、二人（二か所）以上が力になっています。",
            "With {needs}, there is more than one to turn to.",
        ),
        question=Say(
            "この支え合いで助かっていることや、もっとこうだとよいと思われることを聞かせていただけますか。",
            "Could you tell us what works well about this, and what you would like a little different?",
        ),
        ask=Say(
            "このことを手伝ってくれる方は、ほかにもどなたかいらっしゃいますか。",
            "Is there anybody else who helps with this?",
        ),
        why=Say(
            "お一人の都合がつかない時も、別の方が力になれるのは心強いことです（このツールの考え方）。",
            "When one cannot come, another is still there, which is good to know (our own reasoning).",
        ),
        limits=Say(
            "手伝う方の数を見ていて、代わりを実際に引き受けられるかどうかは分かりません。",
            "It counts who helps; whether one could really take over from another is not known.",
        ),
    ),
}
