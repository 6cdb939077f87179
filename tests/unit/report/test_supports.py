"""Needs and who covers them, counted by hand from the case files."""

from __future__ import annotations

from ecomap.report.sheet.supports import matrix_of


def rows(matrix):
    return {cover.what: cover for cover in matrix.needs}


def answers(cover):
    return tuple(cell.answer for cell in cover.cells)


def test_who_covers_what(basis_of):
    matrix = matrix_of(basis_of("sato_hana"))
    found = rows(matrix)
    assert matrix.gaps == ("清潔・入浴", "災害時の避難")
    help_at_home = found["家事や買い物"]
    assert [cell.holders for cell in help_at_home.cells] == [(), (), ("ほのか配食（食事）",)]
    assert help_at_home.coming == ("さくら訪問介護（予定4/20）",)
    # 金銭 is 未確認: no gap, and nobody is told to be alone with it.
    assert (found["お金のこと"].open, found["お金のこと"].gap, found["お金のこと"].alone) == (True, False, "")
    assert matrix.alone == ()


def test_unknown_is_not_none(basis_of):
    found = rows(matrix_of(basis_of("couple_rourou")))
    # 近隣 and 友人: one done, one in part. 親族 and サービス: done.
    assert answers(found["健康・医療"]) == ("none", "unknown", "held")
    assert [cell.holders for cell in found["健康・医療"].cells][2] == ("つばさ訪問看護（看護）", "花沢診療所（医療）")
    everything_asked = matrix_of(basis_of("vignettes/v08_services_only"))
    assert answers(rows(everything_asked)["人との関わり"]) == ("none", "none", "none")
    assert everything_asked.gaps == ("人との関わり", "災害時の避難")


def test_needs_that_the_same_help_meets_share_a_row(basis_of):
    matrix = matrix_of(basis_of("vignettes/v08_services_only"))
    assert rows(matrix)["身体介護、清潔・入浴、排泄"].level == "全介助"
    assert matrix.settled.startswith("口腔、認知・判断、")


def test_what_hangs_on_one_person(basis_of):
    assert matrix_of(basis_of("couple_rourou")).alone == (("妻 きみさん", "服薬"), ("長男 正志さん", "金銭"))
    assert matrix_of(basis_of("day_alone")).alone == (("長男 浩さん", "服薬、食事"),)
    # One office for everything: it is never told to be alone.
    assert matrix_of(basis_of("vignettes/v08_services_only")).alone == ()


def test_a_full_map(basis_of):
    matrix = matrix_of(basis_of("large_40"))
    found = rows(matrix)
    assert matrix.gaps == ()  # bathing: nobody yet, but the day service is planned
    assert found["清潔・入浴"].coming == ("デイサービス ほっと（予定6/8）",)
    assert [cell.holders for cell in found["災害時の避難"].cells] == [(), ("裏の平田さん夫婦", "自主防災の会"), ()]
    assert matrix.settled == "人との関わり、お金のこと"


def test_whoever_is_under_suspicion_stands_where_they_stood(written):
    text = (
        "client: {name: 本人さん}\n"
        "family:\n"
        "  - {name: 姪, relation: 姪, tie: {quality: 普通, flow: →本人, supports: [金銭]%s}}\n"
        "needs: [{domain: 金銭, level: ある}]\n"
        "asked: {親族: 済, 友人: 済, 近隣: 済, サービス: 済}\n"
    )
    suspected = written(text % ", concern: はい, concern_note: 通帳")
    assert matrix_of(suspected) == matrix_of(written(text % ""))
    assert matrix_of(suspected).alone == (("姪", "お金のこと"),)
