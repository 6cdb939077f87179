"""The words for parts of a life: sectors of the map, domains of needs, levels of need, what was asked about."""

# A line a fact: a table is easier to review than a column of words.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.vocabulary.terms import Table, Term, spoken

_PRACTICE: Final = "practice"
_COMMON: Final = "common usage"
_ITEMS: Final = "課題分析標準項目 (介護保険最新情報 Vol.1178, 2023)"

# fmt: off
# Clockwise from the top of the map: what is near in life on top, professional services below, so that the
# private and the institutional half of a network can be seen at a glance.
sectors: Final = Table("sectors", (
    Term("kin", "家族・親族", "family and kin", spoken("家族|親族|親戚|family|relatives"), _COMMON),
    Term("friends", "友人・近隣", "friends and neighbours", spoken("友人|友達|近隣|ご近所|近所|friends|neighbours|neighbors"), _COMMON),
    Term("community", "地域", "community", spoken("地域社会|地域・住民|地域の集まり|住民|neighbourhood|local"), _COMMON),
    Term("leisure", "趣味・交流", "leisure", spoken("趣味|交流|余暇|文化|hobbies|recreation"), _COMMON),
    Term("work", "仕事", "work", spoken("就労|職場|労働|雇用|employment"), _COMMON),
    Term("education", "学校・保育", "education", spoken("教育|学校|保育|教育・保育|school"), _COMMON),
    Term("legal", "法律・お金", "legal and money", spoken("法律|お金|司法|権利擁護|金融|法律・金銭|legal|financial"), _COMMON),
    Term("emergency", "緊急・見守り", "emergency and safety", spoken("緊急|見守り|安全|防災|警察・消防|emergency|safety"), _COMMON),
    Term("welfare", "行政・相談", "welfare and public offices", spoken("行政|相談|相談機関|福祉|行政・福祉|welfare|administration|public offices"), _COMMON),
    Term("care", "介護・福祉サービス", "care services", spoken("介護|介護サービス|福祉サービス|障害福祉サービス|care|services"), _COMMON),
    Term("health", "医療", "health", spoken("医療機関|保健|保健・医療|医療・保健|health care|healthcare|medical"), _COMMON),
    Term("other", "その他", "other", spoken("他|そのほか|misc"), _COMMON),
))

domains: Final = Table("domains", (
    Term("health", "健康・医療", "health", spoken("医療|健康|健康状態|病気|疾患|受診|治療|体調|medical|illness"), _ITEMS),
    Term("medication", "服薬", "medication", spoken("服薬管理|薬|お薬|内服|medicine"), _COMMON),
    Term("oral", "口腔", "oral health", spoken("口腔内の状況|口腔内|口腔ケア|歯|歯・口|口の中|嚥下|oral|teeth|mouth|dental"), _ITEMS),
    Term("adl", "ADL(身体介護)", "ADL", spoken("ADL|身体介護|日常生活動作|起居動作|移乗|更衣|身の回り|personal care|activities of daily living"), _ITEMS),
    Term("iadl", "IADL(生活援助)", "IADL", spoken("IADL|生活援助|家事|手段的日常生活動作|買い物|買物|掃除|洗濯|調理|ゴミ出し|ごみ出し|housework|shopping|household"), _ITEMS),
    Term("meals", "食事", "meals", spoken("食事摂取|食事摂取の状況|栄養|食生活|水分|eating|nutrition|food"), _ITEMS),
    Term("toileting", "排泄", "toileting", spoken("排泄の状況|排せつ|トイレ|失禁|夜間排泄|toilet|continence"), _ITEMS),
    Term("bathing", "清潔・入浴", "bathing and hygiene", spoken("入浴|清潔|清潔の保持|清潔の保持に関する状況|褥瘡|皮膚|整容|bathing|hygiene|skin"), _ITEMS),
    Term("cognition", "認知・判断", "cognition", spoken("認知機能|認知機能や判断能力|認知|認知症|判断能力|物忘れ|BPSD|行動・心理症状|dementia|memory|judgement"), _ITEMS),
    Term("communication", "コミュニケーション", "communication", spoken("意思疎通|理解と表出|コミュニケーションにおける理解と表出の状況|聴力|視力|会話|言葉|hearing|speech"), _ITEMS),
    Term("rhythm", "生活リズム", "daily rhythm", spoken("睡眠|昼夜逆転|一日の過ごし方|日課|夜間|rhythm|sleep|daily routine"), _ITEMS),
    Term("social", "社会との関わり", "social life", spoken("社会参加|交流|社会的交流|孤立|外出|役割|楽しみ|社会とのかかわり|社会関係|social|social participation|isolation"), _ITEMS),
    Term("family", "家族等の状況", "family", spoken("家族|家族関係|介護者|介護負担|家族支援|家族の状況|介護力|carers|caregiver"), _ITEMS),
    Term("housing", "居住環境", "housing", spoken("住まい|住環境|住居|住宅|段差|住宅改修|home|living environment"), _ITEMS),
    Term("evacuation", "災害時の避難", "evacuation", spoken("避難|災害|災害時|防災|災害対策|災害への備え|disaster"), "災害対策基本法49条の14"),
    Term("money", "金銭", "money", spoken("お金|経済|経済状況|家計|金銭管理|収入|生活費|債務|借金|finances|income|debt|money management"), _PRACTICE),
    Term("work", "就労", "work", spoken("仕事|就職|労働|職場|日中活動|employment|job"), _COMMON),
    Term("education", "教育", "education", spoken("学校|就学|学習|登校|不登校|進学|進路|school|learning"), _COMMON),
    Term("childcare", "子育て", "childcare", spoken("育児|養育|保育|療育|child care|parenting"), _COMMON),
    Term("legal", "権利・法律", "rights and legal matters", spoken("法律|権利擁護|契約|手続き|相続|成年後見|在留資格|legal|rights|paperwork"), _COMMON),
    Term("safety", "安全・見守り", "safety", spoken("安全|見守り|転倒|転倒予防|緊急時|火の不始末|虐待|安否|徘徊|ひとり歩き|一人歩き|fall|falls|watching over|abuse"), _COMMON),
    Term("mobility", "移動・外出手段", "mobility", spoken("移動|歩行|外出手段|通院|通院手段|交通|送迎|足の確保|transport|walking|getting about"), _COMMON),
    Term("end_of_life", "看取り", "end of life", spoken("終末期|ACP|人生会議|ターミナル|緩和ケア|最期|palliative|palliative care"), _ITEMS),
    Term("medical_care", "医療処置", "medical procedures", spoken("医療的ケア|処置|医療行為|医療依存|medical procedure"), _COMMON),
    Term("mental", "こころ", "mental health", spoken("心|精神|メンタル|うつ|気分|不安|依存|飲酒|アルコール|精神状態|mental|mood|addiction"), _COMMON),
    Term("other", "その他", "other", spoken("他|そのほか|その他留意すべき事項・状況|留意事項|misc"), _ITEMS),
), examples=("health", "adl", "iadl", "meals", "money", "safety", "social", "evacuation"))

need_levels: Final = Table("need_levels", (
    Term("independent", "自立", "independent", spoken("自分でできる|できる|介助なし|介助不要|independence"), _PRACTICE),
    Term("watch", "見守り", "supervision", spoken("見守りが必要|声かけ|声掛け|見守り等|watch|watching"), _PRACTICE),
    Term("partial", "一部介助", "partial help", spoken("一部|半介助|一部介護|一部支援|部分介助|少し手伝い|some help|partly"), _PRACTICE),
    Term("full", "全介助", "full help", spoken("全部介助|全面介助|全介護|全て介助|全部|total|fully dependent"), _PRACTICE),
    Term("none", "なし", "none", spoken("無し|無|必要なし|課題なし|ない|no|no need"), _COMMON),
    Term("some", "ある", "some", spoken("あり|有|有り|課題あり|必要|必要あり|支援が必要|yes|medium|moderate"), _COMMON),
    Term("high", "高い", "high", spoken("大きい|大|高|とても必要|重い|緊急性が高い|great|severe"), _COMMON),
    Term("unknown", "不明", "unknown", spoken("わからない|分からない|?|聞いたが不明|not known"), _PRACTICE),
    Term("not_asked", "未確認", "not asked", spoken("まだ聞いていない|未聴取|まだ|未|確認していない|これから確認|not yet|not yet asked|unasked"), _PRACTICE),
))

company: Final = Table("company", (
    Term("more", "増やしたい", "more", spoken("もっと|人と会いたい|増やしたい・もっと|交流を増やしたい|more company"), _PRACTICE),
    Term("as_is", "今のまま", "as it is", spoken("今のままで良い|今のままでいい|このまま|現状維持|変えたくない|same|as is"), _PRACTICE),
    Term("quiet", "静かに", "quiet", spoken("静かに暮らしたい|静かに過ごしたい|一人がいい|ひとりがいい|少なくてよい|減らしたい|less|fewer"), _PRACTICE),
    Term("not_asked", "未確認", "not asked", spoken("まだ聞いていない|まだ|未聴取|未|確認していない|not yet|not yet asked|unasked"), _PRACTICE),
))

asked_sections: Final = Table("asked_sections", (
    Term("kin", "親族", "kin", spoken("家族|家族・親族|親戚|親類|family|relatives"), "rule decisions"),
    Term("friends", "友人", "friends", spoken("友達|友だち|知人|友人・知人|friend"), "rule decisions"),
    Term("neighbours", "近隣", "neighbours", spoken("近所|ご近所|隣近所|隣人|neighbors|neighbour|neighbor"), "rule decisions"),
    Term("groups", "集まり", "groups", spoken("集い|グループ|団体|地域の集まり|サークル|通いの場|会|group|clubs"), "rule decisions"),
    Term("services", "サービス", "services", spoken("制度・サービス|公的サービス|利用サービス|社会資源|支援|service|formal services"), "rule decisions"),
    Term("cooperation", "連携", "cooperation", spoken("支援者間の連携|機関連携|多職種連携|つながり同士|links between services|collaboration"), "rule decisions"),
    Term("roles", "役割", "roles", spoken("キーパーソン等|役割分担|連絡先|role"), "rule decisions"),
    Term("carers_network", "介護者のつながり", "carer's own network", spoken("介護者の支え|介護者自身のつながり|介護者の関係|家族介護者のつながり|carers network"), "rule decisions"),
    Term("needs", "課題", "needs", spoken("ニーズ|生活課題|困りごと|need"), "rule decisions"),
))

asked_answers: Final = Table("asked_answers", (
    Term("done", "済", "done", spoken("済み|確認済|確認済み|聞いた|聴取済|済んだ|完了|○|〇|yes|complete|asked"), "rule decisions"),
    Term("partly", "一部", "partly", spoken("一部済|一部確認|途中|△|partial|in part|some"), "rule decisions"),
    Term("not_yet", "まだ", "not yet", spoken("未|未確認|未聴取|未実施|聞いていない|これから|×|no|not asked|not_asked"), "rule decisions"),
    Term("declined", "拒否", "declined", spoken("話したくない|答えたくない|回答拒否|聞かないで|断られた|refused"), "rule decisions"),
))

events: Final = Table("events", (
    Term("discharge", "退院", "discharge", spoken("退院予定|退所|退院日|discharged|leaving hospital"), _PRACTICE),
    Term("admission", "入院", "admission", spoken("入所|入院日|施設入所|緊急入院|再入院|admitted|hospitalised|hospitalized"), _COMMON),
    Term("bereavement", "死別", "bereavement", spoken("死亡|逝去|他界|亡くなる|配偶者の死|永眠|death"), _PRACTICE),
    Term("move", "転居", "move", spoken("引っ越し|引越し|引越|転入|転出|住み替え|moved|relocation"), _PRACTICE),
    Term("certification_expiry", "認定期限", "certification expiry", spoken("認定更新|認定有効期限|認定満了|更新期限|有効期間満了|care level expiry|renewal"), _PRACTICE),
    Term("fall", "転倒", "fall", spoken("骨折|転落|転倒・骨折|fell|fracture"), _COMMON),
    Term("birth", "出生", "birth", spoken("出産|誕生|born|childbirth"), _COMMON),
    Term("job_loss", "失業", "job loss", spoken("離職|退職|解雇|失職|lost job|retirement|dismissal"), _COMMON),
    Term("other", "その他", "other", spoken("他|そのほか|misc"), _COMMON),
))
# fmt: on
