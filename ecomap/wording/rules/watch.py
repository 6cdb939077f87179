"""Texts of the V rules: on which days, and at what hours, somebody sees or hears the person."""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.text import RuleText, Say

TEXTS: Final[dict[str, RuleText]] = {
    "V01": RuleText(
        title=Say("会う日、声や知らせが届く日", "Days of being seen or heard"),
        finding=Say(
            "誰かと会うことも、電話の声や機器・配達などの知らせが届くことも、どちらも記録からは確認できない日が続きます（続く日数：{days_unwatched}）。",
            "The record does not show that anybody sees the person, or gets word of them by telephone, device or delivery, for several days in a row (number of days: {days_unwatched}).",
        ),
        question=Say(
            "ふだんの様子がどなたかに届くのは、どんな形で、どのくらいの間隔だと、ご本人にとって心地よいでしょうか。",
            "In what way, and how often, would the person be comfortable for somebody to know how they are?",
        ),
        ask=Say(
            "ふだんの一週間で、誰かと会う日（外出も含む）と、電話や機器などで様子が伝わる日は、それぞれ何曜日ですか。",
            "In an ordinary week, on which days does the person meet somebody, when out too, and on which days does word get through by telephone or device?",
        ),
        why=Say(
            "国の検討では、一人で過ごす方の異変が気づかれるまでに「4日以上」「8日以上」かかった件数がまとめられています。7日ごとに必ず誰かに様子が届けば8日目には至らない、と考えて、4日と7日をこのツールの目安にしました。",
            "Government figures count the cases in which it took four days or more, and eight days or more, until it was noticed that something had happened to somebody on their own. If word gets through every seven days for certain, day eight is never reached; the marks of four and seven days are this tool's own reasoning from that.",
        ),
        limits=Say(
            "決まった予定から数えています。思いがけない訪問や立ち話は含まれず、逆に年末年始や休みの週は間隔が延びます。会うこと（外出を含む）と、電話や機器・配達は分けて数え、ここではその両方とも確認できない日だけを数えています。",
            "It counts regular plans. A surprise visit or a chat in the street is not included, and in holiday weeks gaps grow longer. Being seen, when out too, and word by telephone, device or delivery are counted apart; only days with neither on record are counted here.",
        ),
        covered=Say(
            "会うこと、または声や知らせが届くことが、間をあけずに記録されています。",
            "The record shows being seen, or word getting through, without a long gap.",
        ),
        also=Say(
            "連絡がつかない時に、何日目に、誰が誰に知らせるかを、ご本人と一緒に決めておくこと",
            "A plan agreed with the person: on which day of silence, and by whom, somebody is told",
        ),
    ),
    "V02": RuleText(
        title=Say("一週間のうち誰かと会う日", "Days of the week with somebody there"),
        finding=Say(
            "一週間のうち{days_a_week_unseen}日は、誰かと会うことが記録からは確認できません。",
            "On {days_a_week_unseen} days of the week, the record does not show anybody seeing the person.",
        ),
        question=Say(
            "一週間のなかで、どの曜日に人の出入りがあると、ご本人もご家族も安心して過ごせるでしょうか。",
            "On which days of the week would somebody coming by help the person and the family to feel at ease?",
        ),
        ask=Say(
            "ふだんの一週間で、誰かが訪ねて来る日と、ご本人が出かける日は何曜日ですか。",
            "In an ordinary week, on which days does somebody call, and on which does the person go out?",
        ),
        why=Say(
            "体や記憶のことで支えが要る時は、体調の変化に早く気づける日が多いほど安心です。週4日という区切りはこのツールの目安です。",
            "Where body or memory call for support, more days on which a change could be noticed bring more peace of mind. The mark of four days a week is this tool's own.",
        ),
        limits=Say(
            "電話や機器は、ここでは数えていません。曜日の分からない訪問があると、日数には幅が出ます。ご本人が一人の時間を大切にされていることもあります。",
            "Telephone and devices are not counted here. Where the days of a visit are not known, the number is a range. The person may also value time alone.",
        ),
        covered=Say(
            "一週間の多くの日に、誰かと会うことが記録されています。",
            "On most days of the week, the record shows somebody seeing the person.",
        ),
    ),
    "V03": RuleText(
        lacks=Say("夜の支え", "help at night"),
        title=Say("夜の時間の支え", "Support at night"),
        finding=Say(
            "夜に手助けが要ると記録されていますが、夜に対応する人やサービスは記録からは確認できません。",
            "Help at night is recorded as needed; the record does not show a person or service there for it.",
        ),
        question=Say(
            "夜に困ったことが起きた時、どうできると心強いか、ご本人とご家族はどうお考えでしょうか。",
            "If something comes up in the night, what would the person and the family find reassuring?",
        ),
        ask=Say(
            "夜、家に誰かがいますか、または呼べば来る人や連絡できるサービスがありますか。",
            "At night, is there somebody in the home, or somebody or some service to call on?",
        ),
        why=Say(
            "夜は人の手が届くまでに時間がかかりがちです（このツールの考え方）。",
            "At night it tends to take longer until help is there (our own reasoning).",
        ),
        limits=Say(
            "時間帯の分からない訪問は、夜の支えとして数えていません。緊急通報の機器や、ご近所とのふだんの約束が、記録から漏れていることもあります。",
            "A visit without its hours on record is not counted as night support. An alarm device, or an understanding with a neighbour, may not be written down.",
        ),
        covered=Say(
            "夜に手助けが要る時に、対応する人やサービスが記録されています。",
            "For help needed at night, the record shows a person or service.",
        ),
        also=Say(
            "電話のそばに置く、夜の連絡の順番を書いた紙",
            "A sheet by the telephone with whom to call at night, in which order",
        ),
    ),
    "V04": RuleText(
        title=Say("土曜・日曜の過ごし方", "Saturdays and Sundays"),
        finding=Say(
            "土曜・日曜に会う人や訪ねて来るサービスは、記録からは確認できません。",
            "The record does not show anybody seen, or any service coming, on Saturdays and Sundays.",
        ),
        question=Say(
            "土曜・日曜は、どんなふうに過ごせるとよいと、ご本人はお考えでしょうか。",
            "How would the person like to spend Saturdays and Sundays?",
        ),
        ask=Say(
            "土曜・日曜に、電話も含めて、やり取りのある方はどなたですか。",
            "Who is in touch on Saturdays and Sundays, telephone included?",
        ),
        why=Say(
            "平日に予定が集まると、週末に会う人が少なくなりがちです。日曜の様子を知る人は誰かを一緒に思い浮かべてみるための確認です（このツールの考え方）。",
            "Where plans gather on weekdays, weekends tend to have few people in them. This is a prompt to think together of who knows how Sunday goes (our own reasoning).",
        ),
        limits=Say(
            "曜日の分からない付き合いは、週末のこととして数えられません。静かな週末を楽しみにされていることもあります。",
            "Contacts without a day on record cannot be taken as weekend contacts. Some people look forward to a quiet weekend.",
        ),
        covered=Say(
            "土曜・日曜にも、会う人や訪ねて来るサービスが記録されています。",
            "The record shows somebody seen, or a service coming, at the weekend too.",
        ),
        also=Say(
            "連休や年末年始の予定を、早めに一緒に書き出しておくこと",
            "Plans for long weekends and the New Year, written out together ahead of time",
        ),
    ),
    "V05": RuleText(
        title=Say("様子を知る人と手だて", "Who knows how things are, and by what means"),
        finding=Say(
            "ふだんの様子を知る人として記録されているのは{who}で、ほかの人や手だては記録からは確認できません。",
            "The record names {who} as the one who knows how things are; it does not show anybody else, or other means.",
        ),
        question=Say(
            "もし連絡がつかない日があった時、ほかにどなたに様子を見てもらえると心強いでしょうか。",
            "If there is a day without word, who else would be good to have look in?",
        ),
        ask=Say(
            "ふだんの様子を、別の方や別の手だてでも知ることができますか。",
            "Is there anybody else, or any other means, by which it is known how things are?",
        ),
        why=Say(
            "お一人の体調や、機器の電池・回線の都合で、様子が届かない日が出ることもあります。会う人と連絡の手だてが二つ以上あると、急な都合にも備えられます（このツールの考え方）。",
            "One person may fall ill, and a battery or a line may give out. With more than one person or means, sudden changes are easier to ride out (our own reasoning).",
        ),
        limits=Say(
            "記録に名前のある関わりだけを見ています。外出先で会う人や、記録から漏れた習慣は含みません。",
            "It looks only at the contacts on record. People met when out, and habits not written down, are not included.",
        ),
        covered=Say(
            "様子を知る人や手だてが記録されています。",
            "The record shows by whom, or by what means, it is known how things are.",
        ),
        variants={
            "device": Say(
                "ふだんの様子は{who}（電話・機器・配達など）を通じて分かりますが、人と会うことは記録からは確認できません。",
                "How things are is known through {who}, by telephone, device or delivery; the record does not show anybody meeting the person.",
            ),
        },
    ),
}
