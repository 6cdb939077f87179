"""The words for facts about the client that Japanese care practice grades: certification, independence, home."""

# A line a fact: a table is easier to review than a column of words.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.vocabulary.terms import Table, Term, spoken

_COMMON: Final = "common usage"
_DEMENTIA: Final = "課題分析標準項目 6: 日常生活自立度(認知症)"
_MOBILITY: Final = "課題分析標準項目 5: 日常生活自立度(障害)"
_NOT_KNOWN: Final = spoken("わからない|分からない|?|未把握|未確認|not known")

# fmt: off
care_levels: Final = Table("care_levels", (
    Term("none", "非該当", "not eligible", spoken("自立|認定なし|未申請|該当なし|なし|未認定"), _COMMON),
    Term("target", "事業対象者", "eligible by checklist", spoken("総合事業対象者|総合事業|チェックリスト該当|programme target"), "介護予防・日常生活支援総合事業"),
    Term("support_1", "要支援1", "support level 1", spoken("支1|支援1|要支1|支援一|要支援一|support 1"), _COMMON),
    Term("support_2", "要支援2", "support level 2", spoken("支2|支援2|要支2|要支援二|support 2"), _COMMON),
    Term("care_1", "要介護1", "care level 1", spoken("介1|介護1|要介1|要介護一|護1|care 1"), _COMMON),
    Term("care_2", "要介護2", "care level 2", spoken("介2|介護2|要介2|要介護二|護2|care 2"), _COMMON),
    Term("care_3", "要介護3", "care level 3", spoken("介3|介護3|要介3|要介護三|護3|care 3"), _COMMON),
    Term("care_4", "要介護4", "care level 4", spoken("介4|介護4|要介4|要介護四|護4|care 4"), _COMMON),
    Term("care_5", "要介護5", "care level 5", spoken("介5|介護5|要介5|要介護五|護5|care 5"), _COMMON),
    Term("applying", "申請中", "applying", spoken("認定申請中|新規申請中|区分変更中|区分変更申請中|更新申請中|認定待ち|見込み|applied"), _COMMON),
))

dementia_levels: Final = Table("dementia_levels", (
    Term("independent", "自立", "independent", spoken("正常|認知症なし|なし|0|none"), _DEMENTIA),
    Term("1", "Ⅰ", "I", spoken("ランクⅠ|Ⅰ度"), _DEMENTIA),
    Term("2", "Ⅱ", "II", spoken("ランクⅡ|Ⅱ度"), _DEMENTIA),
    Term("2a", "Ⅱa", "IIa", spoken("ランクⅡa"), _DEMENTIA),
    Term("2b", "Ⅱb", "IIb", spoken("ランクⅡb"), _DEMENTIA),
    Term("3", "Ⅲ", "III", spoken("ランクⅢ|Ⅲ度"), _DEMENTIA),
    Term("3a", "Ⅲa", "IIIa", spoken("ランクⅢa"), _DEMENTIA),
    Term("3b", "Ⅲb", "IIIb", spoken("ランクⅢb"), _DEMENTIA),
    Term("4", "Ⅳ", "IV", spoken("ランクⅣ|Ⅳ度"), _DEMENTIA),
    Term("m", "M", "M", spoken("ランクM|専門医療"), _DEMENTIA),
))

mobility_levels: Final = Table("mobility_levels", (
    Term("independent", "自立", "independent", spoken("正常|障害なし"), _MOBILITY),
    Term("j1", "J1", "J1", spoken("J|ランクJ1"), _MOBILITY),
    Term("j2", "J2", "J2", spoken("J|ランクJ2"), _MOBILITY),
    Term("a1", "A1", "A1", spoken("A|ランクA1"), _MOBILITY),
    Term("a2", "A2", "A2", spoken("A|ランクA2"), _MOBILITY),
    Term("b1", "B1", "B1", spoken("B|ランクB1"), _MOBILITY),
    Term("b2", "B2", "B2", spoken("B|ランクB2"), _MOBILITY),
    Term("c1", "C1", "C1", spoken("C|ランクC1"), _MOBILITY),
    Term("c2", "C2", "C2", spoken("C|ランクC2"), _MOBILITY),
))

housing: Final = Table("housing", (
    Term("own_house", "持ち家(戸建て)", "own house", spoken("持ち家|持家|戸建て|一戸建て|一軒家|自宅|持ち家戸建て|house|owner occupied"), _COMMON),
    Term("own_flat", "持ち家(集合住宅)", "own flat", spoken("分譲マンション|分譲|持ち家マンション|condominium|own apartment"), _COMMON),
    Term("rented_public", "公営住宅", "public housing", spoken("都営|県営住宅|県営|市営住宅|市営|UR|UR賃貸|団地|公団|都営住宅|町営住宅|council flat|social housing"), _COMMON),
    Term("rented_private", "民間賃貸", "private rental", spoken("賃貸|借家|アパート|賃貸アパート|賃貸マンション|賃貸住宅|民間アパート|貸家|rented|rental|flat|apartment"), _COMMON),
    Term("company_housing", "社宅・寮", "company housing", spoken("社宅|寮|官舎|社員寮|住み込み|dormitory"), _COMMON),
    Term("serviced", "サ高住・有料老人ホーム", "serviced housing", spoken("サ高住|サービス付き高齢者向け住宅|有料老人ホーム|シニアマンション|ケアハウス|retirement housing"), _COMMON),
    Term("facility", "施設", "facility", spoken("施設入所|入所施設|特養|老健|グループホーム|care home|group home"), _COMMON),
    Term("relatives_home", "親族宅", "with relatives", spoken("子の家|長男宅|長女宅|知人宅|間借り|居候|親の家|実家|staying with family"), _COMMON),
    Term("none", "住居なし", "no home", spoken("ホームレス|路上|路上生活|ネットカフェ|車中泊|住所不定|なし|homeless"), _COMMON),
    Term("other", "その他", "other", spoken("他|そのほか"), _COMMON),
    Term("unknown", "不明", "unknown", _NOT_KNOWN, _COMMON),
))

income: Final = Table("income", (
    Term("pension", "年金", "pension", spoken("国民年金|厚生年金|老齢年金|遺族年金|企業年金|基礎年金|老齢基礎年金|old-age pension"), _COMMON),
    Term("disability_pension", "障害年金", "disability pension", spoken("障害基礎年金|障害厚生年金|disability benefit"), _COMMON),
    Term("public_assistance", "生活保護", "public assistance", spoken("生保|生活保護受給|生活保護受給中|保護費|被保護|welfare benefit|welfare"), _COMMON),
    Term("wages", "給与", "wages", spoken("給料|賃金|就労収入|工賃|収入あり|事業収入|salary|earnings|work"), _COMMON),
    Term("unemployment", "失業給付", "unemployment benefit", spoken("雇用保険|失業保険|失業手当|傷病手当金|傷病手当"), _COMMON),
    Term("child_benefits", "児童手当等", "child benefits", spoken("児童手当|児童扶養手当|特別児童扶養手当|児扶|child benefit|child allowance"), _COMMON),
    Term("family", "家族の援助", "support from family", spoken("仕送り|家族の収入|子の援助|配偶者の収入|扶養|扶養家族|養育費|family support|allowance from family"), _COMMON),
    Term("savings", "預貯金", "savings", spoken("貯金|貯蓄|預金|資産|貯金の取り崩し"), _COMMON),
    Term("none", "なし", "none", spoken("無収入|収入なし|無し|無年金|no income"), _COMMON),
    Term("other", "その他", "other", spoken("他|そのほか|家賃収入|rent"), _COMMON),
    Term("unknown", "不明", "unknown", _NOT_KNOWN, _COMMON),
))

papers: Final = Table("papers", (
    Term("a4", "A4", "A4", spoken("A4判|A4サイズ"), _COMMON),
    Term("a3", "A3", "A3", spoken("A3判|A3サイズ"), _COMMON),
    Term("a5", "A5", "A5", spoken("A5判|A5サイズ"), _COMMON),
    Term("b4", "B4", "B4 (JIS)", spoken("B4判|B4サイズ|jis b4"), _COMMON),
    Term("b5", "B5", "B5 (JIS)", spoken("B5判|B5サイズ|jis b5"), _COMMON),
    Term("letter", "レター", "letter", spoken("us letter|レターサイズ"), _COMMON),
))

orientation: Final = Table("orientation", (
    Term("landscape", "横", "landscape", spoken("横向き|横置き|よこ|横長|wide"), _COMMON),
    Term("portrait", "縦", "portrait", spoken("縦向き|縦置き|たて|縦長|tall"), _COMMON),
))

languages: Final = Table("languages", (
    Term("ja", "日本語", "Japanese", spoken("jp|jpn|和文|にほんご"), _COMMON),
    Term("en", "英語", "English", spoken("eng|英文|えいご"), _COMMON),
))
# fmt: on
