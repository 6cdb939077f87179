"""The texts of the rules about time: T01 to T08."""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.text import RuleText, Say

TEXTS: Final[dict[str, RuleText]] = {
    "T01": RuleText(
        title=Say("次回見直しの日", "The date of the next review"),
        finding=Say(
            "予定していた見直しの日を過ぎています（{days}日）。",
            "The date planned for the review has passed (days since: {days}).",
        ),
        question=Say(
            "前に見直したときから変わったこと、変わらずうまくいっていることは何でしょうか。",
            "Since we last looked at this together, what has changed and what is still going well?",
        ),
        ask=Say(
            "次に見直す日は決まっていますか。",
            "Has a date been set for the next review?",
        ),
        why=Say(
            "暮らしも周りの方も変わっていくため、見直す日を決めておくと、地図を今の姿に保ちやすいと考えます（このツールの目安）。毎月の訪問とは別のものです。",
            "Our own reasoning: life and people change, and a set date helps to keep the map true to the present. It is separate from the monthly visits.",
        ),
        limits=Say(
            "見直しは済んでいて、日付の書き直しだけが残っていることがあります。",
            "The review may well have taken place, with only the date still to be updated.",
        ),
        also=Say(
            "モニタリングの内容を地図に写し、次回の日を決めること",
            "Bringing the map up to date from the monitoring notes and setting the next date",
        ),
    ),
    "T02": RuleText(
        title=Say("しばらく記録のないつながり", "Ties with no recent entry"),
        finding=Say(
            "{who}との最近のやりとりは、記録からは確認できません。",
            "The record does not show recent contact with {who}.",
        ),
        question=Say(
            "{who}との最近のご様子と、これからのお付き合いについて、聞かせていただけますか。",
            "How have things been with {who} lately, and how would the person like them to be?",
        ),
        ask=Say(
            "地図にある方々と、最後に会ったり話したりしたのはいつごろですか。",
            "When was the last time of meeting or talking to the people on the map?",
        ),
        why=Say(
            "間があくのは、体調や暮らしが変わり始めたときのことも、ただ忙しいだけのこともあります。いつもの間隔の3倍（14日以上。医療は間隔の記録がなければ12か月）で取り上げるのは、このツールの目安です。",
            "A pause may come with a change in health or daily life, or just with a busy time. Three times the usual interval (at least 14 days; 12 months for medical care without one) is this tool's own rule of thumb.",
        ),
        limits=Say(
            "やりとりがあっても「最後の連絡」が書かれていないことがあります。季節ごとの行き来や、互いに心地よい間合いもあります。",
            "Contact may have taken place without its date being written down. Some ties have their seasons, or a distance that suits both sides.",
        ),
    ),
    "T03": RuleText(
        title=Say("予定した支えの始まり", "The start of planned support"),
        finding=Say(
            "{who}は開始予定日から2週間を過ぎていますが、始まったことは記録からは確認できません。",
            "The planned start was more than two weeks ago, and the record does not show a beginning yet: {who}.",
        ),
        question=Say(
            "{who}について、ご本人の今のお気持ちと、合いそうな形や時期を聞かせていただけますか。",
            "How does the person feel about {who} now, and what form or time might suit?",
        ),
        ask=Say(
            "予定していた支えは、もう始まっていますか。",
            "Has the support that was planned begun?",
        ),
        why=Say(
            "始まりが遅れるのは、空き待ちや手続きのことも、気が進まないことも、もう要らなくなったこともあります。理由が分かると、別の形や時期を選べると考えます（このツールの目安：14日）。",
            "A start may be late because of a waiting list or paperwork, because it does not appeal, or because it is no longer wanted. Our own reasoning, with 14 days as a rule of thumb: knowing the reason, one can choose another form or time.",
        ),
        limits=Say(
            "すでに始まっていて、記録が追いついていないことがあります。見合わせはご本人の大切な選択でもあり、だれの希望によるものかは記録だけでは分からないことがあります。",
            "It may have begun already, ahead of the record. Holding off is a choice to be respected, and the record does not always tell whose wish it was.",
        ),
        also=Say(
            "次に様子をうかがう時期を決めておくこと",
            "Agreeing when to ask again",
        ),
        variants={
            "declined": Say(
                "{who}は、見合わせ（本人希望など）と記録されています。",
                "Recorded as not taken up for now, by the person's wish or similar: {who}.",
            ),
        },
        questions={
            "declined": Say(
                "{who}を見合わせたお気持ちのうち、これからの支えに生かせることはあるでしょうか。",
                "Could the reasons for holding off on {who} help to shape other support?",
            ),
        },
    ),
    "T04": RuleText(
        title=Say("終わった支えのその後", "After support has ended"),
        finding=Say(
            "{who}の支えが終わったあと、{needs}を引き継いだ方は記録からは確認できません。",
            "After the support of {who} ended, the record does not show who took over: {needs}.",
        ),
        question=Say(
            "{who}の支えがあったころのことで、これからもだれかにお願いしたいことは何でしょうか。",
            "Of the things that {who} helped with, what would the person still like somebody to do?",
        ),
        ask=Say(
            "最近終わった支えがしていたことは、今どなたかが引き継いでいますか。",
            "Has anybody taken over what recently ended support used to do?",
        ),
        why=Say(
            "支えが終わるのは一つの節目です。その後の暮らしを確かめる期間を90日としているのは、このツールの目安です。",
            "The end of support is a turning point. Looking back over 90 days to see how things went on is this tool's own rule of thumb.",
        ),
        limits=Say(
            "ご自分でできるようになった、別の方がもう引き受けているなど、まだ書かれていない変化があるかもしれません。",
            "There may be changes not yet written down: the person manages without help now, or somebody else has already stepped in.",
        ),
        also=Say(
            "引継ぎ先と、その後の様子をうかがう時期を決めること",
            "Settling who takes over and when to follow up",
        ),
    ),
    "T05": RuleText(
        title=Say("待っている間の暮らし", "Life while waiting"),
        finding=Say(
            "{who}は、90日を超えて待機中または申請中と記録されています。",
            "By the record, still waiting or applied for after more than 90 days: {who}.",
        ),
        question=Say(
            "{who}を待つ間の暮らしで、先に整えておきたいことは何でしょうか。",
            "While waiting for {who}, what would it be good to have in place?",
        ),
        ask=Say(
            "申し込んで待っている支えは、いつごろ申し込まれましたか。",
            "When was the support that is being waited for applied for?",
        ),
        why=Say(
            "待つ間に、暮らしの様子も望みも変わることがあります。今も望まれているかを確かめる時期を90日としているのは、このツールの目安です。",
            "Circumstances and wishes may change while waiting. Asking after 90 days whether it is still wanted is this tool's own rule of thumb.",
        ),
        limits=Say(
            "施設など、もともと長く待つものもあります。すでに決まったことや取り下げが、まだ書かれていないこともあります。",
            "Some things, such as a place in a home, take long in any case. An offer or a withdrawal may not have been written down yet.",
        ),
        also=Say(
            "申込先に今の状況を尋ねる時期を決めること",
            "Agreeing when to ask how the application stands",
        ),
    ),
    "T06": RuleText(
        title=Say("大事な役割の引き継ぎ", "Handing on important roles"),
        finding=Say(
            "{who}の役割（{roles}）を、今引き受けている方は記録からは確認できません。",
            "The record does not show who at present takes the role of {who} ({roles}).",
        ),
        question=Say(
            "{roles}を、これからどなたにお願いできるとご本人は安心でしょうか。",
            "Whom would the person feel at ease with from now on as {roles}?",
        ),
        ask=Say(
            "キーパーソン、主に介護する方、緊急連絡先の方は、今も連絡がつき、動ける状態でしょうか。",
            "Can the key person, the main carer and the emergency contact still be reached, and are they able to act?",
        ),
        why=Say(
            "急な体調の変化のとき、連絡の窓口が決まっていると、ご本人の望みが伝わりやすいと考えます（このツールの目安）。国の手引き（2019年）も、緊急の連絡先を、身元保証人に求められる役割の一つに挙げています。",
            "Our own reasoning: when something happens suddenly, a known first contact helps the person's wishes to be heard. National guidance (2019) names the emergency contact among the things asked of a guarantor.",
        ),
        limits=Say(
            "短い入院であったり、家族の間で引き継ぎが済んでいたりすることがあります。お別れのあとであれば、いつ話すかも、ご本人と相談できます。",
            "It may be only a short stay in hospital, or the family may have arranged things already. After a loss, when to talk about it is also for the person to say.",
        ),
        also=Say(
            "緊急時の連絡表の書き直し",
            "Updating the list of emergency contacts",
        ),
    ),
    "T07": RuleText(
        title=Say("遠くのキーパーソンと近くの方", "A key person far away, and somebody near"),
        finding=Say(
            "キーパーソンの{who}は着くまでに2時間を超える所におられ、30分以内で代わりに動ける方は記録からは確認できません。",
            "For a key person more than two hours away ({who}), the record does not show a deputy within 30 minutes.",
        ),
        question=Say(
            "急ぎのとき、{who}が着くまでの間は、近くのどなたにお願いできるとよいでしょうか。",
            "In a hurry, who nearby could be asked to help until {who} can be there?",
        ),
        ask=Say(
            "急ぎのとき、30分ほどで来られる方はいますか。",
            "In a hurry, is there anybody who could be there in about half an hour?",
        ),
        why=Say(
            "離れていても、電話での相談や判断では大きな力になれます。駆けつける役を近くの方と分け合うと、お互いに安心だと考えます（2時間と30分はこのツールの目安）。",
            "From far away, somebody can still do a great deal by telephone. Our own reasoning: sharing with somebody near the part of coming quickly puts both at ease (two hours and 30 minutes are this tool's own rule of thumb).",
        ),
        limits=Say(
            "かかる時間は天候や交通手段で変わります。近所の方や職員が、書かれないまま実際に動いていることもあります。",
            "Travel times vary with weather and transport. A neighbour or a member of staff may in fact be doing this without its being written down.",
        ),
        also=Say(
            "急ぎのときの連絡の順番と、それぞれにお願いすることを決めること",
            "Agreeing the order of calls in a hurry, and what each person is asked to do",
        ),
    ),
    "T08": RuleText(
        title=Say("期限の近い認定・後見・支え", "Dates coming up"),
        finding=Say(
            "60日以内に期限を迎える認定・後見・支えが記録されています（あと{days}日）。",
            "The record shows a certification, a guardianship or support due to end within 60 days (days left: {days}).",
        ),
        question=Say(
            "期限のあとも続けたいこと、この機会に変えたいことは何でしょうか。",
            "What would the person like to carry on after that date, and what might be changed on this occasion?",
        ),
        ask=Say(
            "認定や後見、今使っている支えの中に、近く期限を迎えるものはありますか。",
            "Is any certification, guardianship or support in use due to end soon?",
        ),
        why=Say(
            "期限の前であれば、続け方や変え方をご本人と落ち着いて選べると考えます。60日は、このツールの目安です。",
            "Our own reasoning: ahead of the date there is time to choose calmly with the person how to go on. Sixty days is this tool's own rule of thumb.",
        ),
        limits=Say(
            "更新が済んでいて、新しい期限がまだ書かれていないことがあります。",
            "It may have been renewed already, with the new date still to be written down.",
        ),
        also=Say(
            "更新の申請や引継ぎの予定を決めること",
            "Planning the renewal or the handover",
        ),
    ),
}
