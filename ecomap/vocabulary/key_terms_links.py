"""The keys of a case file that describe resources, ties, needs and the record itself."""

# A line a fact: a table is easier to review than a column of words.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.vocabulary.key_terms import PERSON, key

# A resource may be a person, of whom the same may be known; the words of these keys are the person's.
_OF_A_PERSON: Final = (
    "kana",
    "sex",
    "birth",
    "age",
    "born_from",
    "born_to",
    "died",
    "deceased",
    "lives",
    "lives_note",
    "minutes_away",
    "address_protected",
    "no_tie",
    "inferred",
)
_INFERRED: Final = next(term for term in PERSON if term.code == "inferred")

# fmt: off
RESOURCE: Final = (
    key("id", "ID", "識別子|番号|記号"),
    key("name", "名前", "名称|氏名|機関名|事業所名|なまえ|呼び名|label"),
    key("kind", "種類", "種別|サービス種別|サービス種類|サービス|区分|type|service", "kinds"),
    key("kind_text", "種類の表記", "種類(表記)|種類の書き方|kind as written"),
    key("contact", "窓口", "担当者|担当|窓口担当|担当者名|連絡窓口|contact person"),
    *(term for term in PERSON if term.code in _OF_A_PERSON),
    key("relation", "続柄", "続き柄|本人との続柄|間柄|relationship", "relations"),
    key("entity", "形", "人・機関|形態|人か機関か|実体|person or organisation", "entities"),
    key("organisation", "所属", "所属機関|法人|事業者|会社|所属先|事業所|organization|belongs to|employer"),
    key("formality", "公的・私的", "フォーマル・インフォーマル|公私|フォーマル|フォーマル区分|formal or informal", "formality"),
    key("sector", "領域", "分野|区域|エリア|分類|area|group", "sectors"),
    key("at", "位置", "場所|配置|置き場所|position|place on map", "positions"),
    key("roles", "役割", "役|立場|役割分担|role", "roles"),
    key("phone", "電話", "電話番号|連絡先|tel|telephone"),
    key("words", "言葉", "意見|発言|思い|声|own words"),
    key("hidden_from", "非表示", "見せない相手|非開示|見せない|開示しない相手|伏せる相手|hide from"),
    key("tie", "関係", "本人との関係|関係線|つながり|線|link|connection"),
    key("ties", "関係一覧", "複数の関係|関係(複数)|つながり一覧|links|connections"),
    key("notes", "備考", "メモ|特記事項|特記|補足|注記|remarks|memo"),
)

TIE: Final = (
    key("id", "ID", "識別子|番号|記号"),
    key("from", "から", "誰から|元|出し手|支援する側|起点|source"),
    key("to", "へ", "誰へ|先|受け手|支援を受ける側|終点|target"),
    key("with", "相手", "相手先|誰と|つながる相手|other end"),
    key("between", "間", "誰と誰|両者|双方|あいだ|二者|both ends"),
    key("quality", "強さ", "関係|関係の強さ|関係性|つながりの強さ|質|関係の質|strength", "qualities"),
    key("stress", "緊張", "ストレス|葛藤|緊張関係|対立|関係の緊張|tension|conflict", "stress"),
    key("flow", "向き", "方向|矢印|支援の向き|働きかけ|流れ|direction|arrow", "flows"),
    key("status", "状態", "状況|利用状況|ステータス|進み具合|state", "statuses"),
    key("supports", "支援内容", "支援|内容|受ける支援|受けている支援|サービス内容|support|receives|help", "supports"),
    key("gives", "本人がすること", "本人がしていること|してあげること|与えるもの|本人からの支援|client gives", "supports"),
    key("frequency", "頻度", "回数|利用頻度|訪問頻度|日時|曜日|how often|schedule"),
    key("mode", "方法", "手段|形態|接触方法|連絡方法|関わり方|means|contact mode", "modes"),
    key("starts", "開始", "開始日|利用開始|利用開始日|始まり|開始予定|開始予定日|いつから|start|since|start date"),
    key("ends", "終了", "終了日|利用終了|終了予定|終了予定日|いつまで|end|until|end date"),
    key("end_reason", "終了理由", "終わった理由|中止理由|理由|終了の理由|疎遠になった理由|reason|why ended"),
    key("applied", "申込日", "申込|申請日|申し込み|申し込み日|申請|待機開始|applied on|application date"),
    key("last", "最終接触", "最終|最終日|最後に会った日|最終利用日|最終連絡|直近|last contact|last seen"),
    key("reviewed", "見直し", "見直し日|確認日|評価日|モニタリング日|モニタリング|reviewed on|review date"),
    key("confidant", "打ち明けられる", "心を許せる|何でも話せる|相談できる|悩みを話せる|打ち明けられる人|confides in"),
    key("can_ask_help", "頼める", "助けを頼める|頼れる|手助けを頼める|お願いできる|can be asked for help"),
    key("can_nurse", "看病できる", "病気の時に頼れる|看病|看病を頼める|病気の時に看てくれる|can nurse when ill"),
    key("concern", "懸念", "心配|注意|気がかり|虐待の疑い|関わりに注意|concerns|suspicion"),
    key("concern_note", "懸念の内容", "懸念の補足|心配の内容|気がかりの内容|concern remark"),
    key("alternatives", "候補の組", "選択肢|代替案|どちらか|候補|比較する案|options|alternative"),
    key("said_by", "情報源", "聞いた人|情報提供者|出典|話した人|誰の話|informant|according to"),
    key("hidden_from", "非表示", "見せない相手|非開示|見せない|開示しない相手|伏せる相手|hide from"),
    key("visible_to", "開示先", "見せる相手|開示|見せてよい相手|開示範囲|共有範囲|show to"),
    key("role", "役割", "役|立場|担当|roles", "roles"),
    key("note", "備考", "メモ|線の言葉|説明|コメント|補足|notes|remark|caption"),
    _INFERRED,
)

NEED: Final = (
    key("id", "ID", "識別子|番号|記号"),
    key("who", "誰", "誰の|対象|対象者|だれ|whose|person"),
    key("domain", "領域", "分野|項目|課題領域|種類|アセスメント項目|課題|area|need", "domains"),
    key("level", "程度", "度合い|レベル|状態|介助度|必要度|degree", "need_levels"),
    key("night", "夜間", "夜間の必要|夜も必要|夜|夜間も|at night"),
    key("goal", "目標", "ねらい|ゴール|goals|aim"),
    key("on", "日付", "確認日|記入日|評価日|年月日|いつ|date"),
    key("note", "備考", "メモ|内容|詳細|説明|補足|具体的内容|notes|remark"),
    _INFERRED,
)

DRAWN: Final = (
    key("on", "作成日", "日付|年月日|作成年月日|記入日|date|drawn on"),
    key("by", "作成者", "記入者|担当者|書いた人|担当|author|drawn by"),
    key("with", "同席者", "同席|一緒に書いた人|参加者|出席者|present|attendees"),
    key("review", "次回見直し", "見直し日|次回見直し日|次回|見直し|次回評価|review date|next review"),
    key("place", "場所", "作成場所|開催場所|会場|where"),
    _INFERRED,
)

CONSENT: Final = (
    key("on", "同意日", "日付|年月日|署名日|date|consent date"),
    key("scope", "範囲", "同意の範囲|利用目的|目的|共有範囲|提供範囲|purpose"),
    key("signed", "署名者", "同意者|署名|同意した人|サイン|signers|signed by|signatures"),
    key("until", "期限", "有効期限|いつまで|同意期限|expires|valid until"),
    key("exceptions", "例外", "除外|個別の例外|共有しないこと|except|exclusions"),
    key("note", "備考", "メモ|補足|notes|remark"),
    _INFERRED,
)

EVENT: Final = (
    key("on", "日付", "年月日|日|いつ|月日|date|when"),
    key("what", "内容", "出来事|何|種類|できごと|こと|event|kind|type", "events"),
    key("who", "誰", "誰の|対象|対象者|だれ|whose|person"),
    key("note", "備考", "メモ|詳細|説明|補足|notes|remark"),
    _INFERRED,
)

COUPLE: Final = (
    key("a", "一人目", "夫|片方|ひとり目|1人目|first|partner a|husband"),
    key("b", "二人目", "妻|もう片方|ふたり目|2人目|second|partner b|wife"),
    key("between", "二人", "誰と誰|夫婦|両者|間|partners|of"),
    key("kind", "種類", "婚姻状況|状態|関係|夫婦の状態|couple|status|state|type", "couples"),
    key("starts", "開始", "婚姻日|結婚|いつから|結婚日|since|start|married|from"),
    key("ends", "終了", "離婚日|離婚|いつまで|until|end|divorced|to"),
    key("note", "備考", "メモ|補足|notes|remark"),
    _INFERRED,
)

PARENTS: Final = (
    key("child", "子", "子ども|こども|誰|children|of"),
    key("parents", "親", "両親|父母|養親|里親|parent"),
    key("kind", "種類", "親子関係|実子・養子|関係|parentage|type", "parentage"),
    key("starts", "開始", "縁組日|委託日|いつから|since|start|from"),
    key("note", "備考", "メモ|補足|notes|remark"),
    _INFERRED,
)

ASKED_ENTRY: Final = (
    key("section", "範囲", "聞いた範囲|何を聞いたか|項目|領域|part|asked about", "asked_sections"),
    key("answer", "回答", "状況|結果|確認|確認状況|done", "asked_answers"),
    key("on", "日付", "確認日|聴取日|年月日|いつ|date"),
    key("by", "聞いた人", "確認者|担当者|担当|asked by"),
    key("note", "備考", "メモ|補足|notes|remark"),
    _INFERRED,
)

ROLE: Final = (
    key("role", "役割", "役|立場|担当|roles", "roles"),
    key("order", "順番", "順位|順|何番目|連絡順|rank"),
    key("until", "期限", "任期|いつまで|満了日|ends|valid until"),
    key("note", "備考", "メモ|補足|notes|remark"),
    _INFERRED,
)

SCORE: Final = (
    key("name", "尺度", "名前|評価尺度|尺度名|instrument|scale"),
    key("value", "得点", "点数|点|値|スコア|score|points"),
    key("on", "日付", "評価日|実施日|年月日|いつ|date"),
    _INFERRED,
)
# fmt: on
