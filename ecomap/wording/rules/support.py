"""The texts of the rules on support by need: daily life, care, health, advice, money, decisions, home (M01 to M10)."""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.carers import DUTY
from ecomap.wording.rules.text import RuleText, Say

TEXTS: Final[dict[str, RuleText]] = {
    "M01": RuleText(
        title=Say("話を聞いてくれる相手", "Somebody who listens"),
        finding=Say(
            "気がかりなことや日々の出来事を話せる相手は、記録からは確認できません。",
            "The record does not show anybody with whom the person talks over worries and everyday things.",
        ),
        question=Say(
            "気がかりなことやうれしかったことを、ご本人はどのような人と話せたらよいとお考えでしょうか。",
            "With whom would the person like to talk over worries and good news?",
        ),
        ask=Say(
            "気になることがあるとき、話を聞いてもらえる相手は、どなたかいらっしゃいますか。",
            "When something is on the person's mind, is there anybody who listens?",
        ),
        why=Say(
            "気持ちの支えと実際の手助けの両方がある人は、健やかに年を重ねやすかったという研究があります。",
            "In one study it was people with both emotional and practical support who had better odds of ageing well.",
        ),
        limits=Say(
            "お茶飲みや趣味の仲間、電話の相手が話を聞いてくれていても、そのことが書かれる機会は多くありません。話す相手をどのくらい望むかは、人によって違います。",
            "Companions over tea, at a hobby or on the telephone may well be listening without anybody having written it down. How much people like to talk differs from one to the next.",
        ),
        covered=Say(
            "話を聞いてくれる相手が記録されています。",
            "The record shows somebody who listens to the person.",
        ),
    ),
    "M02": RuleText(
        title=Say("家事や食事の手助け", "Help with housework and meals"),
        finding=Say(
            "「{needs}」に手助けが要ることは記録にありますが、それを手伝う人やサービスは、記録からは確認できません。",
            "The record notes that help is wanted ({needs}), but does not show who gives it.",
        ),
        question=Say(
            "家事や食事のうち、ご本人がこれからも自分で続けたいことと、手を借りたいことは何でしょうか。",
            "With housework and meals, what would the person like to go on doing alone, and where would a hand be welcome?",
        ),
        ask=Say(
            "買い物、掃除、洗濯、食事の支度は、ふだんどなたがしていますか。",
            "Who usually does the shopping, the cleaning, the washing and the cooking?",
        ),
        why=Say(
            "家事などの生活動作（IADL）と食事は、国が示す課題分析標準項目に入っています。続けたい家事を残しながら手を借りる形もある、というのがこのツールの考え方です。",
            "Daily tasks (IADL) and meals are both among Japan's standard items of assessment. Our own view: help can leave room for the tasks somebody likes to keep.",
        ),
        limits=Say(
            "離れて住む家族や近所の方のちょっとした手助けは、書き落とされやすいものです。総菜や宅配、道具の工夫で足りている場合もあります。",
            "Small favours from relatives elsewhere or from neighbours are easily left out of a record. Ready meals, deliveries or handy tools may be enough.",
        ),
        covered=Say(
            "家事や食事を手伝う人やサービスが記録されています。",
            "The record shows help with housework or meals.",
        ),
    ),
    "M03": RuleText(
        title=Say("身体介護の担い手", "Who gives personal care"),
        finding=Say(
            "「{needs}」に多くの介助が要ることは記録にありますが、介助する人やサービスは、記録からは確認できません。",
            "The record notes that much help is needed ({needs}), but does not show who gives it.",
        ),
        question=Say(
            "着替えや入浴、トイレなどの介助を、ご本人はどのような人に、どのようにしてもらえると安心でしょうか。",
            "With dressing, bathing or the toilet, whose help, and what way of helping, would the person be most at ease with?",
        ),
        ask=Say(
            "着替え、入浴、トイレ、移動のとき、手を貸しているのはどなたですか。",
            "Who lends a hand with dressing, bathing, the toilet and moving about?",
        ),
        why=Say(
            "日常の動作（ADL）は課題分析標準項目の一つで、研究で使われる「社会的フレイル」の見方には、介助してくれる人の有無を含めるものがあります。毎日のことなので、このツールでは早めに確認としています。",
            "Everyday activities (ADL) are a standard item of assessment, and one research definition of social frailty asks whether there is somebody to help with them. As it is a matter of every day, we put it among what to look at early.",
        ),
        limits=Say(
            "同居の方の介助が当たり前のこととして書かれずにある場合や、体の状態が最近変わった場合には、実際と異なることがあります。",
            "Help from somebody in the home may be so much a matter of course that nobody wrote it down, or the person's condition may have changed lately.",
        ),
        covered=Say(
            "身体介護を担う人やサービスが記録されています。",
            "The record shows who gives personal care.",
        ),
        variants={
            "planned": Say(
                "「{needs}」の介助は、{who}が始まる予定です。始まるまでの間に介助する人は、記録からは確認できません。",
                "Help with {needs} is planned ({who}). Who gives it until then, the record does not show.",
            ),
        },
    ),
    "M04": RuleText(
        lacks=Say("看病する人", "help when ill"),
        title=Say("寝込んだときに頼れる人", "Somebody to turn to when ill in bed"),
        finding=Say(
            "一人で暮らすご本人が寝込んだときに、看病を頼める身近な人は、記録からは確認できません。",
            "The person lives alone, and the record does not show a relative, friend or neighbour who could help during an illness.",
        ),
        question=Say(
            "かぜなどで何日か寝込んだとき、ご本人はどのような人に、どんなことを頼めたらよいとお考えでしょうか。",
            "If the person were in bed for some days with a cold, whose help, and what kind of help, would be welcome?",
        ),
        ask=Say(
            "体調をくずして寝込んだとき、様子を見に来たり、食べる物を届けたりしてくれる人は、どなたかいらっしゃいますか。",
            "When the person is ill in bed, is there anybody who looks in or brings something to eat?",
        ),
        why=Say(
            "身近な人どうしの助け合いは、国の介護予防のための調査でも取り上げられています。元気なときのほうが頼み先を考えやすい、というのがこのツールの考え方です。",
            "Mutual help is a subject of the national survey of needs in later life. Our own view: it is easier to think of whom to ask while one is well.",
        ),
        limits=Say(
            "頼む機会がまだ来ていなかっただけで、声をかければ来てくれる人がいることもあります。訪問や配食などで足りる場合もあります。",
            "There may be people who would come at once, had there ever been an occasion to ask. Visits by professionals and delivered meals may also be enough.",
        ),
        covered=Say(
            "寝込んだときに看病を頼める身近な人が記録されています。",
            "The record shows somebody close by who could help during an illness.",
        ),
        also=Say(
            "体調をくずしたときの連絡先と段取りのメモ",
            "A short note of whom to call when unwell, and what happens then",
        ),
    ),
    "M05": RuleText(
        title=Say("医療とのつながり", "Links with health care"),
        finding=Say(
            "「{needs}」に支えが要ることは記録にありますが、今つながっている医療機関や看護は、記録からは確認できません。",
            "The record notes that support is needed ({needs}), but does not show a present link with a doctor or nurse.",
        ),
        question=Say(
            "体調や治療のことを、ご本人はどこで、どのように相談できると安心でしょうか。",
            "Where, and in what way, would the person like to talk about health and treatment?",
        ),
        ask=Say(
            "今かかっている医師や、訪ねて来る医師・看護師はいますか。",
            "Is there a doctor the person sees at present, or a doctor or nurse who comes to the home?",
        ),
        why=Say(
            "健康状態は課題分析標準項目の一つです。体調のことを続けて話せる医療職がいると、変化に早く気づける、というのがこのツールの考え方です。",
            "State of health is a standard item of assessment. Our own view: with a doctor or nurse to go on talking to, a change is noticed sooner.",
        ),
        limits=Say(
            "受診先が変わったばかりの場合や、かかっている先がお薬手帳など別の所にだけ書かれている場合があります。どのような医療を受けるかは、ご本人が選ぶことです。",
            "The person may just have changed doctor, or the link may be noted elsewhere, such as in the medicine book. Which treatment to have is the person's own choice.",
        ),
        covered=Say(
            "今つながっている医療機関や看護が記録されています。",
            "The record shows a present link with a doctor or nurse.",
        ),
        also=Say(
            "お薬手帳と受診の予定を一緒に確かめること",
            "Looking together at the medicine book and the next appointments",
        ),
    ),
    "M06": RuleText(
        title=Say("相談先と情報の入口", "Where to turn for advice"),
        finding=Say(
            "迷ったときに助言や情報をくれる人や、相談できる窓口は、記録からは確認できません。",
            "The record does not show anybody, or any office, to whom the person turns for advice or information.",
        ),
        question=Say(
            "暮らしのことで迷ったとき、ご本人やご家族はどのような人や窓口に尋ねられるとよいでしょうか。",
            "When something in daily life is unclear, whom, or what kind of office, would the person and the family like to ask?",
        ),
        ask=Say(
            "暮らしのことで迷ったとき、尋ねる人や窓口は、どこかありますか。",
            "When something in daily life is unclear, is there somebody, or an office, the person asks?",
        ),
        why=Say(
            "世代や分野を問わずに相談を受け止めることは、重層的支援体制整備事業の柱の一つです。入口が一つ分かっていると次の支えにつながりやすい、というのがこのツールの考え方です。",
            "Consultation open to everybody, whatever their age or situation, is one pillar of Japan's multi-layered support programme. Our own view: one known door makes the next ones easier to find.",
        ),
        limits=Say(
            "インターネット、職場、診療所の受付など、記録に現れにくい相談先もあります。",
            "Some sources of advice hardly ever reach a record: the internet, a workplace, the desk at the clinic.",
        ),
        covered=Say(
            "助言や情報を得られる人や窓口が記録されています。",
            "The record shows somebody, or an office, to turn to for advice.",
        ),
    ),
    "M07": RuleText(
        title=Say("外出と移動の手立て", "Going out and getting about"),
        finding=Say(
            "記録にある外出は{outings_per_month}で、送迎や付き添いの手立ては、記録からは確認できません。",
            "Outings on record: {outings_per_month}; the record does not show transport or somebody to go along.",
        ),
        question=Say(
            "ご本人が行ってみたい場所へは、どのような手立てがあれば出かけやすいでしょうか。",
            "What would make it easier to get to the places the person would like to go to?",
        ),
        ask=Say(
            "ふだん週にどのくらい外へ出ていて、そのときの移動はどうしていますか。",
            "How often in a usual week does the person go out, and by what means?",
        ),
        why=Say(
            "週に一度は外へ出ているかどうかは、介護予防の基本チェックリストでも確かめられています。",
            "Whether somebody goes out at least weekly is also part of Japan's checklist for the prevention of care needs.",
        ),
        limits=Say(
            "歩いて、または家族の車で気軽に出かけていると、移動の手立ては書かれにくいものです。季節や体調のため、あるいはご本人の好みで、家で過ごすことを選んでいる場合もあります。",
            "Walking, or a lift from the family, is often not written down. The season, the state of health or simply the person's taste may speak for staying in.",
        ),
        covered=Say(
            "週1回以上の外出、または移動の手助けが記録されています。",
            "The record shows weekly outings, or help with getting about.",
        ),
    ),
    "M08": RuleText(
        title=Say("お金と手続きの手助け", "Help with money and paperwork"),
        finding=Say(
            "お金のことで手助けが要ることは記録にありますが、支払いや手続きを手伝う人や窓口は、記録からは確認できません。",
            "The record notes that help with money is needed, but does not show who helps with payments or forms.",
        ),
        variants={
            "suspicion": Say(
                "お金に関わる{who}について、確かめたい気がかりが記録にあります（事実と決まったわけではありません）。",
                "The record holds a concern, not an established fact, about {who} in connection with money.",
            ),
        },
        questions={
            "suspicion": Say(
                "お金のことについて、ご本人が安心して気持ちを話せる場を、どう用意できるでしょうか。",
                "How could the person have somewhere safe to speak freely about money?",
            ),
        },
        notes={"suspicion": DUTY},
        question=Say(
            "お金のやりくりや手続きのうち、ご本人がこれからも自分で決めたいことと、手を借りたいことは何でしょうか。",
            "With money and forms, what would the person like to go on deciding alone, and where would a hand be welcome?",
        ),
        ask=Say(
            "支払い、通帳の管理、役所などの手続きは、ふだんどなたがしていますか。",
            "Who usually sees to the bills, the bank book and the forms?",
        ),
        why=Say(
            "日々のお金の出し入れやサービスの利用を契約で手伝う日常生活自立支援事業は、契約などの法律行為を支える成年後見制度とは別の仕組みです。手助けの形を分けて考えると選びやすくなります。",
            "Help with daily money and with using services can be had by contract; legal acts are the subject of guardianship, which is a different scheme. Keeping the two apart makes choosing easier.",
        ),
        limits=Say(
            "口座振替や家族の立て替えで支払いが済んでいる場合や、手伝いが当たり前のこととして書かれずにある場合があります。",
            "Bills may be paid by direct debit or by the family, or the help may be so much a matter of course that nobody wrote it down.",
        ),
        covered=Say(
            "お金や手続きを手伝う人や窓口が記録されています。",
            "The record shows help with money or paperwork.",
        ),
        also=Say(
            "毎月の収入と支払いを一緒に書き出す表",
            "A sheet on which the income and bills of a month are written down together",
        ),
    ),
    "M09": RuleText(
        title=Say("契約やお金の判断を支える人", "Support with decisions on contracts and money"),
        finding=Say(
            "契約やお金の判断が控えている、またはそれについて意見の違いがあると記録されていますが、ご本人の意思決定を支える人は、記録からは確認できません。",
            "The record notes a decision ahead on a contract or money, or differing views about one, but does not show who supports the person in deciding.",
        ),
        question=Say(
            "この判断について、ご本人の望みを確かめながら一緒に考える役を、どのような人に頼めるとよいでしょうか。",
            "Who could be asked to think this decision through with the person, starting from what the person wishes?",
        ),
        ask=Say(
            "契約や大きなお金のことを決めるとき、ご本人の気持ちを確かめながら一緒に考える人は、どなたかいらっしゃいますか。",
            "When a contract or a large sum is to be decided on, is there anybody who thinks it through with the person?",
        ),
        why=Say(
            "まず、ご本人が自分で決められるように支えること（意思決定支援）から考え、後見はほかの手立てを確かめた後に検討します（このツールの考え方）。日常生活自立支援事業も成年後見も、医療への同意や身元保証は含みません。",
            "Our order: first support the person in deciding, and look at guardianship only after the other ways. Neither guardianship nor the daily-life self-reliance scheme includes consent to treatment or acting as guarantor.",
        ),
        limits=Say(
            "判断のしやすさは、話題、時間帯、説明のしかたで変わり、ふだん一緒に考えている家族や友人がそう書かれずにいることもあります。成年後見制度は法律の見直しが進められているため（2026年の記述）、最新の内容は中核機関などで確かめてください。",
            "How easy it is to decide depends on the subject, the time of day and the explanation, and a relative or friend who always helps to decide may not be recorded as such. The law on guardianship is being reformed (written in 2026): a core agency can say what holds now.",
        ),
        covered=Say(
            "ご本人の意思決定を支える人が記録されています。",
            "The record shows somebody who supports the person in deciding.",
        ),
        also=Say(
            "ご本人を交えた、この判断についての話し合い",
            "A meeting on this decision, with the person taking part",
        ),
    ),
    "M10": RuleText(
        title=Say("住まいの見通しと相談先", "The home, and where to turn about it"),
        finding=Say(
            "住まいについて確かめたいこと（退去の予定や住む所など）が記録にありますが、一緒に考える人や窓口は、記録からは確認できません。",
            "The record notes a question about the home (such as notice to leave, or where to live), but does not show who helps with it.",
        ),
        question=Say(
            "これからの住まいについて、ご本人はどこで、どのように暮らしたいとお考えでしょうか。",
            "Where, and in what way, would the person like to live from here on?",
        ),
        ask=Say(
            "住まいのことで気になる点があるとき、相談できる人や窓口は、どこかありますか。",
            "If there is a worry about the home, is there a person or an office to turn to?",
        ),
        why=Say(
            "生活困窮者自立支援の制度は、仕事や健康とあわせて地域との関係も見て、一つの窓口で相談を受け止めることを掲げています。退去まで30日以内を早めに確認とするのは、このツールの目安です。",
            "Japan's scheme of self-reliance support looks at work, health and ties with the community together, at one desk. That we look early when 30 days or fewer are left to leave a home is our own choice.",
        ),
        limits=Say(
            "段差など家の中のことだけを指す記載の場合や、家主や管理会社との話がすでにまとまっている場合があります。ご本人が望んだ転居のこともあります。",
            "The note may be about steps and rails inside the home only, or things may already be settled with the landlord. The move may be the person's own wish.",
        ),
        covered=Say(
            "住まいのことを手伝う人や窓口が記録されています。",
            "The record shows who helps with the home.",
        ),
        also=Say(
            "契約書や届いた通知を一緒に読む時間",
            "Time to read the tenancy agreement and any letters together",
        ),
    ),
}
