"""Texts of the S rules: how far a person's ties reach, how often there is contact, and how that changes."""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.text import RuleText, Say

TEXTS: Final[dict[str, RuleText]] = {
    "S01": RuleText(
        lacks=Say("身近な人", "somebody close"),
        title=Say("身近な人とのつながり", "Ties with people close by"),
        finding=Say(
            "ご家族・ご友人・近隣・集まりなど、個人的なつながりは記録からは確認できません。",
            "The record does not show any personal ties, whether with family, friends, neighbours or groups.",
        ),
        question=Say(
            "これからどんな人や場とのつながりがあるとよいか、または今のままがよいか、ご本人はどうお考えでしょうか。",
            "What people or places, if any, would the person like to have in daily life from here on?",
        ),
        ask=Say(
            "ご家族・ご友人・近隣・集まりのなかで、今も連絡を取り合っているのはどなたですか。",
            "Among family, friends, neighbours and groups, with whom is there still some contact?",
        ),
        why=Say(
            "孤独・孤立対策推進法は、つながりをめぐる困りごとが人生のどの段階でも起こりうるものとし、支えはご本人の意向に沿って続けるものとしています。身近な人が一人でもいると変化に気づきやすい、というのはこのツールの考え方です。",
            "Japan's law on loneliness and isolation says that these troubles can arise at any stage of life, and that support is to last and to follow the person's wishes. That even one person close by makes a change easier to notice is our own reasoning.",
        ),
        limits=Say(
            "聞き取りの済んだ範囲だけを見ています。話に出なかった方や、胸にしまっておきたいつながりがあるかもしれません。静かに暮らしたいというお気持ちも、大切な答えの一つです。",
            "This looks only at what has been asked. There may be people who have not come up yet, or ties the person prefers to keep private. Wishing for a quiet life is a good answer too.",
        ),
        covered=Say(
            "個人的なつながりが記録されています。",
            "The record shows personal ties.",
        ),
        also=Say(
            "ご本人が望まれる場合の、無理のない関わり方の話し合い（担当者会議や個別の地域ケア会議で）",
            "A talk, if the person wishes, about a comfortable way of keeping in touch (at a care conference or an individual community care meeting)",
        ),
    ),
    "S02": RuleText(
        title=Say("家族・友人とのつながりの幅", "How wide the circle of family and friends is"),
        finding=Say(
            "記録からの推定では、ご家族・ご友人・近隣とのつながりの幅（LSNS-6相当、30点満点）は{lsns}点で、目安の12点を下回ります。",
            "Estimated from the record, the circle of family, friends and neighbours comes to {lsns} of 30 points (LSNS-6 equivalent), below the usual mark of 12.",
        ),
        question=Say(
            "今あるつながりのうち、これからも大事にしたい、またはもう少し広げたいと感じるのはどのあたりでしょうか。",
            "Which of the ties there are now would be good to look after, or to widen a little?",
        ),
        ask=Say(
            "ふだん行き来や連絡のある方、困ったときに思い浮かぶ方は、ご家族とそれ以外でそれぞれどなたですか。",
            "Who, within the family and beyond it, is in regular touch or comes to mind when help is wanted?",
        ),
        why=Say(
            "同じ区切りに当てはまる高齢の方は、欧州の3つの調査で11〜20％、日本のある市では一人暮らしの31.0％、家族と暮らす方の24.1％でした。珍しいことではなく、話のきっかけとして使うものです。",
            "In three European samples 11 to 20 % of older people came below the same mark, and in one Japanese city 31.0 % of those living alone and 24.1 % of those living with family. It is common: a way into a conversation, no more.",
        ),
        limits=Say(
            "質問紙で伺った点数ではなく、記録にある方だけで推し量った値です。記録から漏れた方があれば、実際はもっと高くなります。満足しているか、寂しいかは分かりません。研究の多くは高齢の方が対象です。",
            "This is no answered questionnaire but an estimate from the people on record; with people not written down it would be higher. It does not tell whether the person is content or lonely. Most of the research is about older people.",
        ),
        also=Say(
            "正式な質問紙で伺った結果を、記録に添えておくこと",
            "The result of the questionnaire itself, where it was answered, kept with the record",
        ),
    ),
    "S03": RuleText(
        title=Say("家族・親族と、家族以外に頼れる方", "Family, and others to turn to"),
        finding=Say(
            "記録からの推定では、ご家族・ご親族とのつながり（LSNS-6相当の家族の部分、15点満点）は{lsns_family}点で、目安の6点を下回ります。",
            "Estimated from the record, ties with family come to {lsns_family} of 15 points (family half of the LSNS-6 equivalent), below the mark of 6.",
        ),
        question=Say(
            "ご家族のほかにも、頼りにしている方や、これから頼れるとよい方はどなたでしょうか。",
            "Besides family, who is there to turn to, or could be in time?",
        ),
        ask=Say(
            "ご家族・ご親族のなかで、ふだん連絡のある方や、気がねなく話せる方はどなたですか。",
            "Who in the family is in touch as a rule, or easy to talk to?",
        ),
        why=Say(
            "家族の形や距離はさまざまです。ご家族に頼りにくい時の支えを、友人・近隣・専門職も含めて思い浮かべておくための目安です。6点の区切りは原典で確かめられておらず、このツールの目安です。",
            "Families differ, and so does the distance between people. This is a prompt to think of friends, neighbours and professionals for times when family is hard to reach. We have not been able to confirm the mark of 6 in its source, so take it as this tool's own.",
        ),
        limits=Say(
            "ご親族が少ない方や、事情があって距離を置いている方にも当てはまります。連絡を勧めるものではありません。記録にある方だけで推し量った値です。",
            "It also applies where the family is small, or keeps its distance for good reasons. It is no advice to make contact. The estimate rests only on people on record.",
        ),
    ),
    "S04": RuleText(
        title=Say("友人・近隣とのつながり", "Friends and neighbours"),
        finding=Say(
            "記録からの推定では、ご友人・近隣とのつながり（LSNS-6相当の友人の部分、15点満点）は{lsns_friends}点で、目安の6点を下回ります。",
            "Estimated from the record, ties with friends and neighbours come to {lsns_friends} of 15 points (friends' half of the LSNS-6 equivalent), below the mark of 6.",
        ),
        question=Say(
            "昔からのお友だちやご近所、趣味の仲間のことで、ご本人が大事にしたいと思われることは何でしょうか。",
            "What matters to the person when it comes to old friends, neighbours and people who share an interest?",
        ),
        ask=Say(
            "電話や手紙も含めて、ふだんやり取りのあるお友だちやご近所の方はどなたですか。",
            "Counting telephone and letters too, which friends and neighbours are in touch?",
        ),
        why=Say(
            "ご家族の都合がつかない時に、声をかけ合える方が近くにいると心強いものです（このツールの考え方）。6点の区切りは原典で確かめられておらず、このツールの目安です。",
            "When family cannot come, it helps to have somebody near to exchange a word with (our own reasoning). We have not been able to confirm the mark of 6 in its source, so take it as this tool's own.",
        ),
        limits=Say(
            "立ち話やあいさつ、サービスで顔を合わせる仲間は、書かれないことがよくあります。人付き合いの好みは人それぞれです。",
            "Greetings, chats on the doorstep and people met at a service are often not written down. How much company is pleasant differs from person to person.",
        ),
    ),
    "S05": RuleText(
        title=Say("月に一度の交流の機会", "Contact once a month"),
        finding=Say(
            "別に暮らすご家族・ご友人・近隣との交流（電話や集まりも含む）は、記録では{contacts_per_month}で、月1回以上は記録からは確認できません。",
            "Contact with family, friends and neighbours outside the home, telephone and groups included, comes to {contacts_per_month} on record; the record does not show as much as once a month.",
        ),
        question=Say(
            "どなたと、どのくらい会ったり話したりできるとちょうどよいか、ご本人はどうお考えでしょうか。",
            "Whom would the person like to see or hear from, and how often would feel right?",
        ),
        ask=Say(
            "別に暮らすご家族やご友人、ご近所の方と、会う・電話する・便りを交わすのは、それぞれ月に何回くらいですか。",
            "How many times a month does the person meet, telephone or write to family, friends or neighbours outside the home?",
        ),
        why=Say(
            "日本の12,085人を10年追った研究では、別に暮らす親族・友人との交流が月1回未満の方は、ほぼ毎日以上の方に比べ、要介護や認知症が1.4倍前後起こりやすいという関連がありました。お一人の先行きを言い当てるものではありません。",
            "In a Japanese study that followed 12,085 people for ten years, contact less than monthly with family and friends outside the home went with needing care and dementia about 1.4 times as often as contact daily or more. It does not foretell what happens to any one person.",
        ),
        limits=Say(
            "一人暮らしだけを理由に挙げてはいません。サービスの職員や同居の方との会話は数えていません。不定期の電話や季節の行き来は、記録から漏れることがあります。",
            "Living alone is not the reason this is listed. Talk with staff or with people in the home is not counted. Occasional calls and seasonal visits are easily left out of a record.",
        ),
    ),
    "S06": RuleText(
        title=Say("週に一度の交流の機会", "Contact once a week"),
        finding=Say(
            "別に暮らすご家族・ご友人・近隣との交流（電話や集まりも含む）は、記録では{contacts_per_month}で、週1回以上は記録からは確認できません。",
            "Contact with family, friends and neighbours outside the home, telephone and groups included, comes to {contacts_per_month} on record; the record does not show as much as once a week.",
        ),
        question=Say(
            "今の交流のなかで楽しみにされていることと、もう少しあるとうれしいことを、ご本人に聞かせていただけますか。",
            "Could the person tell us what they look forward to in the contact they have, and what a little more of would be welcome?",
        ),
        ask=Say(
            "ふだんの一週間で、別に暮らすご家族やご友人、ご近所の方と会ったり話したりするのは何回くらいですか。",
            "In an ordinary week, how often does the person see or talk with family, friends or neighbours outside the home?",
        ),
        why=Say(
            "週1回は、日本の研究で交流の多い少ないを分けるのによく使われる区切りです。月1回から週1回までの方についても、要介護などとの関連が報告されています。",
            "Once a week is the line that Japanese studies usually draw. For contact between monthly and weekly, too, links with needing care have been reported.",
        ),
        limits=Say(
            "回数だけで、交流の深さや満足は分かりません。同居の方がいる場合や、少ない交流を望まれる場合は、参考までにご覧ください。研究の多くは高齢の方が対象です。",
            "This counts contacts; it says nothing of how close or how satisfying they are. Where somebody shares the home, or the person likes things quiet, take it as background. Most of the research is about older people.",
        ),
        covered=Say(
            "別に暮らすご家族・ご友人・近隣との交流が、週1回以上記録されています。",
            "The record shows contact at least weekly with family, friends or neighbours outside the home.",
        ),
    ),
    "S07": RuleText(
        title=Say("関わっている人と機関の数", "How many people and services are involved"),
        finding=Say(
            "今続いているつながりは、身近な方と専門職を合わせて、記録では{ties}件です。",
            "Taking people close by and professionals together, the ties that are live on record number {ties}.",
        ),
        question=Say(
            "ここに名前のあがる方のほかに、日ごろ思い浮かぶ人や場所はどこでしょうか。",
            "Besides those named here, which people or places come to mind in daily life?",
        ),
        ask=Say(
            "ふだん関わりのある人や機関を、思いつく順にあげていただけますか。",
            "Could we go through the people and services in daily life, in the order they come to mind?",
        ),
        why=Say(
            "ある研究では、支えになる人のつながりは2〜22人で、5〜7人が最も多く見られました。少ないこと自体に良し悪しはありませんが、どなたかの都合がつかない時のことを考えておくと安心です（このツールの考え方）。",
            "In one study, support networks ran from 2 to 22 people, most often 5 to 7. A small one is neither good nor bad in itself, but it can help to think of times when somebody cannot come (our own reasoning).",
        ),
        limits=Say(
            "聞き取りの初めのころは、少なく見えるのが普通です。数は、つながりの深さを表しません。",
            "Early in an assessment the number is low as a matter of course. It says nothing of how deep the ties go.",
        ),
    ),
    "S08": RuleText(
        title=Say("ふだんの役割や立場の種類", "Parts played in daily life"),
        finding=Say(
            "2週間に1回以上の交流がある立場（家族、友人、近隣、仕事、集まりなど）は、記録では{social_roles}種類です。",
            "The kinds of social part with contact at least every two weeks (family, friend, neighbour, work, group and so on) number {social_roles} on record.",
        ),
        question=Say(
            "これまで続けてきたことや、これからやってみたいことのなかで、ご本人が心ひかれるものは何でしょうか。",
            "Of the things done so far, or not tried yet, which ones appeal to the person?",
        ),
        ask=Say(
            "この1か月で、2週間に一度以上会ったり電話したりしたのは、どのような間柄の方ですか。",
            "Over the past month, what kinds of people has the person met or telephoned at least every two weeks?",
        ),
        why=Say(
            "人との関わりを12の立場で数える研究の方法があり、2週間に一度以上の交流がある立場を数えます。3種類以下という区切りは、このツールの目安です。",
            "One research method counts twelve kinds of social part, each with contact at least every two weeks. Drawing the line at three is this tool's own choice.",
        ),
        limits=Say(
            "体調や季節で変わります。種類が少なくても、深く満ち足りた付き合いはあります。電話も数えますが、デイで顔を合わせる仲間は数えていません。",
            "It changes with health and season. A few kinds can be deep and satisfying. Telephone counts; people met at a day service do not.",
        ),
    ),
    "S09": RuleText(
        title=Say("世帯の外とのつながり", "Ties outside the household"),
        finding=Say(
            "個人的なつながりとして記録されているのは、一緒に暮らす{who}で、世帯の外とのつながりは記録からは確認できません。",
            "The personal ties on record are with {who} in the same home; the record does not show any outside it.",
        ),
        question=Say(
            "ご本人とご家族それぞれに、家の外で話をしたり息をついたりできる場として、どんなところがあるとよいでしょうか。",
            "What kind of place outside the home would suit the person, and each of the family, to talk or to have a breather?",
        ),
        ask=Say(
            "一緒に暮らす方のほかに、電話や便りも含めて、やり取りのある方はどなたですか。",
            "Apart from those sharing the home, who is in touch, by telephone or letter too?",
        ),
        why=Say(
            "家族の支え合いは大きな力です。一方で、ご家族に急な用事や病気がある時、外から声をかける人がいると助かります（このツールの考え方）。市町村の重層的支援体制整備事業には、世帯全体の相談、参加の場づくり、訪問が含まれています。",
            "A household that looks after its own has real strength. When illness or an errand comes up, it still helps if somebody outside can look in (our own reasoning). Japan's multi-layered support programme includes advice for the whole household, joining in, and outreach.",
        ),
        limits=Say(
            "外の方との付き合いが、記録から漏れているだけかもしれません。専門職の訪問は、ここでは数えていません。",
            "Ties outside may simply not be written down. Visits by professionals are not counted here.",
        ),
        covered=Say(
            "世帯の外にも、個人的なつながりが記録されています。",
            "The record shows personal ties outside the household too.",
        ),
    ),
    "S10": RuleText(
        lacks=Say("近所・地域", "neighbourhood"),
        title=Say("ご近所・地域とのつながり", "Neighbourhood ties"),
        finding=Say(
            "近隣の方、自治会、民生委員、地域の集まりとのつながりは、記録からは確認できません。",
            "The record does not show a tie with a neighbour, the neighbourhood association, a commissioned welfare volunteer or a local group.",
        ),
        question=Say(
            "ご近所や地域の方と、どのくらいの距離のお付き合いがちょうどよいと、ご本人はお感じでしょうか。",
            "How close would the person like to be with neighbours and the people of the area?",
        ),
        ask=Say(
            "ふだんあいさつを交わすご近所の方、自治会、民生委員、地域の集まりのうち、関わりのあるのはどれですか。",
            "Which of these is there some contact with: a neighbour to greet, the neighbourhood association, the commissioned welfare volunteer, a local group?",
        ),
        why=Say(
            "民生委員は地域の暮らしの様子を知り、相談に乗り、必要な機関につなぐ役目で、秘密を守る義務があります。災害のとき、まず近くにいるのはご近所の方です（このツールの考え方）。",
            "Commissioned welfare volunteers know the area, give advice, link people to services, and are bound to secrecy. In a disaster it is neighbours who are nearest (our own reasoning).",
        ),
        limits=Say(
            "あいさつや回覧板のやり取りは、付き合いと思わずに話に出ないことがあります。知られたくないというお気持ちがある場合は、それが優先です。",
            "Greetings and the circulating notice board are often not thought of as contact. Where the person would rather not be known in the area, that comes first.",
        ),
        covered=Say(
            "ご近所や地域の方とのつながりが記録されています。",
            "The record shows a tie with the neighbourhood.",
        ),
        also=Say(
            "避難行動要支援者の名簿や個別避難計画の話をする折に、あわせて伺うこと",
            "Asking when the evacuation list or the individual evacuation plan is talked over",
        ),
    ),
    "S11": RuleText(
        title=Say("この1年のつながりの変化", "How ties have changed this year"),
        finding=Say(
            "この12か月のあいだに、ご家族・ご友人・近隣などのつながりの数が3割以上少なくなったと記録から読み取れます。",
            "The record suggests that ties with family, friends and neighbours have come down by 30 % or more in the last twelve months.",
        ),
        question=Say(
            "この1年の変化について、ご本人とご家族はどのように感じていらっしゃるでしょうか。",
            "How do the person and the family feel about what has changed over the past year?",
        ),
        ask=Say(
            "この1年で、会う機会が変わった方や、お別れのあった方はどなたですか。",
            "Who has been seen less over the past year, or has been lost?",
        ),
        why=Say(
            "国の2024年の孤独・孤立の調査で、出来事として最も多く挙げられたのは家族などとの死別でした。変化のあった時は、気持ちの支えや連絡の取り方を見直すよい折でもあります（このツールの考え方）。",
            "In the national survey on loneliness and isolation of 2024 the event most often named was bereavement. A time of change is also a good time to look again at comfort and at ways of keeping in touch (our own reasoning).",
        ),
        limits=Say(
            "つながりの数が少ない時は、お一人の変化でも割合が大きく動きます。新しい出会いが記録から漏れていることもあります。つながりが変わるのは、自然なことでもあります。",
            "Where ties are few, one change moves the share a lot. New acquaintances may not be written down. Ties also change in the natural course of life.",
        ),
        variants={
            "loss": Say(
                "この12か月のあいだに、{who}とのつながりに、お別れなどの大きな変化があったと記録されています。",
                "The record shows a great change in the last twelve months, such as a parting, in the tie with {who}.",
            ),
        },
        also=Say(
            "ご本人が望まれる場合の、次の見直しの前倒しや、思い出を聞く時間",
            "An earlier review, or time set aside to listen to memories, if the person wishes",
        ),
    ),
}
