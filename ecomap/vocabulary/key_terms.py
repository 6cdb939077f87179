"""The keys of a case file that describe the case, its people and the client.

Each section's keys stand in the order in which a file is written.
"""

# A line a fact: a table is easier to review than a column of words.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ecomap.vocabulary.terms import Term, spoken


@dataclass(frozen=True, slots=True)
class Key(Term):
    """A key of the case file: ``code`` is the canonical English key.

    Attributes
    ----------
    table : str
        Name of the table whose words the value uses; empty where the value is free text, a date or a number.
    mistaken : tuple of str
        Words that are not read as this key, because they say something else, though it is what their writers need.
    """

    table: str = ""
    mistaken: tuple[str, ...] = ()


def key(code: str, ja: str, variants: str = "", table: str = "", mistaken: str = "") -> Key:
    """Return a key whose English label is its code in plain words."""
    label = code.replace("_", " ").replace(".", " ")
    return Key(code, ja, label, spoken(variants), "case format", table, spoken(mistaken))


# fmt: off
CASE: Final = (
    key("ecomap", "エコマップ", "版|書式の版|バージョン|version|format"),
    key("title", "表題", "題名|タイトル|件名|見出し|name of the map"),
    key("language", "言語", "ことば|lang", "languages"),
    key("drawn", "作成", "作成情報|作図|作成記録|created"),
    # These four are commonly written at the top of the file; a dotted code is a path into its section.
    key("drawn.on", "作成日", "作成年月日|記入日"),
    key("drawn.by", "作成者", "記入者"),
    key("drawn.with", "同席者", "同席"),
    key("drawn.review", "次回見直し", "次回見直し日|見直し日"),
    key("consent", "同意", "同意書|本人同意|同意内容|agreement"),
    key("client", "本人", "利用者|対象者|クライアント|クライエント|ご本人|当事者|person"),
    key("family", "家族", "親族|家族・親族|家族構成|people|persons|relatives|kin"),
    key("resources", "社会資源", "資源|支援|支援者|関係者|関係機関|つながり|サービス|resource|supports"),
    key("ties", "関係", "関係線|線|資源間の関係|連携|links|relations|tie|connections"),
    key("couples", "夫婦", "婚姻|婚姻関係|夫婦関係|カップル|couple|marriages|partnerships"),
    key("parents", "親子", "親子関係|parentage|parent child|filiation"),
    key("needs", "課題", "ニーズ|生活課題|困りごと|支援課題|need"),
    key("asked", "確認状況", "聞き取り状況|確認|聴取状況|確認済み|聞き取り|coverage"),
    key("events", "出来事", "イベント|できごと|経過|節目|event"),
    key("notes", "備考", "メモ|特記事項|特記|補足|注記|note|remarks|memo"),
    key("shown_on", "時点", "この日の時点|現在日|as of"),
    key("shown_to", "用途", "提出先|配布先|版の用途|made for|audience", "audiences"),
)

PERSON: Final = (
    key("id", "ID", "識別子|番号|記号"),
    key("name", "名前", "氏名|なまえ|姓名|full name"),
    key("kana", "ふりがな", "フリガナ|カナ|氏名カナ|よみ|よみがな|読み|reading|furigana"),
    key("relation", "続柄", "続き柄|関係(続柄)|本人との続柄|本人との関係|間柄|relationship|relation to client", "relations"),
    key("relation_text", "続柄の表記", "続柄(表記)|続柄の書き方|relation as written"),
    key("of", "誰の", "だれの|続柄の相手|基準|relative of|relation of"),
    key("parents", "親", "両親|父母|実親|parent"),
    key("partner", "配偶者", "相手|パートナー|夫婦の相手|spouse|partner name"),
    key("couple", "夫婦", "婚姻|婚姻関係|婚姻状況|夫婦関係|marital status|marriage", "couples"),
    key("parentage", "親子関係", "実子・養子|養子関係|親子|filiation", "parentage"),
    key("birth", "生年月日", "誕生日|生年|生まれ|出生|born|birth date|date of birth|dob|birthday"),
    key("age", "年齢", "歳|齢|満年齢|years old"),
    key("born_from", "出生日の下限", "生年月日の下限|生まれ(早くて)|born not before"),
    key("born_to", "出生日の上限", "生年月日の上限|生まれ(遅くて)|born not after"),
    key("sex", "性別", "性|gender", "sexes"),
    key("lives", "住まい", "居所|居住|同居・別居|同別居|同居|居住地|住居|living|lives where|residence", "lives_where", "住所|現住所|address|home address"),
    key("lives_note", "住まい備考", "住まいの補足|居住備考|住まいのメモ|距離|residence note|distance"),
    key("died", "死亡", "没年|死亡日|没|逝去|他界|死去|death|date of death"),
    key("deceased", "故人", "死亡の有無|亡くなっている|has died|is dead"),
    key("employment", "就労", "職業|仕事|勤務|勤め先|職|就業|就労状況|job", "employment"),
    key("occupation", "職種", "仕事の内容|仕事内容|業務|職務|勤務内容|what work"),
    key("school", "学校", "就学|通学先|学年|在学|通学|schooling|education", "schooling"),
    key("schooling_affected", "学業への影響", "学校への影響|学校に影響|欠席・遅刻|遅刻・欠席|学業に支障|school affected"),
    key("left_work_for_care", "介護離職", "介護のため離職|介護で離職|介護で退職|介護退職|gave up work to care"),
    key("care_level", "要介護度", "介護度|認定|要介護認定|要介護状態区分|認定区分|care needs level", "care_levels"),
    key("disability", "障害", "障がい|障害名|障害の状況|障害種別|障害支援区分|disabilities"),
    key("diagnoses", "病名", "疾患|診断|診断名|既往|既往歴|病気|傷病名|持病|diagnosis|illnesses|conditions"),
    key("limits", "制限", "できないこと|限界|制約|苦手なこと|難しいこと|limitations"),
    key("scores", "評価尺度", "尺度|点数|得点|スコア|検査結果|評価点|score"),
    key("twin_of", "双子", "ふたご|双生児|双子の相手|twin"),
    key("minutes_away", "所要時間", "かかる時間|移動時間|距離(分)|何分|分|minutes|travel time"),
    key("needs", "自身の課題", "課題|ニーズ|生活課題|困りごと|支援課題|家族自身の課題|自身のニーズ|own needs|own need|need"),
    key("also_client", "他でも利用者", "他機関の利用者|別ケース|他ケース|担当ケース|also a client|client elsewhere"),
    key("roles", "役割", "役|立場|役割分担|role", "roles"),
    key("words", "言葉", "意向|本人の言葉|家族の意向|発言|想い|思い|声|own words|wishes"),
    key("address_protected", "住所秘匿", "住所非開示|支援措置|住所を伏せる|秘匿|address hidden|address secret"),
    key("hidden_from", "非表示", "見せない相手|非開示|見せない|開示しない相手|伏せる相手|hide from"),
    key("at", "位置", "場所|配置|置き場所|position|place on map", "positions"),
    key("phone", "電話", "電話番号|連絡先|tel|telephone"),
    key("tie", "関係", "本人との関係線|つながり|線|link|connection"),
    key("ties", "関係一覧", "複数の関係|関係(複数)|つながり一覧|links|connections"),
    key("no_tie", "関係なし", "関わりなし|つながりなし|no link|no connection"),
    key("notes", "備考", "メモ|特記事項|特記|補足|注記|note|remarks|memo"),
    key("inferred", "推定項目", "推定|自動補完|推定した項目|inferred fields"),
)

# What every person has and the client too; the words of one key differ, and stand in CLIENT.
_SHARED: Final = (
    "id", "kana", "birth", "age", "born_from", "born_to", "sex", "lives_note", "died", "deceased", "employment", "occupation",
    "school", "schooling_affected", "left_work_for_care", "care_level", "disability", "diagnoses", "limits", "scores", "twin_of",
    "minutes_away", "also_client", "roles", "address_protected", "hidden_from", "phone", "at",
    "parents", "partner", "couple", "notes", "inferred",
)

CLIENT: Final = (
    key("name", "名前", "氏名|なまえ|姓名|本人氏名|利用者名|full name"),
    *(term for term in PERSON if term.code in _SHARED),
    key("lives", "住まい", "世帯|居所|暮らし|居住|同居・別居|生活形態|世帯類型|living|household type|residence", "lives", "住所|現住所|address|home address"),
    key("care_period", "認定期間", "認定有効期間|有効期間|認定の有効期間|要介護認定期間|certification period|care level period"),
    key("care_from", "認定開始日", "認定期間の始まり|認定有効期間開始|認定日|有効期間開始日|certified from"),
    key("care_until", "認定満了日", "認定期間の終わり|認定有効期間終了|認定期限|有効期限|有効期間満了日|certified until"),
    key("dementia_level", "認知症高齢者の日常生活自立度", "認知症自立度|認知症高齢者自立度|認知症の自立度|認知症日常生活自立度|認知自立度|認知症|dementia", "dementia_levels"),
    key("mobility_level", "障害高齢者の日常生活自立度", "障害自立度|障害高齢者自立度|寝たきり度|障害高齢者の日常生活自立度(寝たきり度)|日常生活自立度|mobility", "mobility_levels"),
    key("medical_procedures", "医療処置", "医療的ケア|処置|特別な医療|医療行為|医療依存|medical care|procedures"),
    key("power_dependent", "電源が必要", "電源依存|電気が必要|人工呼吸器等の電源|停電時の配慮|医療機器の電源|needs power|depends on power"),
    key("medical_care_child", "医療的ケア児", "医ケア児|医療的ケアが必要な子|child in medical care"),
    key("certificates", "手帳", "障害者手帳|身障手帳|身体障害者手帳|療育手帳|精神障害者保健福祉手帳|手帳・受給者証|受給者証|certificate"),
    key("complaint", "主訴", "訴え|困っていること|相談内容|本人の訴え|相談の主訴|presenting complaint"),
    key("assessment_reason", "今回のアセスメントの理由", "アセスメントの理由|アセスメント理由|作成理由|相談のきっかけ|reason for assessment"),
    key("words", "言葉", "本人の言葉|本人の意向|意向|発言|想い|思い|声|own words"),
    key("wishes", "希望", "望む暮らし|本人の希望|願い|希望すること|wish"),
    key("goals", "目標", "本人の目標|長期目標|短期目標|ゴール|goal"),
    key("family_wishes", "家族の意向", "家族の希望|家族の想い|家族の思い|family words"),
    key("strengths", "強み", "できること|ストレングス|得意なこと|本人の力|できること・強み|得意|strength"),
    key("likes", "好きなこと", "趣味|楽しみ|好み|好きな物|好きなもの|hobbies|interests"),
    key("life_history", "生活歴", "生い立ち|経歴|生活史|これまでの生活|職歴|history|biography"),
    key("roles_in_life", "本人の役割", "地域での役割|家での役割|役割・楽しみ|社会的役割|暮らしの中の役割|life roles|social roles"),
    key("company", "人付き合い", "人づきあい|交流の希望|人とのつながりの希望|人との交流|つながりの希望|交流|wish for company", "company"),
    key("outings", "外出", "外出頻度|外出の頻度|外出先|going out|outing"),
    key("fall_risk", "転倒リスク", "転倒の危険|転倒歴|転倒|転倒の恐れ|falls|risk of falling"),
    key("can_call_help", "助けを呼べる", "自分で助けを呼べる|通報できる|緊急通報ができる|緊急時に連絡できる|電話で助けを呼べる|can call for help"),
    key("home_since", "在宅開始", "自宅に戻った日|在宅開始日|退院日|自宅復帰|自宅復帰日|discharged on|at home since"),
    key("evacuation_list", "避難行動要支援者", "避難行動要支援者名簿|要支援者名簿|要支援者名簿登録|避難行動要支援者名簿登録|evacuation register"),
    key("hazard_zone", "ハザード区域", "浸水想定区域|土砂災害警戒区域|ハザード|ハザードマップ|災害危険区域|危険区域|hazard area"),
    key("hazard_note", "ハザード備考", "ハザードの補足|浸水の深さ|災害の危険|区域の種類|hazard remark"),
    key("pending_decision", "決めること", "決めるべきこと|判断が必要なこと|検討中の決定|契約の予定|契約・金銭の判断|保留中の決定|decision pending"),
    key("pending_decision_note", "決めることの内容", "決めることの補足|決定の内容|判断の内容|契約の内容|decision note"),
    key("eviction_on", "退去期限", "立ち退き期限|立退き期限|退去予定|退去予定日|立ち退き|立退き|明け渡し期限|eviction|eviction date"),
    key("on_youtaikyo_list", "要対協ケース", "要対協|要対協管理|要保護児童対策地域協議会|要対協登録|child protection list|youtaikyo"),
    key("housing", "住居", "住宅|住居形態|住まいの種類|家屋|home type|dwelling", "housing"),
    key("income", "収入", "経済状況|年金|生計|所得|収入源|income source|finances", "income"),
    key("needs", "課題", "ニーズ|生活課題|困りごと|支援課題|need"),
    key("tie", "関係", "線|link"),
)
# fmt: on
