"""What every rule looks at, in plain words: when it speaks, and when it speaks with more or less urgency.

Numbers are slots with the names of thresholds, so that no text can tell another number than the rule has.
"""

# A line a fact: a text is easier to review whole.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from ecomap.wording.rules.text import Say

LOOKS: Final[dict[str, Say]] = {
    "S01": Say(
        "{adult}歳以上の方。親族・友人・近隣・集まりの聞き取りが済み、今続いている身近なつながりが確認できないとき。施設や病院では「確認」、静かに暮らしたい方は「参考」です。",
        "People of {adult} and over. Kin, friends, neighbours and groups have been asked about and no live tie is found. In a facility or hospital it is “to check”, with a wish for quiet “for reference”.",
    ),
    "S02": Say(
        "{adult}歳以上で在宅の方。身近なつながりの{frequency_share}%以上に頻度が書かれていて、LSNS-6相当の推定が、多く見ても{lsns}点を下回るとき。静かに暮らしたい方は「参考」です。",
        "People of {adult} and over living at home. At least {frequency_share} % of the personal ties have a frequency, and the estimate of the LSNS-6 equivalent is below {lsns} even at its highest. With a wish for quiet it is “for reference”.",
    ),
    "S03": Say(
        "S02と同じ推定のうち、家族・親族の部分が、多く見ても{lsns_half}点を下回るとき。",
        "The same estimate as in S02: its family half is below {lsns_half} even at its highest.",
    ),
    "S04": Say(
        "S02と同じ推定のうち、友人・近隣の部分が、多く見ても{lsns_half}点を下回るとき。",
        "The same estimate as in S02: its half for friends and neighbours is below {lsns_half} even at its highest.",
    ),
    "S05": Say(
        "{adult}歳以上で在宅の方。別に暮らす親族・友人・近隣や集まりとの交流（電話や便りも数える）が、多く見ても月{contact_monthly}回に届かないとき。一人暮らしで週1回の専門職の関わりも確認できなければ「早めに確認」、静かに暮らしたい方は「参考」です。",
        "People of {adult} and over living at home. Contact with kin, friends and neighbours outside the home and with groups, telephone and letters included, is below {contact_monthly} a month even at its highest. Living alone without a professional every week makes it “sooner”, a wish for quiet “for reference”.",
    ),
    "S06": Say(
        "S05と同じ交流が、多く見ても月{contact_weekly}回（週1回）に届かないとき。同居の大人がいれば「参考」。S05が出ているときは出しません。",
        "The same contact as in S05 is below {contact_weekly} a month (once a week) even at its highest. With another adult in the home it is “for reference”. It is silent where S05 speaks.",
    ),
    "S07": Say(
        "{adult}歳以上で在宅の方。今続いているつながりが、身近な方と専門職を合わせて、多く見ても{small_network}件のとき。静かに暮らしたい方は「参考」です。",
        "People of {adult} and over living at home. Live ties, people close by and professionals together, number {small_network} or fewer even at their highest. With a wish for quiet it is “for reference”.",
    ),
    "S08": Say(
        "{adult}歳以上で在宅の方。12の立場（配偶者、友人、近隣、仕事など）のうち、月{contact_fortnightly}回以上の交流がある立場が{social_roles}種類以下のとき。",
        "People of {adult} and over living at home. Of twelve social parts (spouse, friend, neighbour, work and so on), {social_roles} or fewer have contact at least {contact_fortnightly} times a month.",
    ),
    "S09": Say(
        "{adult}歳以上で在宅の方。身近なつながりのすべてが、一緒に暮らす方とのものであるとき。静かに暮らしたい方は「参考」です。",
        "People of {adult} and over living at home. All personal ties are with people who live in the same home. With a wish for quiet it is “for reference”.",
    ),
    "S10": Say(
        "{adult}歳以上で在宅の方。近隣・自治会・民生委員・地域の集まりとの今のつながりが確認できないとき。一人暮らしの方や避難に手助けが要る方は「確認」です。",
        "People of {adult} and over living at home. No live tie with a neighbour, neighbourhood association, commissioned welfare volunteer or local group is found. Living alone, or needing help to evacuate, makes it “to check”.",
    ),
    "S11": Say(
        "{adult}歳以上の方。この{loss_days}日のあいだに、配偶者・打ち明けられる相手・介護する方を亡くしたか、そのつながりが終わったとき、または身近なつながりが{shrinking}%以上少なくなったとき。",
        "People of {adult} and over. Within {loss_days} days a spouse, confidant or carer was lost, or personal ties came down by {shrinking} % or more.",
    ),
    "M01": Say(
        "{adult}歳以上の方。話を聞いてくれる方、打ち明けられる方、毎週のように一緒に過ごす方が確認できないとき。",
        "People of {adult} and over. Nobody is found who listens, is confided in, or keeps company every week.",
    ),
    "M02": Say(
        "在宅で、家事や食事に手助けが要り、それを手伝う人やサービスが確認できないとき。",
        "Living at home with a need in housework or meals, and nobody is found who helps with it.",
    ),
    "M03": Say(
        "在宅で、多くの身体介護が要り、介助する人やサービスが確認できないとき。始まる予定の介助が書かれていれば「確認」です。",
        "Living at home with a high need for personal care, and nobody is found who gives it. Where it is planned to begin, it is “to check”.",
    ),
    "M04": Say(
        "{adult}歳以上で、在宅の一人暮らしの方。寝込んだときに看病を頼める身近な人が確認できないとき。",
        "People of {adult} and over living alone at home. Nobody close by is found who could help during an illness.",
    ),
    "M05": Say(
        "健康・医療や医療処置に支えが要り、今つながっている医療機関や看護が確認できないとき。電源の要る機器や医療処置があれば「早めに確認」です。",
        "A need in health or medical procedures, and no present link with a doctor or nurse is found. A device that needs electricity, or procedures, make it “sooner”.",
    ),
    "M06": Say(
        "{adult}歳以上の方。助言や情報をくれる人も、相談できる窓口（包括、相談支援、自立相談、ケアマネジャー、市役所、社協、民生委員など）も確認できないとき。",
        "People of {adult} and over. Nobody who advises or informs is found, nor any office to ask (community centre, disability or self-reliance consultation, care manager, municipal office, council of social welfare, commissioned welfare volunteer).",
    ),
    "M07": Say(
        "{adult}歳以上で在宅の方。外出が、多く見ても月{contact_weekly}回（週1回）に届かず、送迎や付き添いが確認できないとき。",
        "People of {adult} and over living at home. Outings are below {contact_weekly} a month (once a week) even at their highest, and neither transport nor an escort is found.",
    ),
    "M08": Say(
        "{adult}歳以上の方。お金に手助けが要り、支払いや手続きを手伝う人が確認できないとき。気がかりの記録がある方がお金に関わっているときは、要配慮の項目として別に「早めに確認」で示します。",
        "People of {adult} and over. A need in money, and nobody is found who helps with payments or paperwork. Where money is in the hands of somebody about whom a concern is recorded, that is shown apart, as restricted and “sooner”.",
    ),
    "M09": Say(
        "{adult}歳以上で、判断に多くの支えが要る方（認知症高齢者の日常生活自立度Ⅲ以上など）。契約やお金の判断が控えているか、お金を預かる方などとの対立や気がかりが記録され、意思決定を支える方や後見人などが確認できないとき。",
        "People of {adult} and over who need much support in judgement (dementia level III and above, or a high need in cognition). A decision on a contract or money is ahead, or there is conflict or concern about it, and nobody is found who supports the decision.",
    ),
    "M10": Say(
        "住む所が定まらない、退去の予定がある、住まいの課題が大きい、のいずれかで、一緒に考える人や窓口が確認できないとき。退去まで{eviction_days}日以内なら「早めに確認」です。",
        "No home, a day to leave it, or a high need in housing, and nobody is found who helps with it. With {eviction_days} days or fewer left it is “sooner”.",
    ),
    "M11": Say(
        "{adult}歳以上の方。今動ける緊急連絡先が確認できないとき（亡くなった方、入院・入所中の方、つながりの終わった方は数えません）。一人暮らしで介護や医療の必要が大きければ「早めに確認」です。",
        "People of {adult} and over. No emergency contact able to act is found (whoever has died, is away in hospital or a facility, or whose tie has ended is not counted). Living alone with high needs makes it “sooner”.",
    ),
    "M12": Say(
        "緊急連絡先が一人だけのとき、または全員が{far_minutes}分より遠いとき。M11が出ているときは出しません。",
        "There is one emergency contact only, or all of them are more than {far_minutes} minutes away. It is silent where M11 speaks.",
    ),
    "M13": Say(
        "{adult}歳以上の方。身元保証人に求められてきた六つの役割に、引き受ける方の書かれていないものがあり、今つながりのある親族も確認できないとき。",
        "People of {adult} and over. Of the six tasks that are asked of guarantors some have no holder on record, and no kin with a live tie is found.",
    ),
    "M14": Say(
        "在宅で、避難に手助けが要り（課題、または避難行動要支援者名簿）、避難を手伝う人が確認できないとき。ハザード区域や電源の要る機器があれば「早めに確認」。動ける大人が同居していれば「確認」です。",
        "Living at home and needing help to evacuate (a need, or the evacuation list), and nobody is found who helps. A hazard zone or a device that needs electricity make it “sooner”; with an able adult in the home it stays “to check”.",
    ),
    "M15": Say(
        "避難を手伝う人が一人だけのとき、または全員が{supporter_old}歳を過ぎているか、ご自身にも手助けが要るか、{near_minutes}分より遠いとき。M14が出ているときは出しません。",
        "One person only helps to evacuate, or all of them are over {supporter_old}, need help themselves or are more than {near_minutes} minutes away. It is silent where M14 speaks.",
    ),
    "M16": Say(
        "{adult}歳以上で在宅の、仕事や学校に通っていない方。月{contact_monthly}回以上通う場や集まりが確認できないとき。",
        "People of {adult} and over living at home without work or school. No place or group is found that they go to at least {contact_monthly} time a month.",
    ),
    "O01": Say(
        "在宅で身体介護が要り、介護しているのが身近な方お一人で、ほかに介護する人もサービスも確認できないとき。",
        "Living at home with a need for personal care, which one relative or friend gives; nobody else, and no service, is found.",
    ),
    "O02": Say(
        "必要な支えのどれかを、身近な方お一人が担っているとき。身体介護・服薬・医療処置なら「早めに確認」です。",
        "One person in private life is the only one who meets a need. For personal care, medication or medical procedures it is “sooner”.",
    ),
    "O03": Say(
        "手助けの要ることが{several_needs}つ以上あり、その{one_organisation}%以上を一つの事業者が担っているとき。小規模多機能・看護小規模多機能は除きます。",
        "There are {several_needs} needs or more, and one provider meets {one_organisation} % of them or more. Small multifunction homes are left out.",
    ),
    "O04": Say(
        "{adult}歳以上の方。専門職や機関とのつながりはあり、家族・友人・近隣・集まりとの今のつながりが確認できないとき。",
        "People of {adult} and over. There are ties with professionals, and no live tie with family, friends, neighbours or groups is found.",
    ),
    "O05": Say(
        "在宅で介護や医療の必要が大きく、家族が介護していて、専門職の関わりが確認できないとき。",
        "Living at home with high needs, family gives the care, and no professional is found.",
    ),
    "O06": Say(
        "身近なつながりのすべてに、緊張や対立が記録されているとき。主に介護する方ともそうで、週1回の専門職の関わりも確認できなければ「早めに確認」です。",
        "All personal ties are recorded with stress or conflict. Where the main carer is among them and no professional comes every week, it is “sooner”.",
    ),
    "O07": Say(
        "身近な方お一人が{many_roles}つ以上の役割を担っているとき。",
        "One person in private life holds {many_roles} roles or more.",
    ),
    "O08": Say(
        "手助けの要ることが{several_needs}つ以上あり、使っている介護や福祉のサービスが一つのとき。",
        "There are {several_needs} needs or more, and exactly one care service.",
    ),
    "C01": Say(
        "主に介護する方（または毎日のように身体介護をする身近な方）に、ご本人のほかのつながりが確認できないとき。「介護者のつながり」の聞き取りが済んでいる場合だけです。",
        "For the main carer (or whoever close by gives personal care daily) no tie with anybody else is found. It speaks only where the carer's own network has been asked about.",
    ),
    "C02": Say(
        "主に介護する方に、ご自身の課題・要介護認定・病気・障害が記録されているか、ほかで支援を利用しているとき。",
        "The main carer has needs, a care level, an illness or a disability on record, or is a client elsewhere.",
    ),
    "C03": Say(
        "主に介護する方が{carer_old}歳以上のとき。{carer_very_old}歳以上か、認知の課題があれば「確認」です。",
        "The main carer is {carer_old} or over. From {carer_very_old} on, or with a need in cognition, it is “to check”.",
    ),
    "C04": Say(
        "どなたかが、二人以上の方の世話をしていると記録されているとき。",
        "Somebody is recorded as giving care to two people or more.",
    ),
    "C05": Say(
        "{young_carer}歳未満の方が、主に介護している、毎日のように介護や家事をしている、または学業に影響が出ていると記録されているとき。{adult}歳未満は「確認」、ほかに担い手が確認できなければ「早めに確認」です。",
        "Somebody under {young_carer} is recorded as main carer, as giving care or housework nearly every day, or with schooling affected. Under {adult} it is “to check”, as the only one who does it “sooner”.",
    ),
    "C06": Say(
        "在宅の方を、身近な方お一人が毎日介護していて、通い・泊まり・休息の手立てが確認できないとき。",
        "Living at home, with one person close by who gives care every day; neither day care, short stays nor other respite is found.",
    ),
    "C07": Say(
        "{carer_very_old}歳以上の方と、仕事や学校に通っていない{middle_from}〜{middle_to}歳のお子さんが一緒に暮らし、お子さんの家の外のつながりが確認できないとき。介護のために離職した方は除きます。お子さんがご本人の地図でも見ます。",
        "Somebody of {carer_very_old} or over lives with a son or daughter of {middle_from} to {middle_to} without work or school, for whom no tie outside is found. Whoever left work to care is left out. The map may be either's.",
    ),
    "C08": Say(
        "主に介護する方と二人だけの暮らしで、その間に緊張や対立が記録され、毎週顔を合わせる外の方が確認できないとき。",
        "Living with the main carer only, with stress or conflict recorded between them, and nobody from outside is found who sees them every week.",
    ),
    "R02": Say(
        "ご本人がどなたかを支えていて（小さなお子さんの世話は除く）、ご本人が受けている支えが確認できないとき。",
        "The person supports somebody (a small child apart), and no support in return, from anybody, is found.",
    ),
    "R03": Say(
        "緊張や対立の記録がある方が、主に介護する方であるか、必要な支えの一人だけの担い手であるとき。",
        "Somebody with stress or conflict on record is the main carer, or the only one who meets a need.",
    ),
    "R04": Say(
        "気がかりの記録がある方が、キーパーソン・金銭管理・身元引受人・主介護者・成年後見人のどれかであるか、お金に関わっているとき。",
        "Somebody about whom a concern is recorded is key person, money manager, guarantor, main carer or guardian, or handles the money.",
    ),
    "R05": Say(
        "支える方どうしの間に、対立が記録されているとき。",
        "A conflict is recorded between two who give support.",
    ),
    "R06": Say(
        "親・子・配偶者とのつながりが、途絶えていると記録されているとき。",
        "The tie with a parent, child or spouse is recorded as broken off.",
    ),
    "T01": Say(
        "次回見直しの日を過ぎているとき。予定した間隔と同じだけ過ぎていれば「確認」です。",
        "The date of the next review has passed. Passed by as long as the interval itself, it is “to check”.",
    ),
    "T02": Say(
        "最後の連絡から、いつもの間隔の{quiet_times}倍（短くても{quiet_least_days}日）がたっているとき。頻度の書かれていない医療は{quiet_medical_days}日です。",
        "Since the last contact, {quiet_times} times the usual interval has passed (at least {quiet_least_days} days; {quiet_medical_days} days for health care without a frequency).",
    ),
    "T03": Say(
        "予定した開始日から{late_start_days}日を過ぎても、始まったことが確認できないとき。「見合わせ」と書かれたものは「参考」として示します。",
        "A planned start passed more than {late_start_days} days ago and no beginning is found. What is recorded as declined is shown “for reference”.",
    ),
    "T04": Say(
        "この{ended_days}日のあいだに終わった支えのうち、今も要ることを引き継いだ方が確認できないとき。",
        "Support ended within {ended_days} days, what it gave is still needed, and nobody is found who took over.",
    ),
    "T05": Say(
        "申し込みから{waiting_days}日を過ぎても、待機中か申請中のとき。",
        "Still waiting, or applied for, more than {waiting_days} days on.",
    ),
    "T06": Say(
        "キーパーソン・主介護者・緊急連絡先の方が、亡くなった、入院・入所した、つながりが終わった、のいずれかで、代わりの方が確認できないとき。",
        "The key person, main carer or emergency contact has died, is in hospital or a facility, or the tie has ended, and nobody else is found in that role.",
    ),
    "T07": Say(
        "在宅で、キーパーソンが{far_minutes}分より遠く、{near_minutes}分以内に代わりに動ける方が確認できないとき。",
        "Living at home, with every key person more than {far_minutes} minutes away, and no deputy within {near_minutes} minutes is found.",
    ),
    "T08": Say(
        "認定・後見・支えの期限が{expiry_days}日以内に来るとき。",
        "A certification, a guardianship or support is due to end within {expiry_days} days.",
    ),
    "V01": Say(
        "在宅の一人暮らし（または、助けを呼ぶのが難しい方どうし）で、会うことも声や知らせが届くこともない日が{gap_days}日以上続くとき。{gap_days_critical}日以上続き、介護の必要があれば「早めに確認」です。サ高住は職員が毎日見るので除きます。",
        "Living alone at home (or with people who could hardly call for help), with {gap_days} days or more in a row of being neither seen nor heard. From {gap_days_critical} days on, with a need for care, it is “sooner”. Serviced housing, where staff look in daily, is left out.",
    ),
    "V02": Say(
        "在宅で、一人暮らしか日中独居の、介護・医療・認知の面で支えが要る方に、誰とも会わない日が週{thin_week_days}日以上あるとき。",
        "Living at home, alone or alone by day, with high needs or a need in cognition, and {thin_week_days} days a week or more on which nobody is seen.",
    ),
    "V03": Say(
        "在宅で、夜にも手助けが要り、夜に家にいる動ける大人も、来るか呼べるサービスも確認できないとき。電源の要る機器・医療処置・転倒の心配があれば「早めに確認」です。",
        "Living at home with a need at night, and neither an able adult in the home nor anybody who comes or can be called at night is found. A device, procedures or a risk of falls make it “sooner”.",
    ),
    "V04": Say(
        "在宅の一人暮らしで、毎週会う方はいて、土曜・日曜には会う方も連絡のある方も確認できないとき。介護や医療の必要が大きければ「確認」です。V01が出ているときは出しません。",
        "Living alone at home with somebody seen or heard every week, but nobody at the weekend. High needs make it “to check”. It is silent where V01 speaks.",
    ),
    "V05": Say(
        "在宅の一人暮らしで、毎週様子を知る方がお一人、または電話・機器・配達だけのとき。週1回以上外出する方は除きます。V01が出ているときは出しません。",
        "Living alone at home, and how things are is known every week through one person only, or only by telephone, device or delivery. Whoever goes out weekly is left out. It is silent where V01 speaks.",
    ),
    "F01": Say(
        "介護・福祉・訪問看護の事業者が{organisations}つ以上関わり、まとめ役（ケアマネジャー、相談支援専門員、調整役）が確認できないとき。",
        "There are {organisations} organisations or more of care, welfare or home nursing, and no coordinator is found (a care manager and a disability consultant are coordinators).",
    ),
    "F02": Say(
        "まとめ役のほかに{services_linked}つ以上の機関が関わり、互いの、またはまとめ役とのつながりが確認できないとき。課題が複数の分野にわたれば「確認」です。「連携」の聞き取りが済んでいる場合だけです。",
        "There are {services_linked} services or more besides the coordinator, and no tie among them or with the coordinator is found. Needs in several fields make it “to check”. It speaks only where cooperation has been asked about.",
    ),
    "F03": Say(
        "世帯の課題が、高齢・障害・子ども・生活困窮・こころの分野の二つ以上にわたり、まとめ役も、分野をまたぐ窓口（包括、こども家庭センター、自立相談、重層的支援など）も確認できないとき。",
        "The household has needs in two fields or more (old age, disability, children, poverty, mental health), and neither a coordinator nor an office that bridges fields is found.",
    ),
    "F04": Say(
        "まとめ役が二人（二か所）以上いて、互いのつながりが確認できないとき。「連携」の聞き取りが済んでいる場合だけです。",
        "There are two coordinators or more, and no tie between them is found. It speaks only where cooperation has been asked about.",
    ),
    "F05": Say(
        "ご本人を通さずに、身近な方の側と専門職の側をつなぐ線が確認できないとき。一人暮らしなら「確認」です。「連携」の聞き取りが済んでいる場合だけです。",
        "Leaving the person aside, no line leads from people close by to the professionals. Living alone makes it “to check”. It speaks only where cooperation has been asked about.",
    ),
    "F06": Say(
        "キーパーソンと調整役がいて、直接のつながりが確認できないとき。「連携」の聞き取りが済んでいる場合だけです。",
        "There are a key person and a coordinator, and no direct tie between them is found. It speaks only where cooperation has been asked about.",
    ),
    "L01": Say(
        "ご本人が{adult}歳未満で、学校・園・保健とのつながりが確認できないとき。働いている方は除きます。",
        "The person is under {adult}, and no tie with school, nursery or health services is found. Whoever works is left out.",
    ),
    "L02": Say(
        "ご本人が{small_child}歳以上{adult}歳未満で、家の外に話せる大人が確認できないとき。",
        "The person is between {small_child} and {adult}, and no adult outside the home to talk to is found.",
    ),
    "L03": Say(
        "{small_child}歳未満のお子さんと暮らし、子育て・話し相手・相談・家事・休息を支える人や場が確認できないとき。",
        "There is a child under {small_child} at home, and nobody is found who helps with childcare, listens, advises, does housework or gives a break.",
    ),
    "L04": Say(
        "要保護児童対策地域協議会の対象と記録され、主担当の機関が確認できないとき。",
        "The household is on the list of the council for the protection of children, and no lead agency is found.",
    ),
    "L05": Say(
        "医療的ケアのあるお子さんに、まとめ役、またはご家族が休む手立てが確認できないとき。",
        "For a child with medical care at home, no coordinator, or no respite, is found.",
    ),
    "L06": Say(
        "{working_from}〜{working_to}歳で、仕事や学校に通わず、家で過ごす期間が{at_home_days}日以上で、家の外のつながりが確認できないとき。",
        "Aged {working_from} to {working_to}, without work or study, at home for {at_home_days} days or more, and no tie outside is found.",
    ),
    "L07": Say(
        "退院まで{discharge_days}日以内で、要ることのどれかに、今の担い手も予定も確認できないとき。身体介護・食事・服薬・医療処置・健康のことなら「早めに確認」です。",
        "Discharge is within {discharge_days} days, and for some need nobody helps, or is planned to help. For personal care, meals, medication, procedures or health it is “sooner”.",
    ),
    "L08": Say(
        "お金の課題が大きく、自立相談支援や福祉事務所とのつながりが確認できないとき。生活保護を受けている方は除きます。",
        "A high need in money, and no tie with a self-reliance consultation agency or welfare office is found. Whoever receives public assistance is left out.",
    ),
    "H01": Say(
        "近くに住むか毎週会い、月{contact_monthly}回以上の親しいお付き合いがあり、今は話し相手や交流だけの身近な方がいるとき。緊張のある方、{adult}歳未満や{carer_very_old}歳以上の方、ご自身に手助けの要る方は挙げません。",
        "Somebody near by, or seen every week, with contact at least {contact_monthly} time a month, who so far only talks or keeps company. Whoever has strain on record, is under {adult} or {carer_very_old} and over, or needs help too, is not named.",
    ),
    "H02": Say(
        "ご家族とつながりがあり、ご本人とのつながりはまだ書かれていない、身近な人や場があるとき。",
        "Somebody or somewhere close by has a tie with a relative, and none yet with the person.",
    ),
    "H03": Say(
        "ご本人が誰かのためにしていること、または暮らしのなかの役割が記録されているとき。",
        "It is on record what the person gives to others, or which roles in life they have.",
    ),
    "H04": Say(
        "休止・終了した関わりに、転居や体調など、差し障りのない理由が書かれているとき。",
        "A tie was paused or ended for a harmless reason that is on record, such as a move or an illness.",
    ),
    "H05": Say(
        "必要な支えのどれかを、互いに別々の二人（二か所）以上が担っているとき。",
        "A need is met by two or more who do not depend on each other.",
    ),
    "D01": Say(
        "課題の主な項目に、書かれていないもの、未確認のもの、不明のものがあるとき。",
        "Some of the main domains of needs are not listed, not asked about, or not known.",
    ),
    "D02": Say(
        "親族・友人・近隣・集まり・サービスのうち、聞き取りが「済」でないものがあるとき。話したくないと伺った範囲は、別に示します。",
        "Kin, friends, neighbours, groups or services are not marked as asked about in full. What the person would rather not talk about is shown apart.",
    ),
    "D03": Say(
        "身近なつながりのうち、頻度の書かれているものが{frequency_share}%に届かないとき。",
        "Fewer than {frequency_share} % of the personal ties have a frequency.",
    ),
    "D04": Say(
        "同時には成り立たない日付が書かれているとき。",
        "There are dates that cannot be true together.",
    ),
    "D05": Say(
        "地図を作ったときの同席者に、ご本人が書かれていないとき。{small_child}歳未満のお子さんは除きます。",
        "The person is not among those present when the map was drawn. Children under {small_child} are left out.",
    ),
    "D06": Say(
        "同意とその範囲が書かれていないとき。配る前の確認（preview）でだけ見ます。",
        "Consent with its scope is not recorded. It is looked at only before something is handed on (preview).",
    ),
    "D07": Say(
        "地図の作成から{review_far_days}日を過ぎているとき、または作成のあとの出来事が記録されているとき。",
        "The map is more than {review_far_days} days old, or an event since is on record.",
    ),
    "D08": Say(
        "地図にあって、誰とのつながりも書かれていない人や機関があるとき。",
        "People or offices are on the map without a tie to anybody.",
    ),
    "D09": Say(
        "記録からは言えることの決まらない規則があるとき、何が分かればよいかを一つにまとめて示します。",
        "Where rules cannot be answered from the record, it gathers in one place what would have to be known.",
    ),
}
"""By rule."""
