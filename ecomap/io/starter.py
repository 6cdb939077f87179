"""The commented file that ``ecomap new`` makes: it reads as it stands, and every line may be changed or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecomap.vocabulary import Lang

_JA: Final = """\
# エコマップの事例ファイル。「#」から行の終わりまではメモで、読まれません。
# 書き方は「項目名: 内容」です。コロンは半角で、その後に半角の空白を入れます。
# 分からないこと・聞いていないことは、書かないでおきます。「ecomap words」で使える言葉の一覧が出ます。
ecomap: 1

題名: (例)山田 花子さん 支え合いの地図
作成日: 令和8年4月10日              # 2026-04-10、R8.4.10 でも
作成者: (例)つむぎ居宅介護支援事業所
同席者: [本人]
# 次回見直し: 令和8年7月

本人:
  名前: (例)山田 花子
  生年月日: 昭和17年3月2日           # 昭和17年頃 でも。分からなければ  年齢: 80代
  性別: 女
  住まい: 独居                       # 独居 日中独居 高齢者夫婦 同居 サ高住 施設 入院中
  # 要介護度: 要介護2, 令和7年10月1日〜令和9年9月30日
  言葉: 住み慣れた家で暮らしたい
  目標: [週1回、友人とお茶を飲む]
  強み: [手芸, 電話は自分でかけられる]
  人付き合い: 今のまま               # 増やしたい 今のまま 静かに 未確認

# 家族。名前の前に続柄を書きます。「名前: 関係の様子」の短い形と、くわしい形があります。
家族:
  - 長女 (例)裕子: 強い, 週1回 電話
  - 名前: (例)健
    続柄: 長男
    住まい: 県外(車で2時間)          # 同居 隣 市内 県内 県外 海外
    役割: [緊急連絡先①]              # 主介護者 キーパーソン 緊急連絡先① 成年後見人 …
    関係: {強さ: 弱い, 緊張: 折り合いが悪い}

# 社会資源。友人・近所・店・集まり・サービス・医療・役所など。種類は名前から分かれば書かなくて構いません。
社会資源:
  - 友人 (例)中村さん: 強い, ⇄, 毎週水曜
  - 民生委員 (例)田口さん: 弱い, 月1回, 見守り
  - (例)みどりクリニック: {種類: 主治医, 関係: 普通, 頻度: 月1回 通院}
  - 名前: (例)さくら訪問介護
    関係:
      状態: 予定                     # 継続中 予定 待機中 休止中 見合わせ 終了
      開始: 2026-04-20
      支援内容: [生活援助]           # 話し相手 相談 見守り 生活援助 身体介護 服薬 …
      頻度: 火・金 10時
      向き: →本人                    # →本人(支えてもらう) 本人→(支える) ⇄(お互い)

# 本人以外どうしの関係
関係:
  - {から: 民生委員 (例)田口さん, へ: 友人 (例)中村さん, 関係: 弱い}

課題:
  - {領域: 生活援助, 程度: 一部介助, 備考: 買い物}
  - {領域: 災害時の避難, 程度: 未確認}

# 何を聞いたか。済 一部 まだ 拒否。ここに「済」がないことは「いない」とは扱われません。
確認状況: {親族: 済, 友人: 済, 近隣: まだ, 集まり: まだ, サービス: 済, 連携: まだ}
"""

_EN: Final = """\
# A case file for an ecomap. What follows "#" is a remark and is not read.
# Write "name: value", with a space after the colon.
# Leave out whatever is not known or was not asked. "ecomap words" lists the words that can be used.
ecomap: 1

title: (example) The people around Hanako Yamada
drawn: {on: 2026-04-10, by: (example) Tsumugi care office, with: [client]}

client:
  name: (example) Hanako Yamada
  birth: 1942-03-02                  # or: about 1942; where it is not known  age: 80s
  sex: female
  lives: alone                       # alone, alone by day, older couple, with others, facility, in hospital
  words: I want to live in the house I know
  goals: [Tea with a friend once a week]
  strengths: [Needlework, Uses the telephone without help]
  company: as is                     # more, as is, quiet

# The family. Write the relation before the name, or as an entry of its own.
family:
  - "daughter (example) Yuko": strong, weekly phone
  - name: (example) Ken
    relation: son
    lives: far                       # together, next door, same town, same prefecture, far, abroad
    roles: [emergency contact 1]     # main carer, key person, guardian …
    tie: {quality: weak, stress: stressful}

# Friends, neighbours, shops, groups, services, doctors, offices. The kind may be told by the name.
resources:
  - {name: (example) Mrs Nakamura, kind: friend, tie: {quality: strong, flow: both, frequency: every Wednesday}}
  - {name: (example) Dr Kaneda, kind: family doctor, tie: {quality: normal, frequency: monthly}}
  - name: (example) Sakura home help
    kind: home help
    tie:
      status: planned                # current, planned, waiting, paused, declined, ended
      starts: 2026-04-20
      supports: [housework]          # emotional support, advice, watching over, personal care …
      frequency: twice a week
      flow: to                       # to (the client receives), from (the client gives), both

# Ties between others
ties:
  - {from: (example) Dr Kaneda, to: (example) Sakura home help, quality: weak}

needs:
  - {domain: housework, level: partial, note: shopping}
  - {domain: evacuation, level: not asked}

# What was asked about: done, partly, not yet, declined. What is not "done" here never counts as "there is none".
asked: {kin: done, friends: done, neighbours: not yet, groups: not yet, services: done}
"""


def starter(lang: Lang = "ja") -> str:
    """Give the text of a starter file.

    Parameters
    ----------
    lang
        Language of its keys, words and remarks.

    Returns
    -------
    str
        YAML that reads without a fault.
    """
    return _JA if lang == "ja" else _EN
