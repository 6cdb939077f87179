"""The words that describe a tie: how strong, how tense, which way, in what state, with what support."""

# A line a fact: a table is easier to review than a column of words.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.vocabulary.terms import Table, Term, spoken

_SURVEY: Final = "notation survey 1.3"
_PRACTICE: Final = "practice"
_COMMON: Final = "common usage"

# fmt: off
qualities: Final = Table("qualities", (
    Term("strong", "強い", "strong", spoken("良好|密|密接|親密|強固|強い結びつき|つながりが強い|仲が良い|仲がいい|良い|深い|頼りにしている|close|very close|good"), _SURVEY),
    Term("normal", "普通", "normal", spoken("通常|ふつう|普段通り|まあまあ|安定|moderate|ordinary|fair|average"), _SURVEY),
    Term("weak", "弱い", "weak", spoken("疎遠|希薄|薄い|うすい|弱い関係|つながりが弱い|関わりが薄い|あまり会わない|tenuous|distant|thin"), _SURVEY),
    Term("broken", "断絶", "broken", spoken("音信不通|絶縁|関係断絶|切れている|途絶|縁切り|連絡が取れない|連絡がとれない|cut|cut off|cutoff|severed|estranged|no contact"), _SURVEY),
    Term("unknown", "不明", "unknown", spoken("わからない|分からない|?|未把握|未確認|not known"), _COMMON),
))

stress: Final = Table("stress", (
    Term("none", "なし", "none", spoken("無し|無|ストレスなし|問題なし|no|no stress"), _COMMON),
    Term("stressful", "緊張", "stressful", spoken("ストレス|ストレスあり|ストレスがある|緊張がある|緊張関係|折り合いが悪い|折り合い悪い|折り合いがよくない|ぎくしゃく|気を遣う|気をつかう|負担|負担がある|苦手|不仲|仲が悪い|stress|tense|tension|strained|difficult"), _PRACTICE),
    Term("conflict", "対立", "conflict", spoken("葛藤|もめている|揉めている|もめ事|衝突|喧嘩|けんか|敵対|争い|conflicted|conflictual|hostile|quarrel"), _PRACTICE),
    Term("unknown", "不明", "unknown", spoken("わからない|分からない|?|未把握|未確認|not known"), _COMMON),
))

flows: Final = Table("flows", (
    Term("to", "→本人", "to the client", spoken("本人へ|本人に|→|支援|受ける|受けている|してもらう|もらう|一方向|toward client|to client|receives"), _PRACTICE),
    Term("from", "本人→", "from the client", spoken("本人から|←|与える|あげる|している|してあげる|from client|by the client"), _PRACTICE),
    Term("both", "⇄", "both ways", spoken("双方向|相互|互いに|お互い|お互いに|お互い様|mutual|both|two way|reciprocal"), _PRACTICE),
    Term("none", "なし", "none", spoken("無し|無|矢印なし|no flow"), _COMMON),
    Term("unknown", "不明", "unknown", spoken("わからない|分からない|?|未把握|未確認|not known"), _COMMON),
))

statuses: Final = Table("statuses", (
    Term("current", "継続中", "current", spoken("現在|利用中|あり|関わりあり|支援中|継続|active|ongoing|now"), _COMMON),
    Term("planned", "予定", "planned", spoken("予定あり|利用予定|開始予定|導入予定|これから|調整中|検討中|見込み|plan|scheduled|upcoming"), _PRACTICE),
    Term("waiting", "待機中", "waiting", spoken("待機|申込中|申し込み中|申請中|空き待ち|順番待ち|入所待ち|applied|waiting list|on waiting list"), _COMMON),
    Term("paused", "休止中", "paused", spoken("休止|中断|中断中|お休み|休み|一時休止|一時中止|on hold|suspended"), _COMMON),
    Term("declined", "見合わせ", "declined", spoken("見合わせ中|本人希望で見合わせ|見合わせ(本人希望)|拒否|辞退|断り|断った|利用拒否|希望しない|refused|turned down"), _PRACTICE),
    Term("ended", "終了", "ended", spoken("終結|終わり|中止|解約|卒業|利用終了|過去|以前|past|former|finished|closed"), _PRACTICE),
    Term("unknown", "不明", "unknown", spoken("わからない|分からない|?|未把握|未確認|not known"), _COMMON),
))

modes: Final = Table("modes", (
    Term("visit", "訪問", "visit", spoken("来訪|来宅|自宅訪問|訪ねて来る|会いに来る|home visit|visits"), _PRACTICE),
    Term("outing", "通い", "outing", spoken("通所|通院|外出|出向く|本人が出向く|通う|外来|来所|利用|goes there|attends"), _PRACTICE),
    Term("phone", "電話", "phone", spoken("tel|でんわ|通話|携帯|ビデオ通話|テレビ電話|安否電話|call|telephone|video call"), _PRACTICE),
    Term("message", "メール等", "message", spoken("メール|line|ライン|手紙|sns|メッセージ|ショートメール|チャット|はがき|fax|mail|email|text|letter|chat"), _PRACTICE),
    Term("facility", "施設・同居", "facility", spoken("施設|施設内|入所|入居|入院|施設職員|常時支援|residential|in the facility"), _COMMON),
    Term("living_together", "同居", "living together", spoken("一緒に住む|同居中|同居している|同一世帯|lives together|cohabiting|same household"), _PRACTICE),
))

roles: Final = Table("roles", (
    Term("main_carer", "主介護者", "main carer", spoken("主たる介護者|主な介護者|主介護|介護者|主に介護|main caregiver|primary carer|primary caregiver|carer|caregiver"), _PRACTICE),
    Term("key_person", "キーパーソン", "key person", spoken("kp|キーパーソン(KP)|キー・パーソン|主たる相談者|意思決定の窓口|key contact"), _PRACTICE),
    Term("emergency_contact", "緊急連絡先", "emergency contact", spoken("緊急連絡先①|緊急連絡先②|緊急連絡先③|緊急時連絡先|緊急時の連絡先|緊急連絡|連絡先|ec|ice"), _PRACTICE),
    Term("evacuation_supporter", "避難支援等実施者", "evacuation supporter", spoken("避難支援者|避難支援|避難支援実施者|災害時の支援者|避難の支援者"), "災害対策基本法49条の14"),
    Term("coordinator", "調整役", "coordinator", spoken("コーディネーター|調整|調整担当|まとめ役|調整者|coordination"), _PRACTICE),
    Term("guardian", "成年後見人", "guardian", spoken("後見人|後見|保佐人|補助人|任意後見人|法定後見人|成年後見|親権者|未成年後見人|adult guardian|legal guardian"), _PRACTICE),
    Term("guarantor", "身元引受人", "guarantor", spoken("身元保証人|身元引受|身元保証|保証人|連帯保証人|引受人|surety"), _PRACTICE),
    Term("money_manager", "金銭管理", "money manager", spoken("金銭管理者|金銭管理担当|お金の管理|通帳管理|財産管理|money management|payee"), _PRACTICE),
    Term("lead_agency", "主担当機関", "lead agency", spoken("主担当|主たる支援機関|中心機関|主支援機関|主たる担当機関|調整機関|lead"), "要保護児童対策地域協議会"),
    Term("guarantor_emergency", "緊急時の連絡(身元保証)", "guarantor: emergency contact", spoken("保証:緊急連絡|身元保証:緊急連絡|緊急時の対応"), "身寄りなしガイドライン2019"),
    Term("guarantor_care_plan", "入院計画・ケアプランの同意(身元保証)", "guarantor: admission and care plan", spoken("入院計画の同意|ケアプランの同意|保証:計画|身元保証:計画|入院計画・ケアプランの同意"), "身寄りなしガイドライン2019"),
    Term("guarantor_supplies", "必要な物品の準備(身元保証)", "guarantor: supplies", spoken("入院物品の準備|物品の準備|必要な物品の準備|入院中の物品|保証:物品|身元保証:物品"), "身寄りなしガイドライン2019"),
    Term("guarantor_costs", "入院費等の支払い(身元保証)", "guarantor: costs", spoken("入院費の支払い|入院費等の支払い|費用の支払い|支払い保証|保証:費用|身元保証:費用"), "身寄りなしガイドライン2019"),
    Term("guarantor_discharge", "退院の支援(身元保証)", "guarantor: discharge", spoken("退院支援の保証|退院の支援|退院時の引き取り|退院先の確保|保証:退院|身元保証:退院"), "身寄りなしガイドライン2019"),
    Term("guarantor_remains", "ご遺体・遺品の引き取り(身元保証)", "guarantor: remains and belongings", spoken("遺体・遺品の引き取り|遺体の引き取り|遺品の引き取り|死後の対応|葬儀|死後事務|保証:死後|身元保証:死後"), "身寄りなしガイドライン2019"),
), examples=("key_person", "main_carer", "emergency_contact", "guardian", "guarantor", "coordinator"))

supports: Final = Table("supports", (
    Term("emotional", "話し相手", "emotional support", spoken("おしゃべり|雑談|世間話|愚痴を聞く|情緒的支援|精神的支え|心の支え|傾聴|励まし|話を聞く|話をきく|emotional|listening|moral support"), _PRACTICE),
    Term("advice", "相談", "advice", spoken("助言|相談支援|アドバイス|相談相手|指導|consultation|counselling|counseling"), _PRACTICE),
    Term("watch", "見守り", "watching over", spoken("みまもり|安否確認|声かけ|声掛け|様子見|見守り支援|watch|check in|monitoring|safety check"), _PRACTICE),
    Term("housework", "生活援助", "housework", spoken("家事|家事援助|掃除|洗濯|買い物|買物|買い物代行|調理|ゴミ出し|ごみ出し|除雪|雪かき|日用品の買い物|housekeeping|shopping|cleaning|laundry|chores|iadl"), _PRACTICE),
    Term("personal_care", "身体介護", "personal care", spoken("介護|身体介助|入浴介助|排泄介助|移乗介助|更衣|入浴|排泄|おむつ交換|オムツ交換|清拭|介助|adl|bathing|toileting|hands-on care"), _PRACTICE),
    Term("medication", "服薬", "medication", spoken("服薬管理|服薬支援|服薬確認|お薬|薬の管理|服薬介助|薬|medicine|medication management|pills"), _PRACTICE),
    Term("escort", "通院付添", "escort", spoken("通院付き添い|通院付添い|付添|付き添い|通院介助|通院同行|受診同行|同行|外出介助|受診付添|accompaniment|going along"), _PRACTICE),
    Term("money", "金銭", "money", spoken("金銭管理|お金|経済的支援|家計管理|家計|仕送り|金銭援助|通帳管理|financial|money management|finances"), _PRACTICE),
    Term("paperwork", "手続き", "paperwork", spoken("手続|書類|申請|申請代行|代行申請|役所の手続き|書類の手続き|forms|applications"), _PRACTICE),
    Term("transport", "送迎", "transport", spoken("移送|移動支援|運転|車の送迎|外出支援|移動|transportation|driving|rides|lifts"), _PRACTICE),
    Term("childcare", "子育て", "childcare", spoken("育児|保育|子守|子どもの世話|子育て支援|養育|babysitting|child care"), _PRACTICE),
    Term("meals", "食事", "meals", spoken("配食|食事提供|食事づくり|食事作り|お弁当|弁当|差し入れ|おかず|栄養|meal|food|cooking"), _PRACTICE),
    Term("housing", "住まい", "housing", spoken("住居|居住|住宅|居場所の提供|住居の提供|入居|accommodation|shelter"), _PRACTICE),
    Term("medical", "医療", "medical care", spoken("診療|治療|診察|往診|受診|医学的管理|medical|treatment"), _COMMON),
    Term("nursing", "看護", "nursing", spoken("医療処置|処置|健康管理|褥瘡処置|バイタル測定|吸引|点滴|health management"), _COMMON),
    Term("rehab", "リハビリ", "rehabilitation", spoken("リハ|リハビリテーション|機能訓練|運動|体操|訓練|therapy|physiotherapy|exercise"), _COMMON),
    Term("coordination", "調整", "coordination", spoken("連絡調整|ケアマネジメント|サービス調整|連携|ケアプラン|計画作成|つなぎ|care management|case management"), _PRACTICE),
    Term("equipment", "福祉用具", "equipment", spoken("用具|福祉用具貸与|住宅改修|ベッド|車いす|手すり|assistive devices|aids"), _COMMON),
    Term("respite", "休息", "respite", spoken("レスパイト|介護者の休息|預かり|一時預かり|介護負担軽減|介護の交代|relief"), _COMMON),
    Term("decision", "意思決定支援", "decision support", spoken("意思決定|代弁|契約支援|意思疎通支援|アドボカシー|advocacy|supported decision making"), _COMMON),
    Term("emergency", "緊急対応", "emergency response", spoken("緊急時対応|緊急通報|駆けつけ|かけつけ|緊急訪問|救急|emergency"), _COMMON),
    Term("evacuation", "避難支援", "evacuation", spoken("災害時の支援|災害支援|避難|避難誘導|防災|evacuation help"), "災害対策基本法49条の14"),
    Term("learning", "学習", "learning", spoken("学習支援|勉強|教育|療育|発達支援|study|education|tutoring"), _COMMON),
    Term("work", "就労", "work", spoken("就労支援|仕事|作業|職業訓練|工賃|employment|job"), _COMMON),
    Term("company", "交流", "company", spoken("仲間|付き合い|つきあい|お茶飲み|茶飲み|茶飲み話|お茶|居場所|社会参加|外出の機会|趣味|余暇|遊び|companionship|socialising|socializing|contact|fun"), _COMMON),
    Term("legal", "法律・権利擁護", "legal help", spoken("権利擁護|法律|法律相談|債務整理|後見|身上保護|legal|rights"), _COMMON),
    Term("income", "収入・給付", "income and benefits", spoken("収入|給付|年金|生活保護|生活保護費|手当|給料|賃金|扶助|income|benefits|benefit|pension|wages"), _COMMON),
    Term("information", "情報", "information", spoken("情報提供|広報|案内|お知らせ|info"), _COMMON),
), examples=("emotional", "watch", "housework", "personal_care", "meals", "escort", "money", "paperwork"))

entities: Final = Table("entities", (
    Term("person", "人", "person", spoken("個人|人物|ひと|individual"), _COMMON),
    Term("group", "集まり", "group", spoken("グループ|団体|会|仲間|club"), _COMMON),
    Term("organisation", "機関", "organisation", spoken("組織|事業所|機関・事業所|施設|法人|organization|agency|office"), _COMMON),
    Term("place", "場所", "place", spoken("場|居場所|所|spot"), _COMMON),
))

formality: Final = Table("formality", (
    Term("formal", "フォーマル", "formal", spoken("公的|制度|制度化|フォーマルサービス|公式|共助|公助"), "notation survey 4.1"),
    Term("semi-formal", "準フォーマル", "semi-formal", spoken("セミフォーマル|半公式|準公的|中間"), "notation survey 4.1"),
    Term("informal", "インフォーマル", "informal", spoken("非公式|インフォーマルサポート|私的|互助"), "notation survey 4.1"),
))

positions: Final = Table("positions", (
    Term("top", "上", "top", spoken("真上|うえ|北|up|above|north"), _COMMON),
    Term("top_right", "右上", "top right", spoken("上右|みぎうえ|upper right|north east"), _PRACTICE),
    Term("right", "右", "right", spoken("右側|みぎ|東|east"), _COMMON),
    Term("bottom_right", "右下", "bottom right", spoken("下右|みぎした|lower right|south east"), _COMMON),
    Term("bottom", "下", "bottom", spoken("真下|した|南|down|below|south"), _COMMON),
    Term("bottom_left", "左下", "bottom left", spoken("下左|ひだりした|lower left|south west"), _COMMON),
    Term("left", "左", "left", spoken("左側|ひだり|西|west"), _COMMON),
    Term("top_left", "左上", "top left", spoken("上左|ひだりうえ|upper left|north west"), _COMMON),
))
# fmt: on
