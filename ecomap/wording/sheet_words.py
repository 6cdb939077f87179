"""The words of the sheet for the case conference: headings, labels, and what stands where nothing is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecomap.model import Frequency
    from ecomap.vocabulary import Lang

_WORDS: Final[dict[str, tuple[str, str]]] = {
    # how words are put together
    "comma": ("、", ", "),
    "space": (" ", " "),
    "span": ("〜", "–"),
    "beside": ("{name}（{words}）", "{name} ({words})"),
    "fact": ("{name}：{value}", "{name}: {value}"),
    "says": ("{name}「{words}」", "{name}: “{words}”"),
    "quoted": ("「{words}」", "“{words}”"),
    "then": ("{first}{second}", "{first} {second}"),
    "honoured": ("{name} 様", "{name}"),
    "years": ("{age}歳", "{age}"),
    "period": ("{first}〜{last}", "{first} to {last}"),
    "towards": ("{name}へ", "to {name}:"),
    "together-with": ("{name}との連携", "working with {name}"),
    "colon": ("：", ": "),
    # the document
    "document": ("会議シート", "Conference sheet"),
    "document-client": ("支え合いの地図", "My map"),
    "client": ("本人", "client"),
    "map-alt": ("エコマップ", "Ecomap"),
    "map-apart": (
        "図は書くことが多いため、次のページにあります。",
        "There is much on the map: it has the next page to itself.",
    ),
    "legend-gap": ("？＝記録からは確認できません", "? = the record does not show it"),
    # the identity line
    "fact-name": ("氏名", "Name"),
    "fact-age": ("年齢", "Age"),
    "fact-care-level": ("要介護度", "Care level"),
    "fact-care-period": ("認定期間", "Certified"),
    "fact-lives": ("暮らし", "Lives"),
    "fact-drawn-on": ("作成日", "Drawn"),
    "fact-drawn-by": ("作成者", "By"),
    "fact-attendees": ("同席者", "With"),
    "fact-review": ("次回見直し", "Next review"),
    # the front
    "block-words": ("本人の意向", "In the person's own words"),
    "block-family": ("家族の意向", "What the family wish"),
    "block-goals": ("目標", "Goals"),
    "block-strengths": ("できること・強み", "Abilities and strengths"),
    "complaint": ("困っていること", "What troubles the person"),
    "likes": ("好きなこと", "Likes"),
    "roles-in-life": ("役割", "Roles"),
    "life-history": ("生活歴", "Life history"),
    "questions": ("今日一緒に考えたいこと", "To think about together today"),
    "not-written": ("未記入", "not written down"),
    "gap-topic": ("担い手が記録から確認できないこと", "Needs for which the record shows nobody"),
    "gap-question": (
        "{needs}は、今どなたと、どのようにされていますか。これからはどうするとよいでしょうか。",
        "How is this done at present, and with whom: {needs}? How might it be done from now on?",
    ),
    # the week
    "week": ("一週間の関わり", "The week"),
    "week-note": (
        "記録にある関わりだけです。空欄は「ない」とはかぎりません。点線は予定、灰色は夜間です。",
        "Only what the record shows; an empty box does not mean nobody. Dashed: planned; grey: night.",
    ),
    "day-0": ("月", "Mon"),
    "day-1": ("火", "Tue"),
    "day-2": ("水", "Wed"),
    "day-3": ("木", "Thu"),
    "day-4": ("金", "Fri"),
    "day-5": ("土", "Sat"),
    "day-6": ("日", "Sun"),
    "band-all_day": ("同居・終日", "at home, all day"),
    "band-deep": ("深夜", "night"),
    "band-dawn": ("早朝", "early"),
    "band-morning": ("午前", "morning"),
    "band-afternoon": ("午後", "afternoon"),
    "band-evening": ("夜間", "evening"),
    "band-late": ("深夜", "night"),
    "band-no_hour": ("時刻不明", "hour not known"),
    "hours-all_day": ("", ""),
    "hours-deep": ("0-6", "0-6"),
    "hours-dawn": ("6-8", "6-8"),
    "hours-morning": ("8-12", "8-12"),
    "hours-afternoon": ("12-18", "12-18"),
    "hours-evening": ("18-22", "18-22"),
    "hours-late": ("22-24", "22-24"),
    "hours-no_hour": ("", ""),
    "every-day": ("毎日", "daily"),
    "beside-no_day": ("曜日不明（週1回以上）", "Weekday not known (weekly or more)"),
    "beside-less_often": ("週単位以外", "Less often, or no fixed rhythm"),
    "beside-no_frequency": ("頻度の記録なし", "Frequency not recorded"),
    "beside-paused": ("休止中", "Paused"),
    "week-beside": ("曜日の決まっていない関わり", "Contacts without a fixed weekday"),
    "uncovered-by-day": (
        "日中独居です。外からの関わりが記録にない曜日：{days}",
        "Alone by day. Days for which the record shows nobody from outside: {days}",
    ),
    "uncovered": (
        "曜日の決まった関わりが記録にない日：{days}",
        "Days for which the record shows nobody: {days}",
    ),
    "from": ("{day}から", "from {day}"),
    "by-phone": ("電話", "phone"),
    "device": ("機器・配達", "device or delivery"),
    "at-home": ("同居", "lives there"),
    "fortnight": ("隔週", "every 2 weeks"),
    "every-weeks": ("{count}週ごと", "every {count} weeks"),
    "nth": ("第{weeks}", "week {weeks}"),
    "last-week": ("最終", "last"),
    # needs and supports
    "matrix": ("必要なことと、担っている方", "Needs, and who covers them"),
    "matrix-need": ("必要なこと", "Need"),
    "matrix-kin": ("家族・親族", "Family"),
    "matrix-near": ("友人・近隣・地域", "Friends, neighbours, community"),
    "matrix-services": ("サービス・専門職", "Services"),
    "matrix-coming": ("予定・調整中", "Planned"),
    "matrix-gap": ("？ 記録からは確認できません", "? the record does not show it"),
    "matrix-key": (
        "？＝未確認　—＝確認した範囲ではいない",
        "? = not known   — = asked, nobody",
    ),
    "no-needs": ("生活の課題は、まだ記録に書かれていません。", "No needs have been written down yet."),
    "others": ("そのほかの支え", "Other support"),
    "settled": ("手助けなしでできること：{what}", "Managed without help: {what}"),
    "alone": ("記録ではお一人が担っていること", "Covered by one person, as far as the record goes"),
    "alone-mark": ("担い手1人", "one person"),
    "night-too": ("夜も", "at night too"),
    # calls and roles
    "calls": ("連絡の順番", "Whom to call"),
    "calls-emergency": ("緊急のとき", "In an emergency"),
    "calls-disaster": ("災害のとき", "In a disaster"),
    "calls-night": ("夜のあいだ", "At night"),
    "calls-notice": ("転倒などの異変に気づける方", "Who would notice a fall"),
    "notice-key": ("同居、または週1回以上の関わり", "lives there, or in contact every week"),
    "phone": ("電話", "Phone"),
    "roles": ("役割", "Roles"),
    "not-shown": ("？ 記録からは確認できません", "? the record does not show it"),
    "nobody-yet": ("確認した範囲では、まだ決まっていません", "asked: nobody has taken it on yet"),
    "on-paper": ("今も引き受けておられるか未確認", "whether still so is not known"),
    "fall-risk": ("転倒リスク", "Risk of falling"),
    "can-call": ("助けを呼べる", "Can call for help"),
    "evacuation-list": ("避難行動要支援者名簿", "On the evacuation list"),
    "hazard": ("ハザード区域", "Hazard zone"),
    "power": ("電源の要る医療機器あり", "Depends on a device that needs electricity"),
    "night-need": ("夜も手助けが必要", "Help is needed at night too"),
    "fall-risk-yes": ("あり", "yes"),
    "fall-risk-no": ("なし", "no"),
    "can-call-yes": ("はい", "yes"),
    "can-call-no": ("いいえ", "no"),
    "evacuation-list-yes": ("登録あり", "yes"),
    "evacuation-list-no": ("登録なし", "no"),
    "hazard-yes": ("区域内", "inside"),
    "hazard-no": ("区域外", "outside"),
    "not-recorded": ("未確認", "not known"),
    # the minutes
    "minutes": ("サービス担当者会議の要点", "Notes of the conference"),
    "meeting-day": ("開催日", "Date"),
    "meeting-place": ("開催場所", "Place"),
    "meeting-hours": ("開催時間", "Time"),
    "meeting-number": ("開催回数", "Number"),
    "meeting-planner": ("計画作成者", "Plan by"),
    "meeting-content": ("検討内容", "What was discussed"),
    "meeting-conclusion": ("結論", "Conclusion"),
    "meeting-left": ("残された課題", "Left open"),
    "meeting-next": ("次回", "Next meeting"),
    "meeting-items": ("検討した項目", "Items"),
    "meeting-attendees": ("会議出席者", "Present"),
    "meeting-boxes": ("□出席　□欠席　□照会", "□ present  □ absent  □ asked before"),
    "meeting-boxes-key": ("出＝出席　欠＝欠席　照＝照会", "P = present, A = absent, Q = asked before"),
    "box-present": ("出", "P"),
    "box-absent": ("欠", "A"),
    "box-asked": ("照", "Q"),
    "tasks": ("誰が・何を・いつまでに", "Who does what until when"),
    "task-who": ("誰が", "Who"),
    "task-what": ("何を", "What"),
    "task-until": ("いつまでに", "Until"),
    "begins": ("開始", "begins"),
    "waiting": ("申込中", "applied for"),
    "applied": ("（{day}申込）", "(applied {day})"),
    # what has not been asked
    "unasked": ("まだ確認していないこと", "Not asked about yet"),
    "unasked-excerpt": ("みなさんに伺いたいこと", "To ask those who are present"),
    "unasked-excerpt-none": ("特にありません。", "Nothing in particular."),
    "unasked-parts": ("つながりの聞き取り：{what}", "Parts of the network: {what}"),
    "unasked-not_asked": ("未確認の課題：{what}", "Needs not asked about: {what}"),
    "unasked-unknown": ("伺ったがまだ分からない課題：{what}", "Needs asked about, not known: {what}"),
    "unasked-fields": ("分かると言えることが増える項目：{what}", "What would tell most: {what}"),
    "unasked-none": ("聞き取りは、ひととおり済んでいます。", "Everything has been asked about."),
    "answer-partly": ("一部", "in part"),
    "answer-not_yet": ("まだ", "not yet"),
    "answer-declined": ("今は話さない", "would rather not say"),
    "answer-unlisted": ("記録なし", "not recorded"),
    "changes-since": ("{day} の記録と比べて", "Compared with the record of {day}"),
    "changes": ("前回からの変化", "What has changed"),
    "changes-none": (
        "前回からの変化は、記録からは見つかりませんでした。",
        "The record shows no change since the last time.",
    ),
    # the foot
    "handling": ("取扱注意", "Confidential"),
    "collect": ("会議後に回収します", "to be handed back after the meeting"),
    "copies": ("部数　　　　部のうち　　　　番", "copy          of          "),
    "handling-client": (
        "大切な情報が書かれています。保管にご注意ください。",
        "This holds personal information. Keep it safe.",
    ),
    "page": ("{page}/{pages}", "{page}/{pages}"),
    # the client's copy
    "client-title": ("{name}さんの支え合いの地図", "My map: {name}"),
    "client-own-questions": ("わたしから聞きたいこと", "What I would like to ask"),
    "client-words": ("わたしの思い", "What matters to me"),
    "client-goals": ("わたしの目標", "My goals"),
    "client-strengths": ("わたしのできること・好きなこと", "What I am good at"),
    "client-supports": ("手伝ってくれる方", "Who helps me"),
    "client-coming": ("これから始まること", "What is to come"),
    "client-calls-emergency": ("困ったとき・急なとき", "If something happens"),
    "client-calls-disaster": ("災害のとき", "In a disaster"),
    "client-calls-night": ("夜のあいだ", "At night"),
    "client-questions": ("一緒に考えたいこと", "To think about together"),
    "client-nobody": ("これから一緒に決めましょう", "Let us settle this together"),
}


def sheet_words(code: str, lang: Lang, **details: str | int) -> str:
    """Give a word or sentence of the sheet; the caller fills its gaps."""
    ja, en = _WORDS[code]
    return (ja if lang == "ja" else en).format(**details)


def sheet_headings(lang: Lang) -> dict[str, str]:
    """Give every text of the sheet that has no gap, by its code, for a template."""
    return {code: pair[lang == "en"] for code, pair in _WORDS.items() if "{" not in pair[0]}


def week_marks(often: Frequency, lang: Lang) -> list[str]:
    """Say in which weeks a weekday holds (隔週, 第2・4); nothing for every week."""
    if often.nth:
        weeks = [sheet_words("last-week", lang) if week < 0 else str(week) for week in often.nth]
        return [sheet_words("nth", lang, weeks=("・" if lang == "ja" else ", ").join(weeks))]
    if often.every_weeks == 1:
        return []
    if often.every_weeks == 2:  # noqa: PLR2004 - a fortnight has a word of its own
        return [sheet_words("fortnight", lang)]
    return [sheet_words("every-weeks", lang, count=often.every_weeks)]
