"""The texts of the rules on who acts when it matters: emergency, hospital, disaster, and places to go (M11 to M16)."""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.text import RuleText, Say

TEXTS: Final[dict[str, RuleText]] = {
    "M11": RuleText(
        title=Say("急なときの連絡先", "Whom to call in an emergency"),
        finding=Say(
            "急なことがあったときに連絡がつき、今動ける緊急連絡先は、記録からは確認できません。",
            "The record does not show an emergency contact who is able to act at present.",
        ),
        question=Say(
            "急なことがあったとき、ご本人はまずどのような人に知らせてほしいとお考えでしょうか。",
            "If something happened suddenly, whom would the person like to be told first?",
        ),
        ask=Say(
            "急なことがあったとき、最初に連絡がつく人は、どなたかいらっしゃいますか。",
            "If something happened suddenly, is there anybody who could be reached first?",
        ),
        why=Say(
            "緊急の連絡は、身寄りのない方の入院などについての国のガイドライン（2019年）が挙げる、身元保証人に求められてきた六つの役割の一つです。決めておくと、いざというとき周りも迷わずに動けます。",
            "Being the emergency contact is one of six tasks that, by the national guideline of 2019, have been asked of guarantors. Settled beforehand, it lets everybody act without delay.",
        ),
        limits=Say(
            "連絡先がフェイスシートなど別の書類にだけ書かれている場合や、記録された人の体調が戻っている場合があります。",
            "The contact may be noted on another form only, or somebody recorded as unwell may be better by now.",
        ),
        covered=Say(
            "今動ける緊急連絡先が記録されています。",
            "The record shows an emergency contact who is able to act.",
        ),
        also=Say(
            "電話のそばに置く、連絡の順番を書いた紙",
            "A sheet by the telephone with whom to call, in which order",
        ),
    ),
    "M12": RuleText(
        title=Say("緊急連絡先の順番と距離", "Emergency contacts: who next, and how near"),
        finding=Say(
            "緊急連絡先として{who}が記録されており、その次に連絡する人は、記録からは確認できません。",
            "Emergency contact in the record: {who}; the record does not show who would be called next.",
        ),
        variants={
            "far": Say(
                "緊急連絡先として{who}が記録されており、2時間以内に来られる連絡先は、記録からは確認できません。",
                "Emergency contacts in the record: {who}; the record does not show one who could arrive within two hours.",
            ),
        },
        question=Say(
            "{who}につながりにくいときや到着を待つあいだ、ご本人はほかにどのような人へ知らせてほしいとお考えでしょうか。",
            "When it takes time for {who} to answer or to arrive, who else would the person like to be told?",
        ),
        ask=Say(
            "一人目の緊急連絡先につながらないとき、次に知らせる近くの人は、どなたかいらっしゃいますか。",
            "If the first emergency contact cannot be reached, is there somebody nearby to call next?",
        ),
        why=Say(
            "連絡先が一人だけ、または遠方だけだと、留守や交通の事情で時間がかかることがあります。2時間という区切りは、このツールの目安です。",
            "With one contact only, or with all of them far away, an absence or the traffic can cost time. Two hours is our own choice.",
        ),
        limits=Say(
            "電話で相談に乗る、決める、手配するといったことは、遠くにいる人にも十分にできます。近所の方に口頭で頼んである場合もあります。",
            "Advising, deciding and arranging can be done very well from far away. A neighbour may have been asked in passing.",
        ),
        also=Say(
            "電話のそばに置く、連絡の順番を書いた紙",
            "A sheet by the telephone with whom to call, in which order",
        ),
    ),
    "M13": RuleText(
        title=Say("入院・退院のときの役割", "Who does what when in hospital"),
        finding=Say(
            "入院や退院などのときに必要になる役割のうち、引き受ける人や事業者が記録からは確認できないものがあります（{roles}）。",
            "For some of the tasks that come up with a stay in hospital, the record does not show who would take them on ({roles}).",
        ),
        question=Say(
            "もし入院することになったら、ご本人はどのようなことを、どのような人や窓口に頼みたいとお考えでしょうか。",
            "If a stay in hospital came up, what would the person like to ask of whom?",
        ),
        ask=Say(
            "入院するとき、連絡、荷物、支払い、退院の支度を頼める人や事業者は、どなたかいらっしゃいますか。",
            "For a stay in hospital, is there anybody to ask about messages, belongings, bills and coming home?",
        ),
        why=Say(
            "国のガイドライン（2019年）は、身元保証人に求められてきたことを六つの役割に分けており、一つずつ別の人や仕組みで考えることもできます。医療への同意は、この役割には含まれません。",
            "The national guideline of 2019 sorts what has been asked of guarantors into six tasks, so each can be thought of apart, with different people or schemes. Consent to treatment is not among them.",
        ),
        limits=Say(
            "家族や親族の役割が当たり前のこととして書かれずにある場合や、身元保証の契約の内容を写すのがこれからの場合があります。すべてを今決める必要はありません。",
            "What relatives would do as a matter of course may not be written down, and the terms of a guarantor contract may still have to be copied. Nothing here has to be settled today.",
        ),
        also=Say(
            "これからの希望を話し、書きとめる機会（人生会議）",
            "A talk about wishes for the time ahead (advance care planning), written down if the person likes",
        ),
    ),
    "M14": RuleText(
        title=Say("災害のとき一緒に動く人", "Who comes along in a disaster"),
        finding=Say(
            "避難のときに手助けが要ることは記録にありますが、避難を手伝う人は、記録からは確認できません。",
            "The record notes that help is needed to evacuate, but does not show who gives it.",
        ),
        question=Say(
            "大雨や地震のとき、ご本人はどこへ、どのような人と一緒に避難できると安心でしょうか。",
            "In heavy rain or an earthquake, where to, and with whom, would the person feel safe to go?",
        ),
        ask=Say(
            "避難するとき、声をかけて一緒に動いてくれる人は決まっていますか。",
            "Is it settled who would call and come along if the person had to evacuate?",
        ),
        why=Say(
            "避難行動要支援者名簿に載る方ごとに、同意を得て個別避難計画を作ることは市町村の努力義務で、計画には避難を手伝う人を書くことになっています。手伝う人が法的な責任を負うものではありません。",
            "Municipalities are to endeavour, with consent, to make a plan for each person on the evacuation list, and the plan names who helps. Those who help take on no legal liability.",
        ),
        limits=Say(
            "市町村の個別避難計画に書かれていて、この記録に写す前のことがあります。同居の方が一緒に動くつもりの場合や、家にとどまるほうが安全な場合もあります。",
            "A helper may be named in the municipality's plan and not yet here. Somebody in the home may count on going along, and staying put may be the safer course.",
        ),
        covered=Say(
            "避難を手伝う人が記録されています。",
            "The record shows who helps the person to evacuate.",
        ),
        also=Say(
            "市町村との個別避難計画づくり",
            "An individual evacuation plan, drawn up with the municipality",
        ),
    ),
    "M15": RuleText(
        title=Say("避難を手伝う人の重なり", "A second pair of hands for evacuation"),
        finding=Say(
            "避難を手伝う人として{who}が記録されており、ほかにすぐ動ける人は、記録からは確認できません。",
            "Named to help with evacuation: {who}; the record does not show who else could be there quickly.",
        ),
        question=Say(
            "{who}が出かけているときなどに備えて、ご本人はほかにどのような人や団体に声をかけてほしいとお考えでしょうか。",
            "For times when {who} might be out, which other people or groups would the person like to ask?",
        ),
        ask=Say(
            "避難を手伝う人が出かけているとき、代わりに声をかけられる近くの人や団体は、どこかありますか。",
            "When the people named to help are out, is there anybody nearby, or a group, to ask instead?",
        ),
        why=Say(
            "災害のときは、手伝う人が出かけていたり、自分の避難で手がふさがったりすることがあります。75歳、30分という区切りは、このツールの目安です。",
            "In a disaster those who help may be out, or busy with their own safety. The limits of 75 years and 30 minutes are our own choice.",
        ),
        limits=Say(
            "75歳を過ぎて元気に地域を支えている方は多く、年齢だけで動けるかどうかは分かりません。体調や居場所の記録が古くなっている場合もあります。",
            "Many people well past 75 keep their neighbourhood going: age alone says nothing about what somebody can do. What is noted of health or distance may also be out of date.",
        ),
        covered=Say(
            "避難を手伝う人が複数記録されています。",
            "The record shows more than one helper for evacuation.",
        ),
        also=Say(
            "個別避難計画の見直しや、地域の避難訓練",
            "A second look at the evacuation plan, or a local drill",
        ),
    ),
    "M16": RuleText(
        title=Say("家の外で過ごす場や集まり", "Places and groups outside the home"),
        finding=Say(
            "月に1回以上通う場や集まりは、記録からは確認できません。",
            "The record does not show a place or group the person goes to at least once a month.",
        ),
        question=Say(
            "ご本人がこれから行ってみたい、また行きたいと思う場所や集まりは、どのようなところでしょうか。",
            "What kinds of places or groups would the person like to try, or to go back to?",
        ),
        ask=Say(
            "月に一度でも顔を出す場所や集まりは、どこかありますか。",
            "Is there any place or group where the person shows up, even once a month?",
        ),
        why=Say(
            "高齢の方の大規模な調査（JAGES）では、地域の会などへの参加も人とのつながりを見る項目の一つです。参加の場につなぐことは、世代を問わず、重層的支援体制整備事業の柱の一つでもあります。",
            "In JAGES, a large study of older people in Japan, taking part in local groups is one of the points by which ties are looked at. Support in finding places to take part is also, at any age, a pillar of Japan's multi-layered support programme.",
        ),
        limits=Say(
            "家で静かに過ごすことを望む方もいて、そのこと自体は困りごとではありません。なじみの店や図書館、オンラインの集まりなど、書き落とされやすい場もあります。",
            "Some people like a quiet life at home, and there is nothing wrong with that. A favourite shop, the library or an online group is easily left out of a record.",
        ),
        covered=Say(
            "月に1回以上通う場や集まりが記録されています。",
            "The record shows a place or group the person goes to at least once a month.",
        ),
    ),
}
