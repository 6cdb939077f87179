"""The sentences, signs and headings of changes; Japanese, then English."""

# ruff: noqa: E501 - a sentence a line is easier to review

from __future__ import annotations

from typing import Final, NamedTuple

Pair = tuple[str, str]


class Told(NamedTuple):
    """What a change says when it has come about, and when it lies ahead in a plan."""

    done: Pair
    planned: Pair | None = None


# fmt: off
SENTENCES: Final[dict[str, Told]] = {
    "returned": Told(("{was}から、{now}の暮らしになりました", "{was} before, now: {now}"), ("{was}から、{now}の暮らしになる予定です", "{was} now, then: {now}")),
    "started": Told(("{thing}が始まりました{from_day}", "{thing} has begun{from_day}"), ("{thing}が始まる予定です{from_day}", "{thing} is to begin{from_day}")),
    "started-waiting": Told(("{thing}が始まりました{from_day}", "{thing} has begun{from_day}"), ("{thing}が始まる見込みです（今は待機中）", "{thing} is expected to begin (waiting now)")),
    "joined": Told(("{party}が新しく地図に加わりました{from_day}", "{party} is new on the map{from_day}")),
    "met": Told(("「{topic}」は手助けなしで過ごせるようになりました{both}", "{topic}: no help needed now{both}")),
    "eased": Told(("{who}との緊張がやわらぎました{both}", "strain with {who} has eased{both}")),
    "reconnected": Told(("{who}とのつながりが戻りました{both}", "the tie with {who} is there again{both}")),
    "stronger": Told(("{who}とのつながりが強くなりました{both}", "the tie with {who} is stronger{both}")),
    "more_often": Told(("{who}との行き来や連絡が増えました{both}", "more often in touch with {who}{both}")),
    "resumed": Told(("{thing}が再開しました", "{thing} has resumed"), ("{thing}が再開する予定です", "{thing} is to resume")),
    "support_more": Told(("{who}との間に「{now}」が加わりました", "with {who} there is now also: {now}")),
    "able": Told(("{who}が、{topic}になりました", "{who} is now {topic}")),
    "strength_more": Told(("{topic}に{now}が加わりました", "{topic}: also {now}")),
    "lighter": Told(("「{topic}」の手助けが軽くなりました{both}", "{topic}: less help needed{both}")),
    "planned": Told(("{thing}が予定に入りました{from_day}", "{thing} is planned now{from_day}")),
    "asked": Told(("「{topic}」のことを伺いました{both}", "asked about {topic}{both}")),
    "happened": Told(("{topic}がありました{day}", "{topic}{day}"), ("{topic}の予定です{day}", "{topic} is planned{day}")),
    "coming": Told(("{topic}の予定が加わりました{day}", "{topic} lies ahead{day}")),
    "moved": Told(("暮らし方が変わりました{both}", "lives differently{both}"), ("暮らし方が変わる予定です{both}", "is to live differently{both}")),
    "care_level": Told(("要介護度が変わりました{both}", "care level has changed{both}")),
    "client_fact": Told(("{topic}が変わりました{both}", "{topic} has changed{both}")),
    "role_moved": Told(("{topic}が{was}から{now}に移りました", "{topic}: from {was} to {now}")),
    "need_changed": Told(("「{topic}」の書き方が変わりました{both}", "{topic} is described differently{both}")),
    "wish": Told(("{topic}：{now}", "{topic}: {now}")),
    "goal_more": Told(("新しい目標：{now}", "new goal: {now}")),
    "goal_less": Told(("今回は書かれていない目標：{was}", "goal not written this time: {was}")),
    "person_moved": Told(("{who}の住まいが変わりました{both}", "{who} lives elsewhere now{both}")),
    "person_words": Told(("{who}の言葉：{now}", "{who} says: {now}")),
    "person_fact": Told(("{who}の{topic}が変わりました{both}", "{who}: {topic} has changed{both}")),
    "declined": Told(("{thing}は見合わせになりました", "{thing} was put aside")),
    "rescheduled": Told(("{thing}の始まる日が変わりました{both}", "{thing}: new first day{both}")),
    "to_end": Told(("{thing}は終わる予定です{until_day}", "{thing} is to end{until_day}")),
    "flow": Told(("{who}との支えの向きが変わりました（「{was}」から「{now}」に）", "direction of support with {who} has changed (from “{was}” to “{now}”)")),
    "rhythm": Told(("{who}との曜日や回数の書き方が変わりました{both}", "days or times with {who} have changed{both}")),
    "outings": Told(("外出の回数が変わりました{both}", "goes out differently often{both}")),
    "certified": Told(("認定期間が変わりました（{now}まで）", "certified until {now}")),
    "died": Told(("{who}が亡くなりました{day}", "{who} has died{day}")),
    "ended": Told(("{thing}が終わりました{day}", "{thing} has ended{day}"), ("{thing}が終わる予定です{day}", "{thing} is to end{day}")),
    "broken": Told(("{who}とのつながりが途絶えています{both}", "the tie with {who} is broken off{both}")),
    "strained": Told(("{who}との間に緊張が記録されました{both}", "strain with {who} is on the record now{both}")),
    "gone": Told(("{thing}は、今回の記録からは確認できません", "{thing} is not on the record this time")),
    "weaker": Told(("{who}とのつながりが弱くなりました{both}", "the tie with {who} is weaker{both}")),
    "paused": Told(("{thing}が休みになりました", "{thing} is paused")),
    "less_often": Told(("{who}との行き来や連絡が減りました{both}", "less often in touch with {who}{both}")),
    "support_less": Told(("{who}との間の「{was}」は、今回は書かれていません", "with {who}, not written this time: {was}")),
    "unable": Told(("{who}は、今は{topic}ではないと伺いました", "{who} is now said not to be {topic}")),
    "heavier": Told(("「{topic}」に要る手助けが増えました{both}", "{topic}: more help needed{both}")),
    "role_gone": Told(("{topic}は、今回の記録からは確認できません{only_was}", "{topic}: not on the record this time{only_was}")),
    "strength_less": Told(("{topic}のうち、今回は書かれていません：{was}", "{topic}, not written this time: {was}")),
    "need_known": Told(("「{topic}」の様子が分かりました{only_now}", "{topic} is known now{only_now}")),
    "role_known": Told(("{topic}として{now}が記録されました", "{topic} on the record now: {now}")),
    "tie_known": Told(("{who}との{topic}が分かりました{only_now}", "with {who}, known now: {topic}{only_now}")),
    "client_known": Told(("{topic}が分かりました{only_now}", "known now: {topic}{only_now}")),
    "person_known": Told(("{who}の{topic}が分かりました{only_now}", "{who}: {topic} is known now{only_now}")),
    "tie_unclear": Told(("{who}との{topic}は、今回の記録からは分かりません{only_was}", "with {who}, no longer to be told: {topic}{only_was}")),
    "client_unclear": Told(("{topic}は、今回の記録からは分かりません{only_was}", "no longer to be told: {topic}{only_was}"), ("{topic}は、記録からはまだ分かりません{only_was}", "not to be told yet: {topic}{only_was}")),
    "person_unclear": Told(("{who}の{topic}は、今回の記録からは分かりません{only_was}", "{who}: {topic} is no longer to be told{only_was}")),
    "need_unclear": Told(("「{topic}」の様子は、今回の記録からは分かりません{only_was}", "{topic}: no longer to be told{only_was}")),
}
"""Code of a change -> its sentence."""

SIGNS: Final[dict[str, Pair]] = {
    "started": ("開始", "begun"),
    "joined": ("＋新", "+new"),
    "eased": ("緊張↓", "strain↓"),
    "reconnected": ("再び", "again"),
    "stronger": ("強く↑", "stronger↑"),
    "more_often": ("回数↑", "more↑"),
    "resumed": ("再開", "resumed"),
    "support_more": ("支え＋", "support+"),
    "planned": ("予定に", "planned"),
    "role_moved": ("役割", "role"),
    "role_known": ("役割", "role"),
    "person_moved": ("住まい", "home"),
    "declined": ("見合わせ", "put aside"),
    "rescheduled": ("日程", "new date"),
    "to_end": ("終了予定", "to end"),
    "flow": ("向き", "direction"),
    "rhythm": ("曜日・回数", "rhythm"),
    "died": ("逝去", "died"),
    "ended": ("終", "ended"),
    "broken": ("途絶", "broken off"),
    "strained": ("緊張↑", "strain↑"),
    "gone": ("記録になし", "not on record"),
    "weaker": ("弱く↓", "weaker↓"),
    "paused": ("休み", "paused"),
    "less_often": ("回数↓", "less↓"),
    "support_less": ("支え－", "support−"),
    "role_gone": ("役割", "role"),
}
"""Code of a change -> the word or two that stand at a box; the others have their number only."""

ON_TIES: Final[dict[str, str]] = {
    "started": "＋", "joined": "＋", "resumed": "＋", "reconnected": "＋", "stronger": "↑", "more_often": "↑",
    "eased": "↑", "weaker": "↓", "less_often": "↓", "strained": "↓", "ended": "－", "paused": "－", "broken": "－",
}
"""Code of a change -> the sign on a tie between two others, where there is little room; ※ for the others."""

NOUNS: Final[dict[str, str]] = {
    "met": "domains", "lighter": "domains", "heavier": "domains", "need_changed": "domains", "need_known": "domains",
    "need_unclear": "domains", "asked": "asked_sections", "happened": "events", "coming": "events",
    "role_moved": "roles", "role_known": "roles", "role_gone": "roles",
}
"""Code of a change -> the table that its topic is a code of."""

TOPICS: Final[dict[str, Pair]] = {
    "quality": ("関係の強さ", "how strong the tie is"),
    "stress": ("間の緊張の有無", "whether there is strain"),
    "frequency": ("頻度", "how often"),
    "flow": ("支えの向き", "the direction of support"),
    "supports": ("支えの内容", "what support is given"),
    "gives": ("本人からの支え", "what the person gives"),
    "confidant": ("打ち明けて話せる方", "somebody to confide in"),
    "can_ask_help": ("手助けを頼める方", "somebody to ask for help"),
    "can_nurse": ("寝込んだときに頼れる方", "somebody to rely on when ill"),
    "words": ("ご本人の言葉", "in the person's words"),
    "wishes": ("ご本人の希望", "the person's wish"),
    "family_wishes": ("ご家族の意向", "the family's wish"),
    "strengths": ("できること", "strengths"),
    "likes": ("好きなこと", "likes"),
    "roles_in_life": ("役割", "roles"),
    "care_until": ("認定期間", "certified until"),
    "employment": ("仕事や学校", "work or school"),
    "school": ("学校", "school"),
    "care_level": ("要介護度", "care level"),
    "limits": ("都合や事情", "what limits helping"),
    "lives": ("住まい", "where they live"),
    "company": ("人との交流の希望", "the wish for company"),
    "fall_risk": ("転びやすさ", "risk of falling"),
    "can_call_help": ("助けを呼べるか", "whether help can be called"),
    "hazard_zone": ("災害の危険区域かどうか", "whether the home is in a hazard zone"),
    "power_dependent": ("電源の要る機器の有無", "dependence on powered devices"),
    "mobility_level": ("障害高齢者の日常生活自立度", "level of independence in moving"),
    "certificates": ("手帳", "certificates"),
    "diagnoses": ("病気のこと", "illnesses"),
}
"""Field -> what it is called; other fields have the name that findings give them."""

ANSWERS: Final[dict[str, Pair]] = {"yes": ("はい", "yes"), "no": ("いいえ", "no")}

HEADINGS: Final[dict[str, Pair]] = {
    "changes": ("前回からの変化", "What has changed"),
    "changes-planned": ("予定どおりになると", "When the plan has come about"),
    "gain": ("増えたこと・やわらいだこと", "Gained or eased"),
    "change": ("変わったこと", "Changed"),
    "loss": ("減ったこと・離れたこと", "Less, or gone"),
    "known": ("分かったこと", "Known now"),
    "unclear": ("今回の記録からは分からないこと", "No longer to be told"),
    "findings": ("一緒に考えたいことの動き", "What there is to think about"),
    "closed": ("前回あり、今は当てはまらないこと", "No longer so"),
    "opened": ("新しく考えたいこと", "New to think about"),
    "stayed": ("引き続き考えたいこと", "Still to think about"),
    "finding-unclear": ("今回の記録からは分からなくなったこと", "No longer to be told from the record"),
    "lapsed": ("今の暮らしでは当てはまらなくなったこと", "No longer asked of this way of living"),
    "closed-short": ("今は当てはまらない", "no longer so"),
    "opened-short": ("新しく考えたい", "new"),
    "stayed-short": ("引き続き考えたい", "still"),
    "closings": ("引き継ぎ", "Handing over"),
}
# fmt: on

WORDS: Final[dict[str, Pair]] = {
    "before": ("前回", "Before"),
    "after": ("今回", "Now"),
    "today": ("今", "Today"),
    "plan": ("予定どおりになると", "After the plan"),
    "no-date": ("日付の記録なし", "no date recorded"),
    "title": ("{title}：前回との比較", "{title}: then and now"),
    "title-planned": ("{title}：今と、予定どおりになると", "{title}: today and after the plan"),
    "same": ("記録からは、変わったところは見つかりませんでした。", "The record shows nothing that has changed."),
    "only-edits": (
        "変わったこととして挙げるものはありません（書き方などの違いが{count}か所あります）。",
        "Nothing that would be called a change ({count} differences in how it is written).",
    ),
    "edits": ("記録の違いは、あわせて{count}か所です。", "The records differ in {count} places in all."),
    "foot": (
        "挙げたのは書かれた記録どうしの違いで、どなたかの評価ではありません。記録にないことは「ない」とはかぎりません。",
        "Listed are differences between what was written down, no judgement of anybody. What is not on the record may well be there.",
    ),
    "empty-place": ("この時点では記録にない", "not on the record at this time"),
    "numbers": ("番号：下の一覧", "numbers: see the list"),
}
"""The words around changes."""

CLOSING: Final[dict[str, Pair]] = {
    "ended": ("{who}が終わりました{day}", "{who} has ended{day}"),
    "to_end": ("{who}が終わる予定です{day}", "{who} is to end{day}"),
    "yes": ("・{what}：{by}", "- {what}: {by}"),
    "planned": ("・{what}：{by}に引き継ぐ予定", "- {what}: {by} is to take it over"),
    "unknown": (
        "・{what}：引き継ぐ方は、記録からは確認できません",
        "- {what}: who takes it over is not on the record",
    ),
    "all": ("していたこと", "what was done"),
    "review": ("・次に見直す日：{day}", "- to be looked at again: {day}"),
    "review-unknown": (
        "・次に見直す日（フォローの時期）は、記録からは確認できません",
        "- when to look again is not on the record",
    ),
}
"""What is said of whoever leaves, and of who takes over."""
