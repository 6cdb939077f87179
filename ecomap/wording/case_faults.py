"""What is said when a file is readable but does not make a case: code, then Japanese, then English.

As in `ecomap.wording.file_faults`: what is wrong, and what to do next.
"""

from __future__ import annotations

from typing import Final

CASE_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "not-a-case": (
        "事例ファイルの形になっていません。「ecomap: 1」「本人: 名前」のように、「項目名: 内容」で書いてください。",
        'This does not have the form of a case file. Write "name: value" lines such as "ecomap: 1".',
    ),
    "missing-version": (
        "最初の行に「ecomap: 1」と書いてください(書式の版です)。",
        'Write "ecomap: 1" on the first line (the version of the format).',
    ),
    "bad-version": (
        "書式の版が読み取れません。「ecomap: 1」と書いてください。",
        'The version of the format cannot be read. Write "ecomap: 1".',
    ),
    "newer-version": (
        (
            "このファイルは書式の版 {word} で書かれています。このプログラムが読めるのは版 1 までです。"
            "ecomap を新しくしてください。"
        ),
        "This file is written in version {word} of the format; this program reads up to version 1. Update ecomap.",
    ),
    "unknown-key": (
        "ここでは使えない項目名です。字下げの位置と、「ecomap words」で使える項目名を確かめてください。",
        'This name is not used here. Check the indentation, and see "ecomap words" for the names that can be used.',
    ),
    "unknown-key:near": (
        "「{word}」という項目名はありません。もしかして: {near}",
        'There is no "{word}" here. Did you mean: {near}',
    ),
    "unknown-key:choices": (
        "ここでは使えない項目名です。書ける項目名: {choices}",
        "This name is not used here. What can be written: {choices}",
    ),
    "unknown-key:wide-colon": (
        "項目名の中に全角のコロン(：)があります。半角の「:」と半角の空白に直してください。",
        'There is a full-width colon (：) in this name. Write ":" and a space.',
    ),
    "unknown-key:under": (
        "人や社会資源の中の関係には「から」「間」は書けません。相手が本人でないときは「相手」を使ってください。",
        'A tie under a person or resource has no "from" or "between". Use "with" where it is not with the client.',
    ),
    "unknown-key:between": (
        "「間」と「から・へ」は一緒に書けません。どちらか一方にしてください。",
        '"between" and "from"/"to" cannot stand together. Keep one of them.',
    ),
    "unknown-key:client": (
        "本人には「関係」を書けません。相手の人や社会資源のほうに書いてください。",
        "The client has no tie of their own. Write it under the other person or resource.",
    ),
    "same-key-twice": (
        "同じ意味の項目が2回書かれています(ほかは {others})。1つにまとめてください。",
        "The same entry is written twice in different words (also at {others}). Keep one.",
    ),
    "missing-key": (
        "{choices} が必要です。書き足してください。",
        "{choices} is needed here. Add it.",
    ),
    "missing-key:two": (
        "2人(2か所)の名前を [A, B] の形で書いてください。",
        "Write two names, in the form [A, B].",
    ),
    "missing-client": (
        "「本人: 名前」がありません。誰のエコマップかを書いてください。",
        'There is no "client: name". Write whose map this is.',
    ),
    "missing-client:table": (
        "誰のエコマップか分かりません。「本人」のシートの「名前」に書いてください(一覧なら続柄を「本人」に)。",
        "Whose map is this? Write the name on the sheet “Client” (in a list of people, the relation “self”).",
    ),
    "expected-text": (
        "ここには言葉を1つ書いてください。一覧や { } は使えません。",
        "Write a single value here, not a list or { }.",
    ),
    "expected-list": (
        "ここは一覧です。「- 」で始まる行を並べるか、[ ] の中に書いてください。",
        'This is a list. Write lines that begin with "- ", or put it in [ ].',
    ),
    "expected-list:none": (
        (
            "いないときは、この項目を書かないか [] にしてください。「いないと確かめた」ことは、"
            "確認状況に「親族: 済」のように書きます。"
        ),
        'Where there is nobody, leave this out or write []. That this was asked is written as "asked: {kin: done}".',
    ),
    "expected-map": (
        "ここは「項目名: 内容」の形で書いてください。",
        'Write this in the form "name: value".',
    ),
    "expected-map:actor": (
        "「- 名前」「- 名前: 強い, 週1回」「- {名前: …, 関係: …}」のどれかの形で書いてください。",
        'Write "- name", "- name: strong, weekly" or "- {name: …, tie: …}".',
    ),
    "expected-map:tie": (
        "「- {から: A, へ: B}」か「- A → B: 弱い」の形で書いてください。",
        'Write "- {from: A, to: B}" or "- A → B: weak".',
    ),
    "expected-map:need": (
        "「- 生活援助: 一部介助」か「- {領域: …, 程度: …}」の形で書いてください。",
        'Write "- housework: partial" or "- {domain: …, level: …}".',
    ),
    "expected-map:asked": (
        "「確認状況: {親族: 済, 友人: まだ}」の形で書いてください。",
        'Write "asked: {kin: done, friends: not yet}".',
    ),
    "expected-map:event": (
        "「- 2026-04-05: 退院」か「- {日付: …, 内容: …}」の形で書いてください。",
        'Write "- 2026-04-05: discharge" or "- {on: …, what: …}".',
    ),
    "expected-map:couple": (
        "「- {二人: [本人, 名前], 種類: 結婚}」の形で書いてください。",
        'Write "- {between: [client, name], kind: married}".',
    ),
    "expected-map:parents": (
        "「- {子: 名前, 親: [本人, 名前]}」の形で書いてください。",
        'Write "- {child: name, parents: [client, name]}".',
    ),
    "unknown-word": (
        "ここでは使えない言葉です。「ecomap words」で使える言葉を確かめてください。",
        'This word is not used here. "ecomap words" shows the words that can be used.',
    ),
    "unknown-word:choices": (
        "ここでは使えない言葉です。書ける言葉: {choices}",
        "This word is not used here. What can be written: {choices}",
    ),
    "unknown-word:near": (
        "「{word}」という言葉は使えません。もしかして: {near}",
        '"{word}" is not a word that is used here. Did you mean: {near}',
    ),
    "unknown-word:also": (
        "。書ける言葉: {choices}",
        "? What can be written: {choices}",
    ),
    "unknown-word:kept": (
        "住まいの言葉としては読めないので、書かれたまま補足として残しました。もしかして: {near}",
        "This says nothing known about where somebody lives; it was kept as a note. Did you mean: {near}",
    ),
    "unknown-word:wide-colon": (
        "全角のコロン(：)があります。「項目名: 内容」なら、半角の「:」と半角の空白に直してください。",
        'There is a full-width colon (：). If this is "name: value", write ":" and a space.',
    ),
    "ambiguous-word": (
        "いくつかの意味に取れる言葉です。どれかを選んで書いてください: {choices}",
        "This word can mean several things. Write one of: {choices}",
    ),
    "ambiguous-word:near": (
        "「{word}」はいくつかの意味に取れます。どれかを選んで書いてください: {near}",
        '"{word}" can mean several things. Write one of: {near}',
    ),
    "conflicting-words": (
        "食い違うことが2つ書かれています。どちらか1つにしてください。",
        "Two things that contradict each other are written. Keep one.",
    ),
    "conflicting-words:none": (
        "「なし」と、関係の様子の両方が書かれています。どちらか1つにしてください。",
        '"none" is written beside other words about the tie. Keep one.',
    ),
    "conflicting-words:no-line": (
        "関係がない2つについては、この行を書かないでください。聞いて確かめたことは「確認状況: {連携: 済}」と書きます。",
        'Where there is no tie between the two, leave this line out. That you asked is "asked: {cooperation: done}".',
    ),
    "tie-with-deceased": (
        "亡くなった方との関係が、続いている関係として読まれました。終わった関係なら「状態: 終了」と書いてください。",
        'A tie with somebody who has died was read as current. Where it has ended, write "status: ended".',
    ),
    "unclear-kind": (
        "名前からは種類が1つに決まりません。「種類」を書いてください: {choices}",
        'The name does not tell which kind this is. Write "kind": {choices}',
    ),
    "bad-date": (
        "日付として読み取れません。例: 令和8年4月10日、R8.4.10、2026-04-10、昭和17年頃",
        "This cannot be read as a date. Examples: 2026-04-10, 10 April 2026, April 2026, R8.4.10, about 1942",
    ),
    "bad-date:no-year": (
        "何年か分かりません。年も書いてください。例: 令和8年4月20日、2026-04-20",
        "The year is missing. Write it too, such as 2026-04-20.",
    ),
    "bad-date:full": (
        "年・月・日まで書いてください。例: 2026-04-10",
        "Write year, month and day, such as 2026-04-10.",
    ),
    "impossible-date": (
        "その日付はありません。年・月・日と元号を確かめてください。",
        "There is no such date. Check year, month, day and era.",
    ),
    "ambiguous-date": (
        "日付の読み方が1つに決まりません。年から書いてください。例: 2026-04-10、令和8年4月10日",
        "This date can be read in several ways. Write the year first, such as 2026-04-10.",
    ),
    "year-assumed": (
        "年が書かれていないので、作成日に近い年と考えました。違うときは年も書いてください。",
        "No year is written; the one nearest to the day of the drawing was taken. Write the year if it is another.",
    ),
    "date-after-era": (
        "その元号の終わった後の日付です。同じ日と考えて読みました。新しい元号で書き直してください。",
        "This date lies after the end of its era. It was read all the same; write it in the new era.",
    ),
    "date-after-era:era-not-begun": (
        "その元号が始まる前の日付です。そのまま読みましたが、年を確かめてください。",
        "This date lies before its era began. It was read all the same; check the year.",
    ),
    "dates-reversed": (
        "終わりの日が始まりの日より前になっています。2つの日付を確かめてください。",
        "The end lies before the beginning. Check both dates.",
    ),
    "bad-frequency": (
        "頻度として読み取れません。例: 週2回、月1、隔週、火・金 10時、第2・4火、毎日、随時、週1回 電話",
        "This cannot be read as a frequency. Examples: twice a week, weekly, monthly phone, every Wednesday, daily",
    ),
    "bad-number": (
        "数として読み取れません。数字だけで書いてください。",
        "This cannot be read as a number. Write digits only.",
    ),
    "bad-number:age": (
        "年齢として読み取れません。例: 84、80代、80〜84",
        "This cannot be read as an age. Examples: 84, 80s, 80-84",
    ),
    "bad-yes-no": (
        "「はい」か「いいえ」で書いてください。聞いたが分からないときは「不明」です。",
        'Write "yes" or "no", or "unknown" where it was asked and is not known.',
    ),
    "bad-id": (
        "ID には文字・数字と . - _ だけが使えます(64字まで、空白なし)。",
        "An id is made of letters, digits and . - _ (64 at most, no spaces).",
    ),
    "bad-id:reserved": (
        "この ID は決まった意味があり使えません(本人・世帯)。別の ID にしてください。",
        "This id has a fixed meaning (client, household). Choose another.",
    ),
    "missing-name": (
        "名前がありません。「名前: …」を書いてください。分からないときは「近所の方」のような呼び名で構いません。",
        'There is no name. Write "name: …"; where it is not known, something like "a neighbour" will do.',
    ),
    "same-name": (
        "同じ名前がもう1つあります({others})。同じ人なら1つにまとめ、別の人なら両方に「ID: …」を書いてください。",
        'The same name is used elsewhere ({others}). If it is the same person, keep one; if not, give both an "id".',
    ),
    "same-id": (
        "同じ ID がもう1つあります({others})。別の ID にしてください。",
        "The same id is used elsewhere ({others}). Choose another.",
    ),
    "unknown-name": (
        "ここに書かれた名前は、本人・家族・社会資源の中にありません。同じ書き方か確かめるか、その人を書き足してください。",
        "Nobody among the client, family and resources has this name. Check the spelling, or add that person.",
    ),
    "ambiguous-name": (
        "この名前や続柄に当てはまる人が2人以上います。名前を全部書くか、「ID: …」を付けてそれを使ってください。",
        'More than one person fits this name. Write the full name, or give them an "id" and use that.',
    ),
    "tie-to-itself": (
        "関係の両端が同じ人になっています。相手を確かめてください。",
        "Both ends are the same person. Check who the other one is.",
    ),
    "not-a-person": (
        "ここには家族か本人を書いてください。",
        "Name the client or one of the family here.",
    ),
    "not-a-resource": (
        "ここには社会資源の名前を書いてください。",
        "Name one of the resources here.",
    ),
    "invalid": (
        "この項目の内容が正しくありません。ほかの項目と食い違っていないか確かめてください。",
        "The content of this entry is not right. Check that it fits the other entries.",
    ),
}
