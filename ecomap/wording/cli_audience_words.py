"""The words of the command line about audiences: help, and what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecomap.wording.cli_page import Pair

AUDIENCE_PARAMETERS: Final[dict[str, Pair]] = {
    "audience": (
        (
            "見せる相手に合わせた版にする。honnin(本人) kazoku(家族) kazoku:名前 tantosha-kaigi(サービス担当者会議) "
            "shonai(所内) jirei-kento(事例検討会・仮名化) nyutaiin(入退院連携) shien-kaigi(支援会議・要対協) "
            "kenkyu(研究・仮名化)"
        ),
        (
            "make the version that an audience may see: honnin (client), kazoku (family), kazoku:NAME, tantosha-kaigi "
            "(care conference), shonai (office), jirei-kento (case study, letters for names), nyutaiin (hospital), "
            "shien-kaigi (protected meeting), kenkyu (research, letters for names)"
        ),
    ),
    "sheet.audience": (
        (
            "渡す相手。書かなければ tantosha-kaigi(サービス担当者会議。全員が見てよいことだけ)、--client なら honnin。"
            "すべてを載せるのは shonai(所内)。ほかは「ecomap draw --help」"
        ),
        (
            "for whom: unless told tantosha-kaigi (what everybody at the conference may see), with --client honnin; "
            'shonai (office) holds everything; the others as in "ecomap draw --help"'
        ),
    ),
    "since": (
        "前回の事例ファイル、または前回の日付。「前回からの変化」を載せる",
        "the case file of the last time, or its date: what has changed since then is told",
    ),
    "attendees": (
        "サービス担当者会議の出席者(例: 本人,長女,鈴木ケアマネ)。全員が見てよいことだけを載せる",
        "who sits at the care conference, such as 本人,長女; only what all of them may see is shown",
    ),
    "key": (
        "仮名の鍵のファイル(書かなければ事例ファイルの隣の「事例ファイル名.key」。なければ作る)",
        "file of the key for letters (unless told: CASE.key beside the case; made if need be)",
    ),
}

AUDIENCE_SAYINGS: Final[dict[str, Pair]] = {
    "unknown-audience": (
        "--for に書ける相手は {choices} です。",
        "--for can be {choices}.",
    ),
    "unknown-reader": (
        "kazoku: の後の名前の方は、この事例のご家族に見つかりません。",
        "Nobody of the family of this case has the name after kazoku:.",
    ),
    "ambiguous-reader": (
        "kazoku: の後の名前の方が複数います。id で指定してください。",
        "Several of the family have the name after kazoku:. Use the id.",
    ),
    "attendees-without-conference": (
        "--attendees は --for tantosha-kaigi と一緒に使います。",
        "--attendees goes with --for tantosha-kaigi.",
    ),
    "made-for-another": (
        "{target}: ほかの相手のために作られた版です。元の事例ファイルから作ってください。",
        "{target}: this version was made for another audience. Start from the record itself.",
    ),
    "no-key": (
        "{target}: 名前を仮名にするには鍵が要ります。--key で指定してください。",
        "{target}: letters for names need a key. Name one with --key.",
    ),
    "key-for-stdin": (
        "標準入力の事例を仮名にするには、--key で鍵のファイルを指定してください。",
        "To replace names in standard input, name the file of the key with --key.",
    ),
    "bad-key": (
        "{target}: 仮名の鍵のファイルではありません。",
        "{target}: this is not a key file.",
    ),
    "key-made": (
        "仮名の鍵を {target} に作りました。鍵と事例があれば誰のことか分かります。版と一緒に渡さないでください。",
        "Made a key in {target}. With key and case anybody can tell who is who: do not hand it on with the version.",
    ),
    "restricted-for": (
        "--restricted は、--for を付けないか、所内(shonai)・支援会議(shien-kaigi)のときだけ使えます。",
        "--restricted works without --for, or for shonai and shien-kaigi only.",
    ),
    "consent-many": (
        "{count} 件は、同意の記録がこの使い方に足りません。お渡しする前に確かめてください。",
        "For {count} cases the recorded consent does not cover this use. Check before handing this on.",
    ),
    "edits-for": (
        "--edits は記録の違いをすべて書き出すので、--for(所内を除く)とは一緒に使えません。",
        "--edits writes every difference and cannot go with --for, except for shonai.",
    ),
    "since-several": (
        "--since に事例ファイルを書くときは、事例を1つにしてください。",
        "With a case file after --since, give one case only.",
    ),
    "like-scene-for": (
        "--for を付けたときの --like には、scene.json ではなく前の事例ファイルを書いてください。",
        "With --for, give --like an earlier case file instead of a scene.json.",
    ),
    "words-name-hidden": (
        "載せる文章(意向・目標など)に、この版に載らない方の名前が出てきます。お渡しする前に読み返してください。",
        "Words that are shown (wishes, goals) name somebody who is not. Read them again before handing this on.",
    ),
}
