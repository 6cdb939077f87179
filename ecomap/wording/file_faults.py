"""What is said when a file as such cannot be read or written: code, then Japanese, then English.

Each sentence says what is wrong and what to do next. ``code:hint`` is a finer case of ``code``. ``{word}`` is the
wrong word, ``{hint}`` a detail, ``{choices}`` what could be written, ``{others}`` the other places.
"""

from __future__ import annotations

from typing import Final

FILE_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "missing-file": (
        "ファイルが見つかりません。ファイル名とフォルダを確かめてください。",
        "There is no such file. Check the file name and the folder.",
    ),
    "is-directory": (
        "これはフォルダです。その中の事例ファイル(.yaml .json .xlsx)を指定してください。",
        "This is a folder. Name a case file (.yaml, .json or .xlsx) inside it.",
    ),
    "unreadable": (
        "ファイルを開けません。読む許可があるか、ほかのプログラムで開いたままでないか確かめてください。",
        "The file cannot be opened. Check that you may read it and that no other program holds it open.",
    ),
    "not-a-path": (
        "ファイル名ではありません。事例の文章をそのまま読むときは read_text を使ってください。",
        "This is no file name. To read the text of a case itself, use read_text.",
    ),
    "unknown-format": (
        "この種類のファイルは扱えません。ファイル名の終わりを .yaml .json .xlsx のどれかにしてください。",
        "This kind of file is not known here. Let the file name end in .yaml, .json or .xlsx.",
    ),
    "too-large": (
        "ファイルが大きすぎます(5 MB まで)。事例ファイルかどうか確かめてください。",
        "The file is too large (5 MB at most). Check that it is a case file.",
    ),
    "too-many-entries": (
        "項目が多すぎます(10万個まで)。事例ごとにファイルを分けてください。",
        "The file has too many entries (100,000 at most). Use one file for each case.",
    ),
    "too-many-faults": (
        "間違いが多いため、ここで止めました。上のものを直してから、もう一度確かめてください。",
        "There are many faults, so checking stopped here. Correct those above and check again.",
    ),
    "empty": (
        "ファイルに何も書かれていません。「ecomap new」でひな形を作れます。",
        'The file is empty. "ecomap new" makes a starter file.',
    ),
    "binary": (
        "文字のファイルではありません。メモ帳などで開ける .yaml か .json のファイルを指定してください。",
        "This is not a text file. Name a .yaml or .json file that a text editor can open.",
    ),
    "binary:zip": (
        "これは Excel・Word などか、圧縮されたファイルです。Excel のブックなら、名前の終わりを .xlsx にしてください。",
        "This is an Excel or Word file or an archive. If it is a workbook, let its name end in .xlsx.",
    ),
    "binary:office": (
        (
            "これは古い形式の Excel・Word などのファイルか、パスワードの付いたブックです。"
            "Excel で開き、パスワードを外して .xlsx で保存し直してください。"
        ),
        "This is an Office file of an old kind, or a workbook with a password. Save it as .xlsx without one.",
    ),
    "binary:pdf": (
        "これは PDF です。もとになった .yaml か .json の事例ファイルを指定してください。",
        "This is a PDF. Name the case file in .yaml or .json from which it was made.",
    ),
    "binary:image": (
        "これは画像です。もとになった .yaml か .json の事例ファイルを指定してください。",
        "This is a picture. Name the case file in .yaml or .json from which it was made.",
    ),
    "encoding": (
        "文字コードが分かりません。エディタで開き、文字コードを UTF-8 にして保存し直してください。",
        "The character encoding is not known. Open the file in an editor and save it as UTF-8.",
    ),
    "cp932": (
        "文字コードを Shift_JIS(CP932)として読みました。人名の字が欠けないよう、UTF-8 で保存し直すことをお勧めします。",
        "Read as Shift_JIS (CP932). Save it as UTF-8, so that no character of a name is lost.",
    ),
    "control-character": (
        "目に見えない制御文字({hint})があります。その文字を消してください。",
        "There is an invisible control character ({hint}). Delete it.",
    ),
    "bidi-control": (
        "文字の並ぶ向きを変える、見えない文字({hint})があります。その文字を消してください。",
        "There is an invisible character that turns the reading direction ({hint}). Delete it.",
    ),
    "invisible-character": (
        "目に見えない文字({hint})があります。そのまま読みましたが、要らなければ消してください。",
        "There is an invisible character ({hint}). It was kept; delete it if it is not wanted.",
    ),
    "yaml-syntax": (
        "この行の書き方が読み取れません。記号で始まる言葉は '…' で囲み、「項目名: 内容」の形か確かめてください。",
        "This line cannot be understood. Put words that begin with a sign in '…', and write \"name: value\".",
    ),
    "yaml-tab": (
        "行の頭にタブがあります。タブの代わりに半角の空白で字下げしてください。",
        "The line begins with a tab. Indent with spaces instead.",
    ),
    "yaml-quote": (
        "ここで始まる引用符(' または \")が閉じられていません。同じ引用符で閉じてください。",
        "The quotation mark (' or \") that begins here is not closed. Close it with the same mark.",
    ),
    "yaml-colon": (
        (
            "「項目名: 内容」の形になっていません。コロンは半角の「:」1つで、その後に半角の空白を入れてください。"
            "内容に「: 」を含むときは '…' で囲んでください。"
        ),
        (
            'This is not of the form "name: value". Write one colon and a space after it; '
            "put a value that itself holds a colon and a space in '…'."
        ),
    ),
    "yaml-wide-colon": (
        "コロンが全角(：)です。半角の「:」と半角の空白に直してください。",
        'The colon is full-width (：). Write ":" and a space.',
    ),
    "yaml-wide-space": (
        "行の頭に全角の空白があります。半角の空白で字下げしてください。",
        "The line begins with a full-width space. Indent with ordinary spaces.",
    ),
    "yaml-bracket": (
        "ここで始まるかっこ { } または [ ] の中が読み取れません。閉じかっこ、半角の「, 」と「: 」を確かめてください。",
        'The brackets { } or [ ] that begin here cannot be understood. Check the closing bracket, ", " and ": ".',
    ),
    "yaml-bracket:wide-comma": (
        "{ } の中の区切りが「、」になっているようです。半角の「, 」(カンマと空白)で区切ってください。",
        'Inside { } the separator seems to be "、". Separate with ", " (a comma and a space).',
    ),
    "yaml-indent": (
        "字下げがそろっていません。同じ並びの行は、行の頭の空白を同じ数にしてください。",
        "The indentation does not line up. Lines of one list need the same number of spaces before them.",
    ),
    "yaml-tag": (
        "「!」で始まる書き方や「%」の行は使えません。消すか、文字として書くなら '…' で囲んでください。",
        'Nothing may begin with "!", and "%" lines are not allowed. Delete it, or quote it as text in \'…\'.',
    ),
    "yaml-anchor": (
        "「&」で始まる書き方は使えません。文字として書くなら '…' で囲んでください。",
        "Nothing may begin with \"&\". If it is meant as text, put it in '…'.",
    ),
    "yaml-alias": (
        "「*」で始まる書き方は使えません。文字として書くなら '…' で囲んでください。",
        "Nothing may begin with \"*\". If it is meant as text, put it in '…'.",
    ),
    "yaml-documents": (
        "「---」で区切られた2つ目の事例があります。1つのファイルには1つの事例を書いてください。",
        'A second document begins here ("---"). Write one case in one file.',
    ),
    "complex-key": (
        "項目名のところに一覧やかっこがあります。項目名は言葉で書いてください。",
        "There is a list or a bracket where a name should be. Write the name as a word.",
    ),
    "json-syntax": (
        "JSON として読み取れません。",
        "This is not valid JSON.",
    ),
    "json-syntax:comma": (
        "ここに「,」か閉じかっこが必要です。",
        'A "," or a closing bracket is needed here.',
    ),
    "json-syntax:trailing-comma": (
        "閉じかっこの前に余分な「,」があります。消してください。",
        'There is a "," too many before the closing bracket. Delete it.',
    ),
    "json-syntax:key": (
        '項目名は "…" で囲んでください。',
        'A name must stand in "…".',
    ),
    "json-syntax:colon": (
        "項目名の後に「:」が必要です。",
        'A ":" is needed after the name.',
    ),
    "json-syntax:string": (
        'ここで始まる "…" が正しく閉じられていないか、中に使えない文字があります。',
        'The text in "…" that begins here is not closed, or holds something that is not allowed.',
    ),
    "json-syntax:value": (
        'ここの値が読み取れません。言葉は "…" で囲んでください。',
        'The value here cannot be understood. Put words in "…".',
    ),
    "json-syntax:unfinished": (
        "ファイルが途中で終わっています。閉じかっこを確かめてください。",
        "The file ends too early. Check the closing brackets.",
    ),
    "json-syntax:end": (
        "最後の閉じかっこの後に余分なものがあります。消してください。",
        "There is something after the last closing bracket. Delete it.",
    ),
    "json-number": (
        "「{word}」は値として使えません。数が分からないときは、その項目を書かないでください。",
        '"{word}" is not allowed as a value. Where a number is not known, leave the entry out.',
    ),
    "too-deep": (
        "かっこや字下げが深すぎます(20段まで)。事例ファイルかどうか確かめてください。",
        "Brackets or indentation go too deep (20 levels at most). Check that this is a case file.",
    ),
    "duplicate-key": (
        "同じ名前の項目が2回書かれています(ほかは {others})。1つにまとめてください。",
        "The same entry is written twice (also at {others}). Keep one.",
    ),
    "duplicate-key:near": (
        "「{word}」が2回書かれています(ほかは {others})。1つにまとめてください。",
        '"{word}" is written twice (also at {others}). Keep one.',
    ),
    "target-is-symlink": (
        "書き込み先が別の場所へのリンクです。安全のため書き込みません。本来のファイルを指定してください。",
        "The target is a link to another place, so nothing was written. Name the file itself.",
    ),
    "target-is-directory": (
        "書き込み先がフォルダです。ファイル名まで指定してください。",
        "The target is a folder. Name a file.",
    ),
    "cannot-write": (
        (
            "ファイルに書き込めません。ディスクの空きと、ほかのプログラムで開いたままでないかを確かめてください。"
            "もとのファイルは変わっていません。"
        ),
        (
            "The file cannot be written. Check the free space and that no other program holds it open. "
            "What was there before is unchanged."
        ),
    ),
    "cannot-write:permission": (
        "書き込む許可がありません。別のフォルダを指定してください。もとのファイルは変わっていません。",
        "Writing is not permitted there. Choose another folder. What was there before is unchanged.",
    ),
    "cannot-write:no-directory": (
        "書き込み先のフォルダがありません。先にフォルダを作ってください。",
        "The folder to write to does not exist. Make it first.",
    ),
    "unwritable-character": (
        "ファイルに書けない文字({hint})が含まれています。その文字を除いてください。",
        "A text holds a character that no case file may hold ({hint}). Remove it.",
    ),
}
