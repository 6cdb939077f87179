"""Texts of the D rules: what the record itself leaves open. They speak to the office that keeps it."""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.text import RuleText, Say

TEXTS: Final[dict[str, RuleText]] = {
    "D01": RuleText(
        title=Say("これから確認する生活の課題", "Areas of need still open"),
        finding=Say(
            "これから確認する項目：{needs}。",
            "Areas of need not asked about yet: {needs}.",
        ),
        question=Say(
            "次にお会いする時、どの項目から伺うと、ご本人にとって話しやすいでしょうか。",
            "At the next visit, which area would be easiest for the person to start with?",
        ),
        ask=Say(
            "この項目について、ご本人の今の様子とご希望はどのようですか。",
            "In this area, how are things now, and what does the person wish?",
        ),
        why=Say(
            "分からないままでは、支えが届いているかどうかを確かめられません。国の説明でも、課題分析標準項目の例をすべて聞き取ることは求められておらず、必要な項目から少しずつで足ります。",
            "While an area is open, nobody can tell whether support reaches it. The official notes say the long examples of the standard assessment items are no demand to collect everything; a little at a time will do.",
        ),
        limits=Say(
            "アセスメントの別の用紙に書いてある場合は、こちらに写すと表示されなくなります。",
            "Where it is written on another assessment form, copying it here settles this.",
        ),
        variants={
            "none": Say(
                "課題の項目は、まだ記録に書かれていません。",
                "No areas of need have been written in the record yet.",
            ),
            "unknown": Say(
                "伺ったうえで、まだ分からないと記録されている項目：{needs}。",
                "Areas of need that were asked about and are not known yet: {needs}.",
            ),
        },
        questions={
            "unknown": Say(
                "このことは、どなたに尋ねたり、一緒に様子を見たりすると分かりそうでしょうか。",
                "Whom could we ask, or what could we look at together, to find this out?",
            ),
        },
    ),
    "D02": RuleText(
        title=Say("これから伺う範囲", "Parts of life still to be asked about"),
        finding=Say(
            "これから聞き取る、または続きを伺う範囲：{sections}。",
            "Parts not yet asked about in full: {sections}.",
        ),
        question=Say(
            "ご本人が話してもよいと思われる時に、どんな場面なら伺いやすいでしょうか。",
            "When the person feels like talking about it, what moment would suit?",
        ),
        ask=Say(
            "この範囲の聞き取りは、済・一部・まだ・話したくないとのご意向、のどれに当たりますか。",
            "Has this part been asked about in full, in part, not yet, or would the person rather not say?",
        ),
        why=Say(
            "聞き取りが済むまでは、つながりの有無は分かりません。そのため、これから伺う範囲について、このツールは有無を判断しません。",
            "Not having asked is not the same as there being nobody. Where asking is not finished, this tool does not judge whether ties exist.",
        ),
        limits=Say(
            "確認状況の欄の「済」を見ています。聞き取ったあとの書き忘れかもしれません。話したくないとのご意向がある範囲は、無理に伺わなくてかまいません。",
            "It looks at whether the part is marked as done. It may have been asked and the mark forgotten. What the person would rather not talk about can be left.",
        ),
        covered=Say(
            "どの範囲も聞き取りが済んでいます。",
            "Every part has been asked about.",
        ),
        variants={
            "declined": Say(
                "話したくないとのご意向があった範囲：{sections}。そのまま尊重し、有無の判断はしていません。",
                "The person would rather not talk about: {sections}. That is respected, and nothing is concluded from it.",
            ),
        },
        questions={
            "declined": Say(
                "この範囲は、ご本人が話したいと思われる時まで待つ、ということでよいでしょうか。",
                "May these parts wait until the person feels like talking about them?",
            ),
        },
    ),
    "D03": RuleText(
        title=Say("交流の頻度の記入", "How often, on record"),
        finding=Say(
            "個人的なつながりの3割を超える方について、会う・話す頻度をこれから書き足せます：{who}。",
            "For more than 30 % of the personal ties, how often there is contact is not written down yet: {who}.",
        ),
        question=Say(
            "おおよその頻度（週1、月1、盆と正月など）を、次の機会に書き足せる方はどなたでしょうか。",
            "For whom could a rough frequency (weekly, monthly, at Obon and New Year) be added at the next chance?",
        ),
        ask=Say(
            "この方とは、会う・電話するなどのやり取りが、おおよそどのくらいの間隔でありますか。",
            "Roughly how often is there contact with this person, face to face or by telephone?",
        ),
        why=Say(
            "頻度が分からない方が多いと、交流の回数は幅でしか示せません。3割という区切りはこのツールの目安です。",
            "With many frequencies open, contact can be given only as a range. The mark of 30 % is this tool's own.",
        ),
        limits=Say(
            "「不定期」「随時」も答えの一つです。細かな数字をそろえる必要はありません。",
            '"Irregular" and "as needed" are answers too. Exact numbers are not called for.',
        ),
    ),
    "D04": RuleText(
        title=Say("日付の見直し", "Dates to look at again"),
        finding=Say(
            "日付のつじつまを確かめたいところがあります：{who}。",
            "Some dates do not fit together: {who}.",
        ),
        question=Say(
            "開始・終了・最終の連絡・生年などの日付のうち、どれを元の記録で確かめられそうですか。",
            "Which of the dates (start, end, last contact, birth) could be checked against the original notes?",
        ),
        ask=Say(
            "この方の関わりが始まった日、終わった日、最後に連絡のあった日はいつですか。",
            "When did this tie begin, when did it end, and when was the last contact?",
        ),
        why=Say(
            "日付のずれは、いつからいつまで支えがあったかの読み違いにつながります。",
            "A slip in a date changes from when until when support seems to have been there.",
        ),
        limits=Say(
            "和暦と西暦の書き違いや、年だけの記入が理由のことがよくあります。内容の良し悪しではありません。",
            "Often it is a mix-up of era years, or a year without a month. It says nothing of the quality of the record.",
        ),
    ),
    "D05": RuleText(
        title=Say("ご本人と一緒に見る地図", "The map and the person it is about"),
        finding=Say(
            "この地図を一緒に作った人のなかに、ご本人の名前は記録からは確認できません。",
            "The record does not show the person among those the map was drawn with.",
        ),
        question=Say(
            "この地図を、ご本人と一緒に見直す時間を、いつ、どんな形で持てるとよいでしょうか。",
            "When, and in what way, could there be time to go over this map with the person?",
        ),
        ask=Say(
            "この地図は、どなたと一緒に作りましたか。",
            "Who was this map drawn with?",
        ),
        why=Say(
            "エコマップはご本人と一緒に作ることで、頼れる人や気がかりが見えてくるものとされています。ご本人の見方は、書かれた内容と違うことがあります。",
            "Ecomaps are made with the person; that is how the people to rely on, and the worries, come to light. The person's own view may differ from what is written.",
        ),
        limits=Say(
            "ご本人が加わったのに、同席者の欄から漏れていることもあります。体調や年齢などで難しい時は、ご様子や日ごろの言葉から伺うことも考えられます。",
            "The person may have taken part without being listed as present. Where health or age makes it hard, what they say and show day to day could be drawn on.",
        ),
        covered=Say(
            "この地図は、ご本人と一緒に作られています。",
            "This map was drawn together with the person.",
        ),
    ),
    "D06": RuleText(
        title=Say("同意とその範囲", "Consent and its scope"),
        finding=Say(
            "同意の日付や、どこまで誰に見せるかの範囲は、記録からは確認できません。",
            "The record does not show the date of consent, or how far and to whom this may be shown.",
        ),
        question=Say(
            "同意書の日付・範囲・署名された方を、配る前に確かめて書き足せますか。",
            "Before this is handed out, could the date, scope and signatures of the consent form be checked and added?",
        ),
        ask=Say(
            "この地図を、どなたに、どこまで見せてよいと伺っていますか。",
            "To whom, and how far, has it been agreed that this map may be shown?",
        ),
        why=Say(
            "地図に名前のある方は、ご本人だけでなく、どなたの情報も守られるものです。周りの人の名前を書き出すと個人を特定できる情報になると、研究用の手引きも注意を促しています。",
            "Everybody named on a map has data to be protected, not only the person it is about. Research guidance notes that naming people creates identifiable data.",
        ),
        limits=Say(
            "同意書が別にあり、まだ写す前ということもあります。所内で見る時は気にしなくてかまいません。",
            "The form may exist and simply not be copied here. For reading inside the office this can be passed over.",
        ),
        also=Say(
            "同意書（日付・範囲・署名）と、お一人ずつの例外の控え",
            "A copy of the consent form (date, scope, signatures) and of any exceptions, kept together",
        ),
    ),
    "D07": RuleText(
        title=Say("地図を描いた日", "The day the map was drawn"),
        finding=Say(
            "この地図を描いてから{days}日たっています。",
            "This map was drawn {days} days ago.",
        ),
        question=Say(
            "前の地図と並べて、続いていること、変わったことをご本人と見てみるのは、いつがよいでしょうか。",
            "When would be a good time to lay this map beside the last one and see, with the person, what has stayed and what has changed?",
        ),
        ask=Say(
            "前に地図を描いた日から、暮らしや人の関わりで変わったことはありますか。",
            "Since the map was drawn, what has changed in daily life and among the people involved?",
        ),
        why=Say(
            "地図を描き直して初めと今を見比べるのは、よく行われている使い方です。半年という区切りはこのツールの目安です。",
            "Drawing the map again and comparing the start with now is an established use. The mark of six months is this tool's own.",
        ),
        limits=Say(
            "書き足しや確認をしても、作成日が元のままだと古く見えます。暮らしに変わりがなければ、日付だけ改めれば足ります。",
            "If the map was checked and its date left as it was, it looks older than it is. Where nothing has changed, a new date is enough.",
        ),
        variants={
            "event": Say(
                "この地図を描いたあとに、暮らしが変わる出来事があったと記録されています。",
                "Since this map was drawn, the record shows an event that may have changed daily life.",
            ),
        },
    ),
    "D08": RuleText(
        title=Say("関わりを書き足したい人・機関", "People and offices with no tie drawn"),
        finding=Say(
            "地図にあって、ご本人やご家族との関わりをこれから書き足せる人・機関：{who}。",
            "On the map, with no tie to the person or the family written yet: {who}.",
        ),
        question=Say(
            "このうち、ご本人やご家族とどのような関わりがあるかを書き足せるのは、どの人・機関でしょうか。",
            "For which of them could the tie be added?",
        ),
        ask=Say(
            "この方や機関と、ご本人やご家族のあいだには、どのような関わりがありますか。",
            "What tie is there between them and the person or the family?",
        ),
        why=Say(
            "機関の名前が並ぶだけでは、誰が誰とどう関わっているかは伝わりません。",
            "A list of services is not yet a connection: who is tied to whom, and how, is what carries meaning.",
        ),
        limits=Say(
            "関わりがないと確認できた方は、関係の欄にその旨を書くと表示されなくなります。家系図のために載せた方もここに出ることがあります。",
            'Where it has been confirmed that there is none, writing "tie: none" settles this. People listed for the family tree may also appear here.',
        ),
    ),
    "D09": RuleText(
        title=Say("これが分かると言えることが増える項目", "Details that would tell more"),
        finding=Say(
            "次のことが分かると、この地図から言えることが増えます：{fields}。",
            "The map could tell more if these were known: {fields}.",
        ),
        question=Say(
            "このなかで、次にお会いする時に自然に伺えそうなものはどれでしょうか。",
            "Which of these could be asked in a natural way at the next visit?",
        ),
        ask=Say(
            "次の項目について、分かる範囲で教えていただけますか。",
            "As far as it is known, how do things stand with these?",
        ),
        why=Say(
            "分からないことからは、支えの有無を言うことができません。そこで、確認できるとよいことを一つの一覧にまとめています。",
            "From what is not known, nothing can be said about support either way, so what is worth asking is gathered here in one list.",
        ),
        variants={
            "excerpt": Say(
                "この版は見せる相手に合わせて作られ、載せていないことがあります。この版だけからは言えないことがあります。",
                "This version was made for its readers and may leave things out, so there are things that it alone cannot tell.",
            ),
        },
        questions={
            "excerpt": Say(
                "足りないことや、ほかに支えになっている方について、みなさんからお聞かせいただけることはありますか。",
                "Is there anything that those present could add, or anybody else who gives support?",
            ),
        },
        titles={"excerpt": Say("この版だけからは言えないこと", "What this version alone cannot tell")},
        limits=Say(
            "すべてを埋める必要はありません。支援に関わりのないことは、伺わなくてかまいません。",
            "There is no need to fill in everything. What has no bearing on support can be left unasked.",
        ),
    ),
}
