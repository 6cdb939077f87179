"""Where rules and thresholds come from.

A rule or threshold that names no key is a house choice. Nothing here is an endorsement by those who are cited, and
none of the instruments' questions are reproduced: what the toolkit computes are equivalents, reckoned from a record.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Found = Literal["read", "known"]
"""``read``: somebody of us read it at the address (a summary or the passage meant, seldom the whole document).
``known``: general knowledge, to be verified before it is cited."""


@dataclass(frozen=True, slots=True)
class Source:
    """One source.

    Attributes
    ----------
    key
        As rules, thresholds and facts name it.
    title
        Title of the document, or what it is where it has none.
    where
        Authors, journal and pages; of laws and surveys who is responsible, with number or date.
    year
        Of publication, or of the version meant; None = not dated.
    url
        Where it was read, or would have to be. An official or lasting address wherever one could be confirmed.
    found
        How far it was verified.
    """

    key: str
    title: str
    where: str
    year: int | None
    url: str
    found: Found


_ALL: Final = (
    # --- ties, contact, participation ---
    Source(
        "LUB06",
        "Performance of an abbreviated version of the Lubben Social Network Scale among three European "
        "community-dwelling older adult populations",
        "J. Lubben, E. Blozik, G. Gillmann, S. Iliffe, W. von Renteln Kruse, J. C. Beck, A. E. Stuck. "
        "The Gerontologist 46(4): 503–513",
        2006,
        "https://doi.org/10.1093/geront/46.4.503",
        "read",
    ),
    Source(
        "KUR11",
        "日本語版Lubben Social Network Scale短縮版（LSNS-6）の作成と信頼性および妥当性の検討",
        "栗本鮎美, 粟田主一, 大久保孝義, 坪田（宇津木）恵, 浅山敬, 高橋香子, 末永カツ子, 佐藤洋, 今井潤. "
        "日本老年医学会雑誌 48: 149–157",
        2011,
        "https://ci.nii.ac.jp/naid/10030469381",
        "read",
    ),
    Source(
        "SAI15",
        "健康指標との関連からみた高齢者の社会的孤立基準の検討 10年間のAGESコホートより",
        "斉藤雅茂, 近藤克則, 尾島俊之, 平井寛, JAGESグループ. 日本公衆衛生雑誌 62(3): 95–105",
        2015,
        "https://www.jstage.jst.go.jp/article/jph/62/3/62_14-071/_article/-char/ja",
        "read",
    ),
    Source(
        "PLOS22",
        "Social participation reduces isolation among Japanese older people in urban area: A 3-year longitudinal study",
        "M. Ejiri, H. Kawai, Y. Fujiwara, K. Ihara, Y. Watanabe, H. Hirano, H. K. Kim, K. Ishii, K. Oka, S. Obuchi. "
        "PLOS ONE, e0222887",
        2019,
        "https://doi.org/10.1371/journal.pone.0222887",
        "read",
    ),
    Source(
        "OTA24",
        "Social isolation, regardless of living alone, is associated with mortality: the Otassha study",
        "K. Imamura, H. Kawai, M. Ejiri, H. Sasai, H. Hirano, Y. Fujiwara, K. Ihara, S. Obuchi. "
        "Frontiers in Public Health, 15 March 2024",
        2024,
        "https://doi.org/10.3389/fpubh.2024.1365943",
        "read",
    ),
    Source(
        "PARTICIPATION",
        "Social participation and the combination of future needs for long-term care and mortality among older "
        "Japanese people: a prospective cohort study from the Aichi Gerontological Evaluation Study (AGES)",
        "S. Takahashi, T. Ojima, K. Kondo, S. Shimizu, S. Fukuhara, Y. Yamamoto. BMJ Open 9(11): e030500",
        2019,
        "https://doi.org/10.1136/bmjopen-2019-030500",
        "read",
    ),
    Source(
        "COHEN",
        "Social ties and susceptibility to the common cold",
        "S. Cohen, W. J. Doyle, D. P. Skoner, B. S. Rabin, J. M. Gwaltney. JAMA 277(24): 1940–1944",
        1997,
        "https://pubmed.ncbi.nlm.nih.gov/9200634/",
        "read",
    ),
    Source(
        "WENSIZE",
        "Support Networks",
        "G. C. Wenger, in J. R. M. Copeland, M. T. Abou-Saleh, D. G. Blazer (eds.): Principles and Practice of "
        "Geriatric Psychiatry, Wiley, pp. 83–84",
        2002,
        "https://www.yumpu.com/en/document/view/43354896/mohammed-t-abou-saleh/212",
        "read",
    ),
    Source(
        "WENGER",
        "A network typology: from theory to practice",
        "G. C. Wenger. Journal of Aging Studies 5(2): 147–162",
        1991,
        "https://cupdf.com/document/"
        "a-network-typology-from-theory-to-practice-jfcpapersmh432143-a-network-typology.html",
        "read",
    ),
    Source(
        "BSSNI",
        "Social Network Index",
        "L. F. Berkman, S. L. Syme; as protocol of the PhenX Toolkit",
        1979,
        "https://info.5y1.org/can-you-love-two-people-at-once_1_7679a6.html",
        "read",
    ),
    Source(
        "NSSQ",
        "Norbeck Social Support Questionnaire",
        "J. S. Norbeck; a description of the instrument",
        1981,
        "https://scales.arabpsychology.com/s/norbeck-social-support-questionnaire-nssq/",
        "read",
    ),
    Source(
        "GENIE",
        "Implementing a social network intervention designed to enhance and diversify support for people with "
        "long-term conditions. A qualitative study",
        "A. Kennedy, I. Vassilev, E. James, A. Rogers. Implementation Science",
        2016,
        "https://doi.org/10.1186/s13012-016-0384-8",
        "read",
    ),
    Source(
        "ALI22",
        "Multidimensional Social Network Types and Their Correlates in Older Americans",
        "T. Ali, M. R. Elliott, T. C. Antonucci, B. L. Needham, J. Zelner, C. F. Mendes de Leon. "
        "Innovation in Aging, no. 1",
        2022,
        "https://doi.org/10.1093/geroni/igab053",
        "read",
    ),
    Source(
        "JAGESGIVE",
        "Giving social support to outside family may be a desirable buffer against depressive symptoms in "
        "community-dwelling older adults: Japan gerontological evaluation study",
        "H. Tsuboi, H. Hirai, K. Kondo. BioPsychoSocial Medicine 10: 18",
        2016,
        "https://doi.org/10.1186/s13030-016-0064-6",
        "read",
    ),
    Source(
        "ROLE",
        "Supporting Well-Being in Retirement through Meaningful Social Roles: "
        "Systematic Review of Intervention Studies",
        "B. Heaven, L. J. E. Brown, M. White, L. Errington, J. C. Mathers, S. Moffatt. "
        "The Milbank Quarterly 91(2): 222–287",
        2013,
        "https://doi.org/10.1111/milq.12013",
        "read",
    ),
    Source(
        "CONVOY",
        "Convoy model of social relations",
        "R. L. Kahn, T. C. Antonucci; a description of the model",
        1980,
        "https://scholargate.app/en/social-gerontology/convoy-model-social-network",
        "read",
    ),
    Source(
        "SOCFRAIL",
        "社会的フレイルの解説",
        "公益財団法人長寿科学振興財団",
        None,
        "https://www.tyojyu.or.jp/kankoubutsu/gyoseki/frailty-yobo-taisaku/R2-2-6.html",
        "read",
    ),
    Source(
        "UCINET",
        "UCINET help: ego network measures",
        "Analytic Technologies",
        None,
        "http://www.analytictech.com/ucinet/help/14u2rgz.htm",
        "read",
    ),
    Source(
        "ESI",
        "Strengths and hidden resources in social work (page not opened)",
        "esi.drope.cz",
        None,
        "http://esi.drope.cz/8/146355yukm",
        "known",
    ),
    # --- Japanese surveys and official statistics ---
    Source(
        "CAO24",
        "孤独・孤立の実態把握に関する全国調査（令和6年人々のつながりに関する基礎調査）",
        "内閣府, 2025年4月25日公表",
        2025,
        "https://gifu-np.co.jp/articles/-/531707",
        "read",
    ),
    Source(
        "KORITSU",
        "「孤独死・孤立死」の実態把握に関するワーキンググループ 取りまとめ",
        "内閣府, 2025年4月11日",
        2025,
        "https://fukushishimbun.com/series08/40025",
        "read",
    ),
    Source(
        "ROURO",
        "2022（令和4）年 国民生活基礎調査（介護の状況）",
        "厚生労働省, 2023年7月4日公表",
        2023,
        "https://www.mhlw.go.jp/toukei/saikin/hw/k-tyosa/k-tyosa22/",
        "read",
    ),
    Source(
        "TOKYO92",
        "ひきこもりに関する支援状況等調査結果",
        "東京都, 2021年4月26日公表",
        2021,
        "https://diamond.jp/articles/-/270438",
        "read",
    ),
    Source(
        "ABUSE30",
        "平成30年度「高齢者虐待の防止、高齢者の養護者に対する支援等に関する法律」に基づく対応状況等に関する調査結果",
        "厚生労働省",
        2019,
        "https://hirono-office.com/blog/855",
        "read",
    ),
    Source(
        "ABUSEALONE",
        "令和3年度「高齢者虐待の防止、高齢者の養護者に対する支援等に関する法律」に基づく対応状況等に関する調査結果",
        "厚生労働省",
        2022,
        "https://kanalog-kaigo.com/dictionary/characteristics-of-the-caregiver-who-committed-the-abuse-abuser",
        "read",
    ),
    Source(
        "YAMAGATA",
        "山形県の高齢者虐待の状況（報道）",
        "さくらんぼテレビ, 2025年1月14日",
        2025,
        "https://sakuranbo.co.jp/news/2025/01/14/2025011400000002.html",
        "read",
    ),
    Source(
        "WP5",
        "セルフ・ネグレクトの状態についての調査の表",
        "MC plus に収められた報告書の98ページ",
        None,
        "https://wic-net.com/material/document/10445/98",
        "read",
    ),
    Source(
        "JMEDJ",
        "入院のときに身元保証人を求める病院についての記事",
        "日本医事新報社",
        None,
        "https://jmedj.co.jp/journal/paper/detail.php?id=24806",
        "read",
    ),
    # --- laws and ordinances ---
    Source(
        "LAWKK",
        "孤独・孤立対策推進法 第1条・第2条",
        "令和5年法律第45号",
        2023,
        "https://laws.e-gov.go.jp/law/505AC0000000045",
        "read",
    ),
    Source(
        "JUSO",
        "社会福祉法 第106条の4（重層的支援体制整備事業）",
        "昭和26年法律第45号; 厚生労働省 地域共生社会のポータルサイト",
        2021,
        "https://www.mhlw.go.jp/kyouseisyakaiportal/jigyou/",
        "read",
    ),
    Source(
        "MINSEI",
        "民生委員法 第14条・第15条",
        "昭和23年法律第198号",
        1948,
        "https://laws.e-gov.go.jp/law/323AC0000000198",
        "read",
    ),
    Source(
        "EVAC",
        "災害対策基本法 第49条の14（個別避難計画）",
        "昭和36年法律第223号, 2021年5月の改正",
        2021,
        "https://laws.e-gov.go.jp/law/336AC0000000223",
        "read",
    ),
    Source(
        "KONKYU",
        "生活困窮者自立支援法 第2条・第3条",
        "平成25年法律第105号",
        2013,
        "https://laws.e-gov.go.jp/law/425AC0000000105",
        "read",
    ),
    Source(
        "IRYO",
        "医療的ケア児及びその家族に対する支援に関する法律 第14条",
        "令和3年法律第81号",
        2021,
        "https://iuris.jp/医療的ケア児及びその家族に対する支援に関する法律-第十四条-医療的ケア児支援センター等/jpn/a/99505",
        "read",
    ),
    Source(
        "YC",
        "「子ども・子育て支援法等の一部を改正する法律」の一部施行について（ヤングケアラー関係）",
        "こども家庭庁支援局長通知 こ支虐第265号, 2024年6月12日; 子ども・若者育成支援推進法（平成21年法律第71号）",
        2024,
        "https://wic-net.com/material/document/15292/5",
        "read",
    ),
    Source(
        "MONI",
        "指定居宅介護支援等の事業の人員及び運営に関する基準 第13条",
        "平成11年厚生省令第38号",
        1999,
        "https://laws.e-gov.go.jp/law/411M50000100038",
        "known",
    ),
    # --- guidelines, notices, programmes ---
    Source(
        "A23",
        "「課題分析標準項目」の改正（介護保険最新情報Vol.1178）",
        "厚生労働省老健局, 2023年10月16日",
        2023,
        "https://hitori-cm.com/taskanalysis",
        "read",
    ),
    Source(
        "KCL",
        "基本チェックリスト",
        "厚生労働省; 田村市の案内",
        None,
        "https://www.city.tamura.lg.jp/soshiki/15/kaigoyobou20.html",
        "read",
    ),
    Source(
        "NEEDS",
        "介護予防・日常生活圏域ニーズ調査（たすけあいの4問）",
        "厚生労働省; 山都町の案内",
        None,
        "https://www.town.kumamoto-yamato.lg.jp/kiji00310267/index.html",
        "known",
    ),
    Source(
        "CARER",
        "市町村・地域包括支援センターによる家族介護者支援マニュアル",
        "厚生労働省, 2018年3月",
        2018,
        "https://wic-net.com/material/document/2353/170",
        "read",
    ),
    Source(
        "CHILD",
        "子ども虐待対応の手引き 第2章 発生予防",
        "厚生労働省雇用均等・児童家庭局総務課長通知 雇児発第0123003号, 2007年1月23日",
        2007,
        "http://www.mhlw.go.jp/bunya/kodomo/dv12/02.html",
        "read",
    ),
    Source(
        "YOTAI",
        "子ども虐待対応の手引き（要保護児童対策地域協議会）",
        "厚生労働省; 児童福祉法（昭和22年法律第164号）第25条の2",
        2007,
        "http://www.mhlw.go.jp/bunya/kodomo/dv12/11.html",
        "read",
    ),
    Source(
        "HIKI",
        "ひきこもりの評価・支援に関するガイドライン",
        "厚生労働省",
        2010,
        "https://newstart-jimu.com/archives/supportcolumn/hikikomori_teigi",
        "read",
    ),
    Source(
        "MIYORI",
        "身寄りがない人の入院及び医療に係る意思決定が困難な人への支援に関するガイドライン",
        "厚生労働行政推進調査事業費補助金による研究班（研究代表者 山縣然太朗）",
        2019,
        "https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/kenkou_iryou/iryou/miyorinonaihitohenotaiou.html",
        "read",
    ),
    Source(
        "KOKEN",
        "成年後見制度と日常生活自立支援事業の違い",
        "水戸市社会福祉協議会 権利擁護サポートセンター",
        None,
        "https://mito-syakyo.or.jp/soudan/daily-life/protection/difference",
        "read",
    ),
    Source(
        "JIJO",
        "社会的サポート・ネットワークと健康（自助・互助・共助・公助）",
        "星旦二, 桜井尚子. 季刊・社会保障研究 48(3): 304–",
        2012,
        "https://vdocuments.pub/ccffffffffff-304-fceoecc.html",
        "read",
    ),
    Source(
        "AICHI",
        "医療的ケア児等コーディネーター",
        "あいち医療的ケア児支援センター",
        None,
        "https://aichi-iryocareji.jp/coordinator/",
        "read",
    ),
    Source(
        "DISCH",
        "入退院支援加算と退院が難しくなる要因（会議の資料）",
        "厚生労働省の資料",
        None,
        "https://www.wic-net.com/material/document/11189/86",
        "read",
    ),
    Source(
        "DISCH22",
        "令和4年度診療報酬改定（入退院支援加算とヤングケアラー）",
        "shinryo-hoshu.com",
        2022,
        "https://www.shinryo-hoshu.com/2022-3-1-1/embed/",
        "read",
    ),
    Source(
        "MONID",
        "計画相談支援のモニタリングの間隔",
        "nihonkousei.jp",
        None,
        "https://nihonkousei.jp/qa-fukushi/tag/モニタリング/",
        "read",
    ),
    Source(
        "FUKUPORT",
        "支援会議の準備についての記事",
        "福祉ポータル（東京）",
        None,
        "https://fukushi-portal.tokyo/archives/",
        "read",
    ),
    # --- ethics ---
    Source(
        "PHENX",
        "PhenX Toolkit, protocol 211101",
        "RTI International",
        None,
        "https://www.phenxtoolkit.org/protocols/view/211101",
        "read",
    ),
    Source(
        "JACSW",
        "社会福祉士の倫理綱領・行動規範",
        "日本社会福祉士会",
        None,
        "https://sw.self-sufficiency.jp/?p=8330",
        "known",
    ),
)

SOURCES: Final[dict[str, Source]] = {source.key: source for source in _ALL}
"""Every source by its key."""
