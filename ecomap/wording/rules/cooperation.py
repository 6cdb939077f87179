"""The texts of the rules about how those who help work together: F01 to F06."""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.text import RuleText, Say

TEXTS: Final[dict[str, RuleText]] = {
    "F01": RuleText(
        title=Say("支えのまとめ役", "Who brings the support together"),
        finding=Say(
            "{who}の関わりが記録されており、全体をまとめる役の方は記録からは確認できません。",
            "Support from {who} is recorded; the record does not show who brings it all together.",
        ),
        question=Say(
            "困ったときや予定を変えたいとき、まずどなたに声をかけられるとよいでしょうか。",
            "When something comes up or plans change, whom would it be good to be able to call first?",
        ),
        ask=Say(
            "支えの予定をまとめたり、間に入って連絡したりする方は決まっていますか。",
            "Is there somebody who keeps the plans together and passes messages between those who help?",
        ),
        why=Say(
            "重層的支援体制整備事業は、多くの機関が協働することを柱の一つにしています。まとめ役が決まっていると、変更が一度で伝わりやすいと考えます（このツールの目安）。",
            "Agencies working together is one of the pillars of the multi-layered support programme. Our own reasoning: with one person to bring things together, a change has to be explained only once.",
        ),
        limits=Say(
            "ご本人やご家族がご自分でまとめておられ、それで間に合っていることがあります。",
            "The person or the family may be doing this themselves, and quite well.",
        ),
        covered=Say(
            "支えの全体をまとめる役の方が記録されています。",
            "The record shows who brings the support together.",
        ),
    ),
    "F02": RuleText(
        title=Say("支援者どうしの連絡", "Contact among those who help"),
        finding=Say(
            "{who}の間で、互いのつながりや、まとめ役とのつながりは記録からは確認できません。",
            "Among {who}, the record does not show ties with one another or with whoever brings the support together.",
        ),
        question=Say(
            "どなたとどなたが知り合っていると、ご本人は心強いでしょうか。",
            "Who knowing whom would make the person feel well supported?",
        ),
        ask=Say(
            "支えに入っている機関どうしは、互いに連絡を取り合っていますか。",
            "Are the services that help in touch with one another?",
        ),
        why=Say(
            "機関の名前が並ぶことと、機関どうしがつながっていることは別です。どんな間柄で何を伝え合っているかまで描くと、協働の姿が見えてきます。",
            "Services side by side on a page are not yet services that work together. A map that shows how they know one another, and what they pass on, makes the teamwork visible.",
        ),
        limits=Say(
            "連絡があっても、図に線が引かれていないだけのことがよくあります。すべての機関が知り合っていなくても、うまくいくことはあります。",
            "Often they are in touch and the line was simply not drawn. Things can also go well without everybody knowing everybody.",
        ),
        also=Say(
            "サービス担当者会議での顔合わせと、伝え合ってよい内容をご本人に確かめること",
            "Meeting at the care conference, and asking the person what may be passed on",
        ),
        covered=Say(
            "支援者どうし、またはまとめ役とのつながりが記録されています。",
            "The record shows ties among those who help, or with whoever brings the support together.",
        ),
    ),
    "F03": RuleText(
        title=Say("分野をまたいで話せる場", "A place to talk across fields"),
        finding=Say(
            "世帯の課題が複数の分野にわたって記録され（分野：{fields_of_need}）、まとめて話せる場は記録からは確認できません。",
            "The record shows needs of the household in more than one field (fields: {fields_of_need}); it does not show a place to talk about them together.",
        ),
        question=Say(
            "ご家族それぞれの願いを一度に話せる場があるとしたら、どなたに加わってほしいでしょうか。",
            "If there were one occasion to talk about what each of the family would like, whom would they want to be there?",
        ),
        ask=Say(
            "ご家族のことを、介護・障害・子育てなどに分けずに相談しているところはありますか。",
            "Is there anywhere the family can talk about everything at once, old age, disability or children alike?",
        ),
        why=Say(
            "重層的支援体制整備事業は、いくつもの課題が重なる世帯や、制度のはざまにある困りごとのために設けられました。ご家族が同じ説明を何度もせずにすむと考えます（このツールの目安）。",
            "The multi-layered support programme was created for households with several needs at once and for needs that fall between schemes. Our own reasoning: it spares the family explaining everything again and again.",
        ),
        limits=Say(
            "窓口どうしが、記録の外ですでに連絡を取り合っていることがあります。分野の分け方は、このツールの目安です。",
            "The offices may already be in touch outside this record. How the fields are divided is this tool's own choice.",
        ),
        also=Say(
            "ご本人とご家族の同意を得た、多機関での話し合い",
            "A meeting of the agencies, with the consent of the person and the family",
        ),
        covered=Say(
            "分野をまたいで話せる相談先やまとめ役が記録されています。",
            "The record shows somebody to talk to across fields.",
        ),
    ),
    "F04": RuleText(
        title=Say("まとめ役どうしの分担", "How those who coordinate share the work"),
        finding=Say(
            "まとめ役として{who}が記録されており、互いのつながりは記録からは確認できません。",
            "Recorded as coordinating: {who}; the record does not show ties among them.",
        ),
        question=Say(
            "何をどなたに聞けばよいか、ご本人とご家族に分かりやすい分け方はどのようなものでしょうか。",
            "What way of sharing the work would make it clear to the person and the family whom to ask about what?",
        ),
        ask=Say(
            "まとめ役の方々は、互いに連絡を取り、役割を分けていますか。",
            "Are those who coordinate in touch, and have they agreed who does what?",
        ),
        why=Say(
            "介護と障害のように、制度ごとにまとめ役がいるのは自然なことです。分担が分かると、ご本人が迷わずにすむと考えます（このツールの目安）。",
            "It is natural that each scheme, such as long-term care and disability, has its own coordinator. Our own reasoning: knowing who does what spares the person wondering.",
        ),
        limits=Say(
            "分担の話は済んでいて、図に線がないだけのことがあります。",
            "They may well have agreed already, with only the line missing on the map.",
        ),
        also=Say(
            "だれに何を聞くかを一枚にまとめ、ご本人に渡すこと",
            "One page for the person on whom to ask about what",
        ),
    ),
    "F05": RuleText(
        title=Say("身近な方と専門職のつながり", "Between people close by and professionals"),
        finding=Say(
            "ご本人を通さずに身近な方々と専門職がつながる線は、記録からは確認できません。",
            "Leaving the person aside, the record does not show a link between people close by and the professionals.",
        ),
        question=Say(
            "身近な方と専門職が知り合っておくことを、ご本人はどこまで望まれるでしょうか。",
            "How far would the person like people close by and the professionals to know one another?",
        ),
        ask=Say(
            "ご家族やお友達、ご近所の方の中に、専門職と直接話したことのある方はいますか。",
            "Has anybody among family, friends or neighbours talked to one of the professionals directly?",
        ),
        why=Say(
            "身近な方の気づきと専門職の予定が行き交うと、ご本人が毎回の伝え役にならずにすむと考えます（このツールの目安）。民生委員には、暮らしの様子を知り、支えにつなぐ役割があります。",
            "Our own reasoning: when what people nearby notice and what professionals plan can meet, the person need not carry every message. Commissioned welfare volunteers (minsei-iin) have the task of knowing how people live and linking them with support.",
        ),
        limits=Say(
            "実際には電話などで話していることがあります。つなげないでおくことが、ご本人の希望である場合もあります。",
            "They may in fact be talking, by telephone for instance. Keeping the two apart may also be what the person wants.",
        ),
        covered=Say(
            "身近な方と専門職をつなぐ線が記録されています。",
            "The record shows a link between people close by and the professionals.",
        ),
    ),
    "F06": RuleText(
        title=Say("キーパーソンと調整役のつながり", "Between key person and coordinator"),
        finding=Say(
            "キーパーソンの{who}と調整役が直接つながっていることは、記録からは確認できません。",
            "The record does not show direct contact between the key person ({who}) and the coordinator.",
        ),
        question=Say(
            "キーパーソンと調整役の間で、どんなときに、どこまで伝え合うことをご本人は望まれるでしょうか。",
            "When, and how much, would the person like the key person and the coordinator to tell each other?",
        ),
        ask=Say(
            "キーパーソンの方と調整役の方は、直接話したことがありますか。",
            "Have the key person and the coordinator talked to each other?",
        ),
        why=Say(
            "お互いの顔と連絡先が分かっていると、急ぎのときに話が早いと考えます（このツールの目安）。",
            "Our own reasoning: where the two know each other and how to get in touch, things go faster when time is short.",
        ),
        limits=Say(
            "連絡は取れていて、図に線がないだけのことがよくあります。",
            "Often they are in touch and the line was simply not drawn.",
        ),
        also=Say(
            "一度の顔合わせ（電話やオンラインでも）",
            "Meeting once, by telephone or online if that is easier",
        ),
        covered=Say(
            "キーパーソンと調整役の直接のつながりが記録されています。",
            "The record shows direct contact between key person and coordinator.",
        ),
    ),
}
