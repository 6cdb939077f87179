"""The words that describe a person: sex, where they live, couples and parents, work, school, income."""

# A line a fact: a table is easier to review than a column of words.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.vocabulary.terms import Table, Term, spoken

_PRACTICE: Final = "practice"
_COMMON: Final = "common usage"
_NOT_KNOWN: Final = spoken("わからない|分からない|?|未把握|未確認|not known")

# fmt: off
sexes: Final = Table("sexes", (
    Term("male", "男", "male", spoken("男性|男子|おとこ|♂|m|man|boy"), _COMMON),
    Term("female", "女", "female", spoken("女性|女子|おんな|♀|f|woman|girl"), _COMMON),
    Term("other", "その他", "other", spoken("x|ノンバイナリー|他|non-binary|nonbinary"), _COMMON),
    Term("unknown", "不明", "unknown", _NOT_KNOWN, _COMMON),
))

lives: Final = Table("lives", (
    Term("alone", "独居", "alone", spoken("一人暮らし|ひとり暮らし|1人暮らし|単身|独り暮らし|単独世帯|独居世帯|lives alone|living alone|single household"), _PRACTICE),
    Term("alone_by_day", "日中独居", "alone by day", spoken("昼間独居|日中一人|日中ひとり|昼間一人|日中は一人|alone in the daytime|alone during the day"), _PRACTICE),
    Term("elderly_couple", "高齢者夫婦", "older couple", spoken("高齢夫婦|高齢者夫婦世帯|夫婦のみ|夫婦二人|夫婦2人暮らし|高齢者世帯|老夫婦|elderly couple|couple"), _PRACTICE),
    Term("together", "同居", "with others", spoken("家族と同居|家族同居|同居世帯|二世帯|2世帯|三世代|3世代同居|親と同居|子と同居|with family|lives with family|lives together"), _PRACTICE),
    Term("sakoju", "サ高住", "serviced housing", spoken("サービス付き高齢者向け住宅|サ付き住宅|サービス付高齢者住宅|serviced housing for older people|assisted living"), _PRACTICE),
    Term("facility", "施設", "facility", spoken("施設入所|施設入所中|入所中|特養|老健|有料老人ホーム|有料|介護医療院|入居中|nursing home|care home|residential care"), _PRACTICE),
    Term("hospital", "入院中", "in hospital", spoken("入院|病院|hospitalised|hospitalized"), _PRACTICE),
    Term("group_home", "グループホーム", "group home", spoken("GH|グルホ|共同生活援助"), _COMMON),
    Term("other", "その他", "other", spoken("他|そのほか|知人宅|路上|ホームレス|車上生活|no fixed address"), _COMMON),
    Term("unknown", "不明", "unknown", _NOT_KNOWN, _COMMON),
))

lives_where: Final = Table("lives_where", (
    Term("together", "同居", "together", spoken("一緒に住む|同一世帯|同居中|同じ家|lives together|same home|same household"), _PRACTICE),
    Term("next_door", "隣", "next door", spoken("隣家|隣接|敷地内|同一敷地|同じ敷地|近居|近所|徒歩圏|同じマンション|nearby|near|walking distance"), _PRACTICE),
    Term("same_town", "市内", "same town", spoken("区内|町内|村内|同市|同じ市内|同じ市|同市内|市内別居|同区|same city|in town"), _PRACTICE),
    Term("same_prefecture", "県内", "same prefecture", spoken("都内|府内|道内|隣市|隣町|隣の市|隣の町|近隣市|県内別居|same county|same state"), _COMMON),
    Term("far", "県外", "far away", spoken("遠方|都外|府外|道外|他県|遠い|遠距離|県外別居|far|another prefecture|long distance"), _PRACTICE),
    Term("abroad", "海外", "abroad", spoken("国外|外国|海外在住|overseas"), _COMMON),
    Term("apart", "別居", "apart", spoken("別居中|別世帯|別々に暮らす|別に住む|separately|lives apart|lives separately"), _COMMON),
    Term("facility", "施設", "facility", spoken("施設入所|施設入所中|入所中|特養|老健|グループホーム|有料老人ホーム|nursing home|care home"), _COMMON),
    Term("hospital", "入院", "in hospital", spoken("入院中|病院|hospitalised|hospitalized"), _COMMON),
    Term("unknown", "不明", "unknown", (*_NOT_KNOWN, *spoken("居所不明|行方不明|whereabouts unknown")), _COMMON),
))

couples: Final = Table("couples", (
    Term("married", "婚姻", "married", spoken("結婚|既婚|夫婦|婚姻中|再婚|marriage|remarried"), _COMMON),
    Term("separated", "別居", "separated", spoken("別居中|家庭内別居|separation"), _COMMON),
    Term("divorced", "離婚", "divorced", spoken("離別|離縁|離婚済|divorce"), _COMMON),
    Term("common_law", "内縁", "common-law", spoken("事実婚|同棲|パートナー|内縁関係|cohabiting|partners|unmarried partners"), _COMMON),
    Term("widowed", "死別", "widowed", spoken("夫と死別|妻と死別|配偶者と死別|やもめ|widow|widower"), _COMMON),
))

parentage: Final = Table("parentage", (
    Term("birth", "実子", "by birth", spoken("実|実親|実の親|実の子|嫡出|生物学的|birth|biological"), _COMMON),
    Term("adopted", "養子", "adopted", spoken("養子縁組|特別養子|普通養子|養親|養子縁組中|adoption|adoptive"), _COMMON),
    Term("foster", "里子", "foster", spoken("里親|里親委託|養育里親|fostered|foster care"), _COMMON),
    Term("step", "連れ子", "step", spoken("継子|継親|ステップ|まま子|stepchild|stepparent"), _COMMON),
))

employment: Final = Table("employment", (
    Term("full_time", "正社員", "full-time", spoken("フルタイム|常勤|会社員|正規|正職員|公務員|勤務|就労中|就労|仕事|働いている|employed|working"), _COMMON),
    Term("part_time", "パート", "part-time", spoken("アルバイト|バイト|非常勤|非正規|パートタイム|契約社員|派遣|派遣社員|短時間勤務"), _COMMON),
    Term("self_employed", "自営業", "self-employed", spoken("自営|農業|漁業|個人事業主|フリーランス|商売|家業|business|farmer|freelance"), _COMMON),
    Term("supported", "福祉的就労", "supported employment", spoken("就労継続支援|A型|B型|作業所|障害者雇用|就労A|就労B|sheltered work"), _COMMON),
    Term("on_leave", "休職中", "on leave", spoken("休職|介護休業|介護休業中|育休|育児休業|産休|休業中|leave"), _COMMON),
    Term("seeking", "求職中", "looking for work", spoken("失業中|就活中|就職活動中|失業|unemployed|job seeking|jobseeker"), _COMMON),
    Term("retired", "退職", "retired", spoken("定年|定年退職|退職後|引退|年金生活|retirement"), _COMMON),
    Term("homemaker", "家事専業", "homemaker", spoken("主婦|専業主婦|主夫|専業主夫|家事|housewife|househusband"), _COMMON),
    Term("student", "学生", "student", spoken("生徒|児童|在学中|大学生|高校生|中学生|小学生"), _COMMON),
    Term("none", "無職", "not working", spoken("働いていない|なし|無業|未就労|ひきこもり|not employed|out of work|no job"), _COMMON),
    Term("unknown", "不明", "unknown", _NOT_KNOWN, _COMMON),
))

schooling: Final = Table("schooling", (
    Term("preschool", "未就学", "not yet at school", spoken("乳児|幼児|就学前|乳幼児|在宅|preschool|under school age"), _COMMON),
    Term("nursery", "保育園・幼稚園", "nursery", spoken("保育園|保育所|幼稚園|こども園|認定こども園|園児|kindergarten|day nursery"), _COMMON),
    Term("primary", "小学校", "primary school", spoken("小学生|小学|小|小1|小2|小3|小4|小5|小6|primary|elementary school|elementary"), _COMMON),
    Term("middle", "中学校", "lower secondary school", spoken("中学生|中学|中|中1|中2|中3|junior high school|junior high|middle school"), _COMMON),
    Term("high", "高校", "upper secondary school", spoken("高等学校|高校生|高1|高2|高3|定時制|通信制|通信制高校|high school|senior high school"), _COMMON),
    Term("special", "特別支援学校", "special needs school", spoken("支援学校|養護学校|特別支援学級|支援級|支援学級|special school"), _COMMON),
    Term("college", "大学・専門学校", "college", spoken("大学|短大|専門学校|高専|大学生|専門学生|大学院|university|vocational school"), _COMMON),
    Term("absent", "不登校", "not attending", spoken("登校していない|休学|休学中|欠席が多い|登校しぶり|school refusal|truant|not attending school"), _COMMON),
    Term("left", "卒業・退学", "left school", spoken("卒業|中退|退学|修了|graduated|dropped out"), _COMMON),
    Term("unknown", "不明", "unknown", _NOT_KNOWN, _COMMON),
))
# fmt: on
