"""What may leave the office: nothing small, nothing that can be reckoned, no names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecomap.caseload.overview.classes import ANSWERS, CONTACT_BLOCKS, CONTACT_COLUMNS, SIZE_COLUMNS, WEEK_COLUMNS
from ecomap.caseload.overview.leaving import REST, TooFewError, may_leave
from ecomap.caseload.overview.tables import First, Overview, Table
from ecomap.caseload.patterns import LinkedCases, SharedHelper
from ecomap.caseload.suppress import computable

CLIENT = st.tuples(
    st.sampled_from(CONTACT_COLUMNS),
    st.sampled_from(SIZE_COLUMNS),
    st.sampled_from(WEEK_COLUMNS),
    st.sampled_from(ANSWERS),
    st.sampled_from(["北", "南", "東", None]),
)


def block_of(column):
    return next(answer for answer, block in zip(ANSWERS, CONTACT_BLOCKS, strict=True) if column in block)


def made(clients, by="area"):
    groups = sorted({client[4] for client in clients}, key=str)

    def by_group(value):
        return Table.of(ANSWERS, {g: [value(one) for one in clients if one[4] == g] for g in groups})

    return Overview(
        cases=len(clients),
        on=None,
        by=by,
        synthetic="none",
        may_leave=False,
        contact=Table.of(CONTACT_COLUMNS, {"all": [one[0] for one in clients]}),
        size=Table.of(SIZE_COLUMNS, {"all": [one[1] for one in clients]}),
        week=Table.of(WEEK_COLUMNS, {str(day): [one[2] for one in clients] for day in range(7)}),
        kinds=(("meals", by_group(lambda one: one[3])),),
        informal=by_group(lambda one: one[3]),
        flags=by_group(lambda one: block_of(one[0])),
        helpers=(SharedHelper("田口", ("a", "b"), (), 0),),
        many_rely=None,
        links=(LinkedCases("花子", ("a", "b")),),
        first=(First("a", {}),),
    )


def tables(overview):
    found = [overview.contact, overview.size, overview.week, overview.informal, overview.flags]
    return [table for table in (*found, *(table for _, table in overview.kinds)) if table is not None]


def hidden_of(shown, true):
    """Give a table with its totals, and the places of what is hidden."""
    whole = [[*line, sum(line)] for line in true]
    whole.append([sum(column) for column in zip(*whole, strict=True)])
    told = [[*line.counts, line.total] for line in shown.lines] + [[*shown.totals, whole[-1][-1]]]
    return whole, {(i, j) for i, row in enumerate(told) for j, count in enumerate(row) if count is None}


@settings(max_examples=60, deadline=None)
@given(st.lists(CLIENT, min_size=10, max_size=90))
def test_nothing_small_is_shown_and_nothing_hidden_can_be_reckoned(clients):
    whole = made(clients)
    shown = may_leave(whole)
    for table in tables(shown):
        for line in table.lines:
            assert line.total is None or line.total >= 10
            assert all(count is None or count >= 10 for count in line.counts)
        assert all(count is None or count >= 10 for count in table.totals)
    # one size for each group in every table
    sizes = {tuple(line.total for line in table.lines) for table in (shown.informal, shown.flags) if table}
    assert len(sizes) <= 1
    for table, true in ((shown.informal, whole.informal), (shown.flags, whole.flags)):
        if table is None:
            continue
        rows = {line.name: line.counts for line in true.lines}
        rest = [counts for name, counts in rows.items() if name not in {line.name for line in table.lines}]
        counts = [
            rows[line.name] if line.name != REST else tuple(map(sum, zip(*rest, strict=True))) for line in table.lines
        ]
        full, hidden = hidden_of(table, counts)
        assert not list(computable(full, hidden))
    if shown.flags is not None:
        # the sums of the classes are known from the findings; none of the classes within can be reckoned
        counts = dict(zip(CONTACT_COLUMNS, whole.contact.totals, strict=True))
        told = dict(zip(CONTACT_COLUMNS, shown.contact.totals, strict=True))
        for block, total in zip(CONTACT_BLOCKS, shown.flags.totals, strict=True):
            assert total == sum(counts[column] for column in block)
            full = [[*(counts[column] for column in block), total]] * 2
            hidden = {(i, j) for i in (0, 1) for j, column in enumerate(block) if told[column] is None}
            assert not list(computable(full, hidden))


@given(st.lists(CLIENT, min_size=10, max_size=60))
@settings(max_examples=30, deadline=None)
def test_no_name_and_no_key(clients):
    for by in ("area", "worker", "office"):
        shown = may_leave(made(clients, by=by))
        assert (shown.helpers, shown.links, shown.first, shown.change) == ((), (), (), None)
        assert shown.many_rely is False
        text = repr(shown)
        assert not [word for word in ("田口", "花子", "'a'") if word in text]
        if by != "area":
            assert shown.informal is None
            assert not [word for word in ("北", "南", "東") if word in text]


def test_small_groups_are_put_together():
    clients = [("weekly", "size-0", "due", "yes", area) for area in "北" * 40 + "南" * 20 + "東" * 3]
    shown = may_leave(made(clients))
    # three alone would be too few, so the next smallest goes with them
    assert [(line.name, line.total) for line in shown.informal.lines] == [("北", 40), (REST, 23)]


def test_a_few_are_too_few():
    clients = [("weekly", "size-0", "due", "yes", "北")] * 9
    with pytest.raises(TooFewError):
        may_leave(made(clients))


def test_a_helper_of_many_is_told_without_number():
    whole = made([("weekly", "size-0", "due", "yes", "北")] * 12)
    many = SharedHelper("田口", tuple("abcdefghij"), (), 0)
    assert may_leave(replace(whole, helpers=(many,))).many_rely is True
