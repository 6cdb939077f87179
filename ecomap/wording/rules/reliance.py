"""The texts of the rules on support that rests on few shoulders (O01 to O08)."""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.text import RuleText, Say

MERGED: Final = Say(
    "{who}が動けないとき：「{needs}」を代われる人やサービスは、記録からは確認できません。",
    "On days when {who} cannot come: the record does not show who else could step in ({needs}).",
)
"""What O01, O02, O07 and C06 say together about one person."""

MERGED_BARE: Final = Say(
    "{who}が動けないとき：代わりになる人やサービスは、記録からは確認できません。",
    "On days when {who} cannot come: the record does not show who else could step in.",
)
"""The same where no need is named."""

TEXTS: Final[dict[str, RuleText]] = {
    "O01": RuleText(
        title=Say("介護の交代ができる人", "Who else could give care"),
        finding=Say(
            "身体介護を支えているのは{who}で、代わって介護できる人やサービスは、記録からは確認できません。",
            "Personal care is given by {who}; the record does not show who else could give it.",
        ),
        variants={"merged": MERGED, "merged-no-needs": MERGED_BARE},
        question=Say(
            "{who}が休みたい日や用事のある日に、ご本人はどのような形で介護を受けられると安心でしょうか。",
            "On days when {who} would like a rest or has something else to do, what kind of care would the person be at ease with?",
        ),
        ask=Say(
            "ふだん介護している人が出かけるとき、代わりに介護する人やサービスは、どなたかいらっしゃいますか。",
            "When whoever usually gives care is out, is there somebody else, or a service, that does?",
        ),
        why=Say(
            "国の家族介護者支援のマニュアル（2018年）は、介護する方自身の様子も確かめることを勧めています。交代の手立てがあると、ご本人も介護する方も予定を立てやすい、というのがこのツールの考え方です。",
            "The national manual on supporting family carers (2018) advises looking at how the carer is, too. Our own view: with somebody to take turns, both the person and the carer can make plans.",
        ),
        limits=Say(
            "同居の方やきょうだいが必要なときだけ代わっている場合、そのことは書かれにくいものです。ご本人が今の形を望んでいることもあります。",
            "Somebody in the home, or a brother or sister, may step in now and then without its being written down. The present way may also be what the person wishes.",
        ),
        covered=Say(
            "身体介護は、身近な一人だけによらない形で記録されています。",
            "By the record, personal care does not rest on one relative or friend alone.",
        ),
        also=Say(
            "ご本人も一緒の家族の話し合いや、介護する方の自己チェック表",
            "A family talk with the person taking part, or a self-check sheet for the carer",
        ),
    ),
    "O02": RuleText(
        title=Say("代わりを考えておきたい支え", "Who could stand in"),
        finding=Say(
            "「{needs}」を支えているのは{who}で、代わって支えられる人やサービスは、記録からは確認できません。",
            "Support comes from {who} ({needs}); the record does not show who else could give it.",
        ),
        variants={"merged": MERGED, "merged-no-needs": MERGED_BARE},
        question=Say(
            "{who}の都合がつかない日に備えて、ご本人はほかにどのような人や窓口に声をかけてほしいとお考えでしょうか。",
            "For days that do not suit {who}, which other people or services would the person like to ask?",
        ),
        ask=Say(
            "いつも手伝っている人が来られない日は、どなたが代わりをしていますか。",
            "On days when the usual helper cannot come, who steps in?",
        ),
        why=Say(
            "頼りにしている支えが一つのとき、急な病気や用事でその日の暮らしが変わることがあります。あらかじめ代わりを話しておくと互いに安心できる、というのがこのツールの考え方です。",
            "Where there is one source of support, a sudden illness or errand changes the whole day. Our own view: a stand-in talked over beforehand lets both sides rest easy.",
        ),
        limits=Say(
            "頼めばすぐ動ける人や、数日なら待てる用事かどうかは、記録に現れません。今の支えが頼りになることに変わりはありません。",
            "A record does not show who would come if asked, or what can wait for some days. It takes nothing away from the support there is.",
        ),
        also=Say(
            "急に来られない日の段取りを書いた紙",
            "A sheet that says what happens on days when plans change",
        ),
    ),
    "O03": RuleText(
        title=Say("一つの事業者に集まる支え", "Support that comes from one provider"),
        finding=Say(
            "必要とされる支えの多くを{who}が担っていることが、記録から分かります。",
            "The record shows that much of the support needed comes from {who}.",
        ),
        question=Say(
            "災害などで{who}が休むときに備えて、ご本人とご家族はどのようなことを確かめておくと安心でしょうか。",
            "In case {who} has to close, after a disaster for instance, what would the person and the family like to know beforehand?",
        ),
        ask=Say(
            "今使っているサービスは、それぞれどこの事業者のものですか。",
            "Which provider does each of the present services come from?",
        ),
        why=Say(
            "まとまっていると連絡がとりやすく、顔なじみにもなれます。一方で休止のときには一度に影響が出ることもあるため、6割を目安に備えを確かめています（このツールの目安）。",
            "One provider means short ways and familiar faces. A closure would be felt everywhere at once, though, so from 60 per cent on we ask about it; the figure is our own choice.",
        ),
        limits=Say(
            "事業者の少ない地域では自然な形で、ご本人が望んで選んでいることもあります。法人が同じでも、事業所ごとに代わりがきく場合があります。",
            "Where there are few providers this is natural, and the person may have chosen it. Branches of one organisation may also be able to stand in for each other.",
        ),
        also=Say(
            "休止のときの対応（業務継続計画）を聞いておくこと",
            "Asking what the provider has planned for a closure",
        ),
    ),
    "O04": RuleText(
        lacks=Say("身近な人", "somebody close"),
        title=Say("身近な人や地域とのつながり", "Ties with people close by"),
        finding=Say(
            "専門職や機関とのつながりは記録にありますが、家族や友人、地域の集まりとのつながりは、記録からは確認できません。",
            "The record shows ties with professionals and offices, but does not show ties with family, friends or local groups.",
        ),
        variants={
            "minsei": Say(
                "民生委員や専門職とのつながりは記録にありますが、家族や友人、地域の集まりとのつながりは、記録からは確認できません。",
                "The record shows ties with a commissioned welfare volunteer and with professionals, but does not show ties with family, friends or local groups.",
            ),
        },
        question=Say(
            "身近な人や場所とのつながりについて、ご本人はこれからどのようにしていきたいとお考えでしょうか。",
            "What would the person like from here on, as regards ties with people and places close by?",
        ),
        ask=Say(
            "家族、友人、近所の方、集まりのうち、今もやりとりがあるのはどなたですか。",
            "Among family, friends, neighbours and groups, with whom is the person in touch at present?",
        ),
        why=Say(
            "地域包括ケアでは、自助・互助・共助・公助を組み合わせて考え、身近な人どうしの互助もその一つです。孤独・孤立対策の法律も、つながりをご本人の意向に沿って考えるとしています。",
            "Japan's community-based care counts on self-help, mutual help, social insurance and public funds together, and help among people close by is one of the four. The law on loneliness and isolation says that support is to follow what the person wishes.",
        ),
        limits=Say(
            "電話や手紙のやりとり、遠くの親戚、なじみの店の人などは、書き落とされやすいものです。静かな暮らしを選んでいる方もいて、そのこと自体は困りごとではありません。",
            "Telephone calls, letters, relatives far away or people at a favourite shop are easily left out of a record. Some people choose a quiet life, and there is nothing wrong with that.",
        ),
    ),
    "O05": RuleText(
        title=Say("家族の介護と外からの手伝い", "Family care and help from outside"),
        finding=Say(
            "日々の介護を{who}が支えていることが記録にあり、あわせて使う制度のサービスは、記録からは確認できません。",
            "The record shows that care is given by {who}; it does not show formal services used besides.",
        ),
        question=Say(
            "今の介護を続けていくうえで、ご本人とご家族は、外からのどのような手伝いがあるとよいとお考えでしょうか。",
            "For care to go on well, what help from outside would the person and the family welcome?",
        ),
        ask=Say(
            "介護保険や障害福祉などのサービスで、今使っているものはありますか。",
            "Are any services in use at present, such as long-term care or disability services?",
        ),
        why=Say(
            "地域包括ケアでは、自助・互助・共助・公助を組み合わせて考えます。国の家族介護者支援のマニュアル（2018年）も、介護する家族の様子を確かめることを勧めています。",
            "Japan's community-based care counts on self-help, mutual help, social insurance and public funds together. The national manual on supporting family carers (2018) advises looking at how the family is, too.",
        ),
        limits=Say(
            "ご本人とご家族が話し合って選んだ形のこともあり、申請中や利用の準備中のこともあります。自費の手伝いや近所の助けが書き落とされている場合もあります。",
            "The person and the family may have chosen this together, or an application may be under way. Help paid for privately, or given by neighbours, may not be written down.",
        ),
        also=Say(
            "要介護認定や障害福祉サービスの申請について話を聞くこと",
            "Asking how to apply for certification or for disability services",
        ),
    ),
    "O06": RuleText(
        title=Say("気が休まる相手や場所", "People and places that bring ease"),
        finding=Say(
            "{who}とのつながりが記録にあり、どのつながりにも緊張があると書かれているため、気が休まる相手は、記録からは確認できません。",
            "The record shows ties with {who} and notes tension in each; it does not show somebody with whom the person is at ease.",
        ),
        question=Say(
            "ご本人が気兼ねなく過ごせる相手や場所として、どのようなところが考えられるでしょうか。",
            "With what people, or in what places, could the person be at ease?",
        ),
        ask=Say(
            "一緒にいて気が休まる相手は、どなたかいらっしゃいますか。",
            "Is there anybody with whom the person feels at ease?",
        ),
        why=Say(
            "人とのつながりの研究では、広さや会う回数とは別に、関係の緊張も一つの面として扱うものがあります。第三者の関わりで双方が一息つけることもある、というのがこのツールの考え方です。",
            "Research on ties with others treats tension as a side of its own, apart from how many and how often. Our own view: a third person can let both sides breathe.",
        ),
        limits=Say(
            "緊張は書いた人の見方や、その日の様子かもしれません。頼りにし合いながら緊張もある関係は、珍しくありません。",
            "Tension may be how the writer saw it, or how it was on that day. Tension and mutual reliance often go together.",
        ),
        also=Say(
            "ご本人とご家族から別々にお話を聞く機会",
            "A talk with the person and one with the family, each on their own",
        ),
    ),
    "O07": RuleText(
        title=Say("役割の分かち合い", "Sharing roles"),
        finding=Say(
            "{who}がいくつもの役割（{roles}）を担っていることが、記録から分かります。",
            "The record shows several roles held by {who} ({roles}).",
        ),
        variants={"merged": MERGED, "merged-no-needs": MERGED_BARE},
        question=Say(
            "役割のうち、ご本人と{who}が今のまま続けたいものと、ほかの人や窓口と分け合えそうなものは、どれでしょうか。",
            "Which of these roles would the person and {who} like to leave as they are, and which might be shared with others?",
        ),
        ask=Say(
            "主な相談相手、緊急連絡先、お金の管理などの役割は、それぞれどなたが担っていますか。",
            "Who holds which role: the main contact, the emergency contact, the care of money and so on?",
        ),
        why=Say(
            "役割が一人に集まると、その人が動けない日に連絡や手続きが一度に止まることがあります。四つ以上で確かめるのは、このツールの目安です。",
            "Where many roles meet in one person, messages and paperwork can all stop on the same day. That we ask from four roles on is our own choice.",
        ),
        limits=Say(
            "役割の数だけを見ており、手間や気持ちの重さは分かりません。互いに納得して任せている場合は、今の形がいちばんよいこともあります。",
            "This counts roles only; it knows nothing of the time or thought they take. Where everybody is content, the present way may be the best one.",
        ),
        also=Say(
            "ご本人も一緒の家族の話し合い",
            "A family talk with the person taking part",
        ),
    ),
    "O08": RuleText(
        title=Say("支えの組み合わせ", "The mix of support"),
        finding=Say(
            "手助けが要ることは三つ以上記録にあり、使っている介護のサービスとして記録から確認できるのは{who}です。",
            "The record notes three or more matters in which help is needed; the care service it shows is {who}.",
        ),
        question=Say(
            "今の暮らしのなかで、ほかにも手伝いがあるとよい場面について、ご本人はどうお考えでしょうか。",
            "In the person's view, are there other moments of the day or week when help would be welcome?",
        ),
        ask=Say(
            "今使っている介護や福祉のサービスは、どのようなものですか。",
            "Which care services are in use at present?",
        ),
        why=Say(
            "適切なケアマネジメント手法は、考えられる支えを仮説として幅広く挙げて、ご本人に合うかを確かめる進め方です。課題三つに対してサービス一つという区切りは、このツールの目安です。",
            "Japan's appropriate care-management method lists possible supports as hypotheses, to be checked with each person. Three needs and one service as the point to ask is our own choice.",
        ),
        limits=Say(
            "家族や地域の手助け、医療などで足りている場合や、ご本人が今の形で落ち着いている場合があります。サービスの数は、多いほどよいものではありません。",
            "Family, neighbours and health care may be enough, and the person may be well content. More services are not better in themselves.",
        ),
        also=Say(
            "ご本人・ご家族・担当のケアマネジャーで行うケアプランの見直し",
            "A fresh look at the care plan by the person, the family and the present care manager",
        ),
    ),
}
