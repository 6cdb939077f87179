"""The texts of the rules about stages of life: L01 to L08."""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.text import RuleText, Say

TEXTS: Final[dict[str, RuleText]] = {
    "L01": RuleText(
        title=Say("学校・園・保健とのつながり", "School, nursery and child health"),
        finding=Say(
            "お子さんと学校・園・保健の場とのつながりは、記録からは確認できません。",
            "The record does not show a tie of the child with school, nursery or health services.",
        ),
        question=Say(
            "お子さんの毎日や育ちを一緒に見てくれる場として、どんなところがあるとよいでしょうか。",
            "What sort of place would be good to have alongside in the child's days and growing up?",
        ),
        ask=Say(
            "お子さんが通う園や学校、健診などで会う保健師さんや先生はいますか。",
            "Does the child go to a nursery or school, or see a health visitor or doctor, at check-ups for instance?",
        ),
        why=Say(
            "園や学校、健診の場は、育ちの相談や楽しみの入口にもなると考えます（このツールの目安）。国の手引きは、気がかりな事情だけで判断せず、支えになる事情と合わせて見ることを求めています。",
            "Our own reasoning: nursery, school and check-ups are also a way in to advice and to good times. National guidance asks not to judge by worrying circumstances alone but to weigh them with what protects the child.",
        ),
        limits=Say(
            "家庭での学びを選んでいる、転居したばかりである、まだ書かれていないなどの場合があります。記録にないことだけで心配だとは言えません。",
            "The family may have chosen learning at home, may just have moved, or it may not be written down yet. Not being in the record is no cause for worry in itself.",
        ),
        covered=Say(
            "お子さんと学校・園・保健の場とのつながりが記録されています。",
            "The record shows ties of the child with school, nursery or health services.",
        ),
    ),
    "L02": RuleText(
        title=Say("お子さんが家の外で話せる大人", "An adult outside the home to talk to"),
        finding=Say(
            "お子さんが家の外で話せる大人の方は、記録からは確認できません。",
            "The record does not show an adult outside the home whom the child can talk to.",
        ),
        question=Say(
            "お子さんが「この人になら話せる」と思う大人は、どなたでしょうか。",
            "Which grown-up would the child say is good to talk to?",
        ),
        ask=Say(
            "お子さんには、困ったことを話せる大人が、家の外にいますか。",
            "Is there an adult outside the home whom the child can tell when something is wrong?",
        ),
        why=Say(
            "家では話しにくいことを話せる大人が外に一人でもいると、子どもの支えになると考えます（このツールの目安）。国の手引きも、支えになる事情を合わせて見ることを求めています。",
            "Our own reasoning: even one adult outside, for what is hard to say at home, is a support for a child. National guidance, too, asks to look at what protects a child alongside everything else.",
        ),
        limits=Say(
            "子どもが頼りにしている人を、大人が知らないことはよくあります。小さいお子さんでは、この問いは当てはまりにくいものです。",
            "Adults often do not know whom a child relies upon. For very young children this question hardly applies.",
        ),
        also=Say(
            "お子さんが話しやすい場で、お子さんの言葉を聞くこと",
            "Listening to the child, somewhere they find it easy to talk",
        ),
        covered=Say(
            "お子さんが家の外で話せる大人の方が記録されています。",
            "The record shows an adult outside the home whom the child can talk to.",
        ),
    ),
    "L03": RuleText(
        title=Say("子育てを一緒に支える人や場", "People and places alongside in parenting"),
        finding=Say(
            "小さなお子さん（6歳未満）の子育てを支える人や場は、記録からは確認できません。",
            "The record does not show people or places that help with bringing up a child under six.",
        ),
        question=Say(
            "子育ての中で、だれかと一緒だと楽になる時間や、楽しくなる時間はいつでしょうか。",
            "Bringing up a little one, which times of the day would be easier, or more fun, with somebody else there?",
        ),
        ask=Say(
            "子育てのことで、頼んだり話したりできる人や場はありますか。",
            "Are there people or places to ask for a hand, or to talk to, about bringing up the child?",
        ),
        why=Say(
            "国の手引きは、世帯が親族や地域と離れていることを、支えを考えるときに見る事情の一つに挙げています。それだけで何かを意味するものではなく、ご家族の力と合わせて見るものとされています。",
            "National guidance names distance from kin and community among the circumstances to look at when thinking about support. It means nothing by itself and is to be weighed with the strengths of the family.",
        ),
        limits=Say(
            "配偶者や離れた親族の助け、インターネット上の仲間は、書かれていないことがあります。",
            "Help from a partner or relatives far away, or friends on the internet, may not be written down.",
        ),
        covered=Say(
            "子育てを支える人や場が記録されています。",
            "The record shows people or places that help in bringing up the child.",
        ),
    ),
    "L04": RuleText(
        title=Say("中心となる機関", "Which agency takes the lead"),
        finding=Say(
            "要保護児童対策地域協議会の対象と記録されており、主担当の機関は記録からは確認できません。",
            "The household is recorded with the local council for the protection of children; the record does not show which agency takes the lead.",
        ),
        question=Say(
            "お子さんとご家族に分かりやすいように、どの機関が中心になるとよいでしょうか。",
            "Which agency taking the lead would be clearest to the child and the family?",
        ),
        ask=Say(
            "関わっている機関の間で、中心になるところは決まっていますか。",
            "Have the agencies involved agreed which of them takes the lead?",
        ),
        why=Say(
            "協議会には多くの機関が加わり、調整にあたる機関が置かれ、加わる人には守秘義務があります。中心が決まっていると、だれがお子さんに会い、だれに知らせるかを定めやすいと考えます（このツールの目安）。",
            "Many agencies take part in the council, one of them coordinates, and all are bound to confidentiality. Our own reasoning: with a lead agreed, it is easier to settle who sees the child and who is kept informed.",
        ),
        limits=Say(
            "協議会では決まっていて、この記録に写していないだけのことがあります。",
            "It may be settled in the council and just not copied into this record.",
        ),
        also=Say(
            "調整機関への確認と、個別ケース検討会議",
            "Asking the coordinating agency, and a meeting on the individual case",
        ),
    ),
    "L05": RuleText(
        title=Say("医療的ケアとともにある暮らしの支え", "Living with medical care at home"),
        finding=Say(
            "医療的ケアのあるお子さんについて、まとめ役の方とご家族が休む手立ては、記録からは確認できません。",
            "For a child with medical care at home, the record does not show a coordinator or a way for the family to have a break.",
        ),
        question=Say(
            "お子さんとご家族がそれぞれ大切にしたい時間のために、どなたに何をお願いできるとよいでしょうか。",
            "For the times that matter to the child and to the family, who could be asked to help, and with what?",
        ),
        ask=Say(
            "医療的ケアの相談をまとめてくれる方と、ご家族が休むときに頼める先はありますか。",
            "Is there somebody to bring the medical care together, and somewhere to turn to when the family needs a break?",
        ),
        why=Say(
            "医療的ケア児支援法（2021年）により、ご家族の相談にのり、医療・保健・福祉・教育・労働をつなぐ支援センターが設けられています。つなぐ役の方がいると、ご家族が一つずつ説明せずにすむと考えます（このツールの目安）。",
            "Under the law of 2021 on children with medical care, support centres advise families and link medicine, health, welfare, education and work. Our own reasoning: somebody who links them spares the family explaining to each in turn.",
        ),
        limits=Say(
            "病院や訪問看護の担当者が、役割として書かれないまま、まとめ役をしていることがあります。休みを頼む先は、預け先に限りません。",
            "Somebody at the hospital or the home-nursing service may be coordinating without its being written as a role. A break can take other forms than a stay away.",
        ),
        covered=Say(
            "医療的ケアのまとめ役の方と、ご家族が休む手立てが記録されています。",
            "The record shows a coordinator for the medical care and a way for the family to have a break.",
        ),
        variants={
            "coordinator": Say(
                "医療的ケアのあるお子さんについて、支えをまとめる役の方は、記録からは確認できません。",
                "For a child with medical care at home, the record does not show who brings the support together.",
            ),
            "respite": Say(
                "医療的ケアのあるお子さんについて、ご家族が休む手立ては、記録からは確認できません。",
                "For a child with medical care at home, the record does not show a way for the family to have a break.",
            ),
        },
    ),
    "L06": RuleText(
        title=Say("これからの居場所や話し相手", "Places to be and people to talk to"),
        finding=Say(
            "家の外の居場所や、働く場・学ぶ場、人とのつながりは、記録からは確認できません。",
            "The record does not show a place to be, to work or to learn, or a tie, outside the home.",
        ),
        question=Say(
            "ご本人が心地よく過ごせることや、してみてもよいと思うことは、どんなことでしょうか。",
            "What does the person enjoy, or might the person like to try?",
        ),
        ask=Say(
            "この半年ほどの間に、家の外やインターネットで、だれかと会ったり話したりすることはありましたか。",
            "In the last six months or so, has there been somebody to meet or talk to, outside the home or on the internet?",
        ),
        why=Say(
            "孤独・孤立対策推進法（2024年施行）は、つながりを失う状況は人生のどの時期にも起こりうるものとし、本人の望みに沿って、途切れなく支えることを定めています。6か月は、支援の現場で使われている区切りです。",
            "The law on loneliness and isolation (in force since 2024) says that this can come about at any time of life, and that support is to be continuous and in line with what the person wishes. Six months is a span used in this field.",
        ),
        limits=Say(
            "家で過ごすことは、休息や療養、家事や介護のためでもあり、良し悪しで見るものではありません。インターネット上のつながりは書かれにくいものです。",
            "Being at home may mean rest, recovery, housework or caring, and is neither good nor bad in itself. Ties on the internet are easily left off a map.",
        ),
    ),
    "L07": RuleText(
        title=Say("退院後の暮らしの支え", "Support after coming home"),
        finding=Say(
            "退院（あと{days}日）のあとの{needs}について、担い手や予定は記録からは確認できません。",
            "For the time after discharge (days left: {days}), the record does not show who helps, or is planned to help, with {needs}.",
        ),
        question=Say(
            "退院した日の夜からの一週間を思い浮かべて、ご本人がいちばん気になることは何でしょうか。",
            "Picturing the first night at home and the week after, what is most on the person's mind?",
        ),
        ask=Say(
            "退院の日と、帰ってからの支えの予定は決まっていますか。",
            "Have the day of discharge and the support after coming home been settled?",
        ),
        why=Say(
            "診療報酬の入退院支援でも、退院に向けて備えがいる事情が挙げられています。帰ったその日から要ることは、入院中のうちのほうが整えやすいと考えます（このツールの目安）。",
            "The rules for hospitals on discharge support list circumstances that call for preparation. Our own reasoning: what is wanted from the first day at home is easier to arrange while still in hospital.",
        ),
        limits=Say(
            "病院やご家族の間で話が進んでいて、まだ書かれていないことがあります。退院の日は変わることがあります。",
            "Plans may be under way between hospital and family and not written down yet. The day of discharge may change.",
        ),
        also=Say(
            "退院前カンファレンスと、帰ってから一週間の予定表",
            "A conference before discharge, and a timetable for the first week at home",
        ),
        covered=Say(
            "退院後の課題それぞれに、担い手または予定が記録されています。",
            "For each need after discharge, the record shows somebody who helps or is planned to help.",
        ),
    ),
    "L08": RuleText(
        title=Say("お金のことを相談できるところ", "Somewhere to talk about money"),
        finding=Say(
            "お金の課題が大きいと記録されており、自立相談支援や福祉事務所とのつながりは記録からは確認できません。",
            "A great need about money is recorded; the record does not show a tie with the self-reliance support desk or the welfare office.",
        ),
        question=Say(
            "お金のことは、どなたに、どのような形でなら相談しやすいでしょうか。",
            "With whom, and in what way, would it feel comfortable to talk about money?",
        ),
        ask=Say(
            "お金のことで、自立相談支援の窓口や福祉事務所に相談したことはありますか。",
            "Has the self-reliance support desk or the welfare office ever been asked about money?",
        ),
        why=Say(
            "生活困窮者自立支援法は、お金のことだけでなく、仕事や健康、地域とのつながりも合わせて、一つの窓口で受けとめることを目指しています。",
            "The law on self-reliance support takes in not only money but also work, health and ties with the community, at one desk.",
        ),
        limits=Say(
            "社協や弁護士、ご家族など、ほかの相談先で間に合っていることがあります。課題の大きさは、記録した方の見立てです。",
            "The social welfare council, a lawyer or the family may already be all that is wanted. How great the need is was the judgement of whoever wrote the record.",
        ),
        covered=Say(
            "お金のことを相談できる公の窓口とのつながりが記録されています。",
            "The record shows a tie with a public desk for advice about money.",
        ),
    ),
}
