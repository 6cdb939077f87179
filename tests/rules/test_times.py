"""T: reviews, silences, starts and ends."""

from __future__ import annotations

import pytest

from ecomap.analysis.rules.times import TIMES
from tests.rules.cases import (
    CARER,
    DAUGHTER,
    FRIEND,
    Graded,
    answer,
    at_home,
    case,
    every_rule,
    finding,
    findings,
    found,
    grade,
    kin,
    quiet,
    someone,
    who,
)

NO_DAY = {"on": None, "review": None}
HELP = {"生活援助": "ある"}


def service(**fields: object):
    return someone("さくら訪問介護", None, **({"supports": ["生活援助"], "last": None} | fields))


def planned(starts: str | None = "2026-05-20", **fields: object):
    return quiet(resources=[service(status="予定", starts=starts, **fields)])


def waiting(**fields: object):
    return quiet(resources=[service(status="待機中", **fields)])


def friend(last: str | None, frequency: str | None = "週1回 訪問", **fields: object):
    return case(resources=[someone("友人 中村さん", frequency, last=last, **fields)])


def ended(ends: str = "2026-05-20", *, needs: object = None, **more: object):
    return case(needs=needs or HELP, resources=[service(status="終了", ends=ends)], **more)


def key_person(name: str = "裕子", minutes: int | None = 180, **fields: object):
    return kin(name, "長女", **({"lives": None, "minutes_away": minutes, "roles": ["KP"]} | fields))


def gone(roles: tuple[str, ...] = ("KP",), *, family: object = (), **fields: object):
    """Whose sister, who held these roles, has died."""
    died = {"died": "2026-05-10", "status": "終了", "ends": "2026-05-10", "last": None}
    return case(family=[kin("良枝", "妹", None, roles=list(roles), **(fields or died)), *family])


def certified(until: str, **more: object):
    return quiet(client={"care_level": "要支援1", "care_until": until}, **more)


TABLE = {
    "T01": {
        "gap": lambda: quiet(drawn={"review": "2026-06-01", "on": "2026-03-01"}),
        "met": quiet,
        "cannot_tell": lambda: quiet(drawn={"review": None}),
    },
    "T02": {
        "gap": lambda: friend("2026-05-01"),
        "met": quiet,
        "cannot_tell": lambda: friend(None),
        "not_applicable": lambda: quiet(drawn=NO_DAY),
    },
    "T03": {
        "gap": planned,
        "met": quiet,
        "cannot_tell": lambda: planned(starts=None),
    },
    "T04": {
        "gap": ended,
        "met": quiet,
        "cannot_tell": lambda: ended(needs={"生活援助": "未確認"}),
        "not_applicable": lambda: quiet(drawn=NO_DAY),
    },
    "T05": {
        "gap": lambda: waiting(applied="2026-03-01"),
        "met": quiet,
        "cannot_tell": waiting,
        "not_applicable": lambda: quiet(drawn=NO_DAY),
    },
    "T06": {
        "gap": gone,
        "met": quiet,
        "cannot_tell": lambda: case(
            family=[someone("裕子", "週1回 電話", relation="長女", status="不明", roles=["キーパーソン"])]
        ),
    },
    "T07": {
        "gap": lambda: case(family=[key_person()]),
        "met": quiet,
        "cannot_tell": lambda: case(family=[key_person(minutes=None)]),
        "not_applicable": case,
    },
    "T08": {
        "gap": lambda: certified("2026-07-31"),
        "met": quiet,
        "not_applicable": lambda: quiet(drawn=NO_DAY),
    },
}
DAYS = {("T01", "gap"): "2026-06-10"}
GRADED = (
    Graded("T01", "", "note", quiet, "2026-09-11"),
    Graded("T01", "", "warning", quiet, "2026-12-11"),
    Graded("T02", "", "warning", lambda: friend("2026-05-01")),
    Graded("T03", "", "warning", planned),
    Graded("T03", "declined", "note", lambda: quiet(resources=[service(status="見合わせ")])),
    Graded("T04", "", "warning", ended),
    Graded("T05", "", "note", lambda: waiting(applied="2026-03-01")),
    Graded("T06", "", "critical", gone),
    Graded("T07", "", "warning", lambda: case(family=[key_person()])),
    Graded("T08", "", "note", lambda: certified("2026-07-31")),
)


TestEveryRule = every_rule(TIMES, TABLE, GRADED, days=DAYS)


class TestReview:
    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-06-10", None),
            ("2026-09-10", None),
            ("2026-09-11", "note"),
            ("2026-12-10", "note"),
            ("2026-12-11", "warning"),
        ],
    )
    def test_t01_on_the_day_and_after_the_whole_interval(self, on, expected):
        one = quiet()
        assert (finding(one, "T01", on).severity if answer(one, "T01", on) == "gap" else None) == expected

    def test_t01_a_reprint_finds_the_same(self):
        assert answer(quiet(), "T01") == "met"

    def test_t01_tells_the_days(self):
        assert finding(quiet(), "T01", "2026-09-20").number("days_overdue").low == 10

    def test_t01_none_recorded_cannot_tell(self):
        assert answer(quiet(drawn={"review": None}), "T01", "2027-06-01") == "cannot_tell"


class TestSilence:
    @pytest.mark.parametrize(
        ("frequency", "last", "expected"),
        [
            ("週1回 訪問", "2026-05-20", "met"),  # three times a week, to the day
            ("週1回 訪問", "2026-05-19", "gap"),
            ("毎日 電話", "2026-05-27", "met"),  # fourteen days at least
            ("毎日 電話", "2026-05-26", "gap"),
            ("月1回 訪問", "2026-03-15", "met"),
            ("月1回 訪問", "2026-03-10", "gap"),
        ],
    )
    def test_t02_three_times_the_interval(self, frequency, last, expected):
        assert answer(friend(last, frequency), "T02") == expected

    def test_t02_names_whom(self):
        assert who(friend("2026-05-01"), "T02") == {"友人 中村さん"}

    @pytest.mark.parametrize("frequency", ["随時", "不定期"])
    def test_t02_an_irregular_contact_is_never_quiet(self, frequency):
        assert answer(friend("2025-01-01", frequency), "T02") == "met"

    @pytest.mark.parametrize(
        ("last", "expected"),
        [
            pytest.param("2025-06-11", "cannot_tell"),
            ("2025-06-09", "gap"),
        ],
    )
    def test_t02_a_doctor_without_a_frequency_within_a_year(self, last, expected):
        doctor = someone("南町クリニック", None, kind="主治医", last=last)
        assert answer(case(resources=[doctor]), "T02") == expected

    def test_t02_whoever_lives_there_is_not_quiet(self):
        one = case(client={"lives": "高齢者夫婦"}, family=[at_home("正", "夫", last="2026-01-01")])
        assert answer(one, "T02") == "met"

    def test_t02_a_tie_that_rests_is_not_quiet(self):
        assert answer(friend("2026-01-01", status="休止中"), "T02") == "met"


class TestStarts:
    @pytest.mark.parametrize(("starts", "expected"), [("2026-05-27", "met"), ("2026-05-26", "gap")])
    def test_t03_more_than_fourteen_days(self, starts, expected):
        assert answer(planned(starts), "T03") == expected

    def test_t03_a_start_still_ahead_is_no_finding(self):
        assert answer(planned("2026-06-20"), "T03") == "met"

    def test_t03_declined_is_a_note_of_its_own(self):
        one = quiet(resources=[service(status="見合わせ")])
        assert grade(one, "T03") == ("declined", "note")
        assert who(one, "T03") == {"さくら訪問介護"}

    def test_t03_late_and_declined_are_two(self):
        one = quiet(
            resources=[
                service(status="予定", starts="2026-05-01"),
                someone("デイサービス 柿の木", None, status="辞退", last=None),
            ]
        )
        assert {(item.variant, item.severity) for item in findings(one, "T03")} == {
            ("", "warning"),
            ("declined", "note"),
        }

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({"applied": "2026-03-12"}, "met"),  # ninety days
            ({"applied": "2026-03-11"}, "gap"),
            ({"starts": "2026-03-11"}, "gap"),
            ({"applied": "2026-05-01", "starts": "2026-01-01"}, "met"),
        ],
    )
    def test_t05_waits_from_applied_or_else_from_starts(self, fields, expected):
        assert answer(waiting(**fields), "T05") == expected


class TestEnds:
    @pytest.mark.parametrize(
        ("ends", "expected"), [("2026-03-12", "gap"), ("2026-03-11", "met"), ("2026-06-10", "gap")]
    )
    def test_t04_ninety_days(self, ends, expected):
        assert answer(ended(ends), "T04") == expected

    def test_t04_somebody_else_gives_it_now(self):
        other = someone("友人 中村さん", supports=["生活援助"])
        one = case(needs=HELP, resources=[service(status="終了", ends="2026-05-20"), other])
        assert answer(one, "T04") == "met"

    def test_t04_it_is_no_longer_needed(self):
        assert answer(ended(needs={"生活援助": "なし"}), "T04") == "met"

    def test_t04_names_what_it_gave(self):
        one = ended(needs=HELP | {"金銭": "ある"})
        assert who(one, "T04") == {"さくら訪問介護"}
        assert finding(one, "T04").codes("domains") == ("iadl",)

    @pytest.mark.parametrize(
        ("until", "expected"),
        [("2026-06-09", "met"), ("2026-06-10", "gap"), ("2026-08-09", "gap"), ("2026-08-10", "met")],
    )
    def test_t08_sixty_days(self, until, expected):
        assert answer(certified(until), "T08") == expected

    def test_t08_tells_the_days(self):
        assert finding(certified("2026-07-10"), "T08").number("expires_in").low == 30

    def test_t08_nobody_need_be_named(self):
        assert finding(certified("2026-07-10"), "T08").who == ()

    def test_t08_an_expiry_among_the_events(self):
        assert answer(quiet(events={"認定期限": "2026-07-10"}), "T08") == "gap"

    def test_t08_a_guardianship(self):
        guardian = someone("堀弁護士", kind="弁護士", roles=[{"role": "成年後見人", "until": "2026-07-10"}])
        assert who(quiet(resources=[guardian]), "T08") == {"堀弁護士"}

    def test_t08_a_service_with_a_planned_end(self):
        assert who(quiet(resources=[service(ends="2026-07-10")]), "T08") == {"さくら訪問介護"}


class TestRoleHolders:
    @pytest.mark.parametrize(
        "fields",
        [
            {"died": "2026-05-10", "status": "終了", "ends": "2026-05-10"},
            {"status": "終了", "ends": "2026-05-10"},
            {"lives": "入院"},
            {"lives": "施設"},
        ],
        ids=["died", "ended", "hospital", "facility"],
    )
    @pytest.mark.parametrize("role", ["KP", "主介護者", "緊急連絡先"])
    def test_t06_whoever_held_it_is_gone(self, role, fields):
        one = gone((role,), **fields)
        assert grade(one, "T06") == ("", "critical")
        assert who(one, "T06") == {"良枝"}

    def test_t06_somebody_else_holds_it_now(self):
        assert answer(gone(("KP",), family=[kin("裕子", "長女", roles=["KP"])]), "T06") == "met"

    def test_t06_other_roles_are_less_urgent(self):
        assert answer(gone(("避難支援者",)), "T06") == "met"

    def test_t06_names_the_roles(self):
        assert finding(gone(("KP", "緊急連絡先")), "T06").codes("roles") == ("key_person", "emergency_contact")

    def test_t06_names_only_the_roles_that_nobody_holds(self):
        one = gone(("KP", "緊急連絡先"), family=[kin("裕子", "長女", roles=["緊急連絡先"])])
        assert finding(one, "T06").codes("roles") == ("key_person",)

    def test_t06_with_m11(self):
        assert {"T06", "M11"} <= found(gone(("KP", "緊急連絡先"))).rules

    @pytest.mark.parametrize(("minutes", "expected"), [(120, "met"), (121, "gap")])
    def test_t07_more_than_two_hours(self, minutes, expected):
        assert answer(case(family=[key_person(minutes=minutes)]), "T07") == expected

    @pytest.mark.parametrize("role", ["KP", "緊急連絡先"])
    @pytest.mark.parametrize(("minutes", "expected"), [(30, "met"), (31, "gap")])
    def test_t07_a_deputy_within_half_an_hour(self, role, minutes, expected):
        deputy = kin("香織", "姪", lives=None, minutes_away=minutes, roles=[role])
        far = [key_person(), deputy]
        if role == "KP" and expected == "gap":
            assert answer(case(family=far), "T07") == "met"  # not every key person is far away
        else:
            assert answer(case(family=far), "T07") == expected

    def test_t07_a_neighbour_may_be_the_deputy(self):
        deputy = someone("隣の島田さん", kind="近隣", roles=["緊急連絡先"])
        assert answer(case(family=[key_person()], resources=[deputy]), "T07") == "met"

    def test_t07_a_cohabiting_adult_without_a_role_is_no_deputy(self):
        one = case(client={"lives": "高齢者夫婦"}, family=[at_home("正", "夫", age=82), key_person()])
        assert answer(one, "T07") == "gap"

    def test_t07_somebody_under_suspicion_is_no_deputy(self):
        one = case(client={"lives": "同居"}, family=[at_home("茂", "弟", concern="はい"), key_person()])
        assert answer(one, "T07") == "gap"

    def test_t07_a_distance_that_is_not_known(self):
        assert answer(case(family=[key_person(minutes=None, lives="県外")]), "T07") == "cannot_tell"


class TestWithoutADay:
    """Without a day of the analysis whatever counts days cannot be told."""

    @pytest.mark.parametrize(
        "make",
        [
            pytest.param(lambda: quiet(drawn=NO_DAY), id="T01"),
            pytest.param(lambda: case(drawn=NO_DAY, resources=[FRIEND | {"last": "2020-01-01"}]), id="T02"),
            pytest.param(
                lambda: quiet(drawn=NO_DAY, resources=[service(status="予定", starts="2020-01-01")]),
                id="T03",
            ),
            pytest.param(
                lambda: case(drawn=NO_DAY, needs=HELP, resources=[service(status="終了", ends="2026-05-20")]), id="T04"
            ),
            pytest.param(
                lambda: quiet(drawn=NO_DAY, resources=[service(status="待機中", applied="2020-01-01")]),
                id="T05",
            ),
            pytest.param(
                lambda: quiet(drawn=NO_DAY, client={"care_level": "要支援1", "care_until": "2026-07-31"}),
                id="T08",
            ),
            pytest.param(
                lambda: quiet(drawn=NO_DAY, events={"退院": "2026-06-30"}, client={"lives": "入院中"}), id="L07"
            ),
        ],
    )
    def test_nothing_is_said_to_be_well(self, make, request):
        rule = request.node.callspec.id
        assert answer(make(), rule) in {"cannot_tell", "not_applicable"}

    def test_a_day_may_be_given(self):
        one = quiet(drawn=NO_DAY, resources=[service(status="予定", starts="2020-01-01")])
        assert answer(one, "T03", "2026-06-10") == "gap"


def test_roles_that_are_filled_are_no_finding():
    one = case(family=[DAUGHTER | {"roles": ["KP", "緊急連絡先"]}, kin("健", "長男", **CARER)])
    assert answer(one, "T06") == "met"
