"""The case as a networkx graph, for whoever wants to measure it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecomap.model import CLIENT, HOUSEHOLD, Person, Resource

if TYPE_CHECKING:
    import networkx as nx

    from ecomap.model import Case, PartialDate, Tie
    from ecomap.model.people import Actor


def graph(
    case: Case,
    *,
    names: bool = True,
    split_mutual: bool = False,
    plain: bool = False,
) -> nx.MultiDiGraph[str]:
    """Return the case as a plain networkx multigraph.

    Parameters
    ----------
    case
        Any case. To see it as of another day, or as one audience may see it, take `Case.as_of` or redact it first.
    names
        With names and the free text of frequencies. ``False`` leaves both out; ids stay.
    split_mutual
        One edge a tie unless True: then a tie that flows both ways is two edges, the second with the key
        ``(tie id, "back")``.
    plain
        Only strings, numbers and booleans: attributes that are not known are left out, lists are joined with ``|``,
        so that every file format of networkx can write the graph. The second key of a split tie is then
        ``"<tie id>|back"``.

    Returns
    -------
    networkx.MultiDiGraph
        **Graph**: ``client`` (always ``"client"``), ``reference_date`` (ISO, or None), ``title`` (None without names).

        **Nodes**: ids of the case: the client, everybody of the family, every resource, in the order written; and
        ``"household"`` if a tie ends there. Every node has every one of these attributes; None = not known or not
        applicable.

        ============== =========================================================================================
        ``type``       ``client``, ``person`` (family), ``resource`` or ``household``
        ``name``       as written (not with ``names=False``)
        ``kind``       code of the kind of resource
        ``entity``     ``person``, ``group``, ``organisation``, ``place``
        ``formality``  ``formal``, ``semi-formal``, ``informal``; family and client are ``informal``
        ``sector``     code of the sector; family and client: ``kin``
        ``relation``   続柄 code of somebody of the family
        ``sex``        ``male``, ``female``, ``other``, ``unknown``; None for what is no person
        ``age_low``    least age in completed years on the reference date
        ``age_high``   greatest age
        ``deceased``   True, or False where no death is recorded
        ``lives``      code of where he or she lives
        ``household``  lives with the client; for the client and the household True
        ``roles``      tuple of codes of roles held
        ``organisation`` id of the organisation a resource belongs to
        ============== =========================================================================================

        **Edges**: one a tie, its key the id of the tie. An edge points the way the support goes: a tie with flow
        ``from`` is turned round, so that ``flow`` is ``"to"`` for every tie with one direction. Ties without a known
        direction point from source to target as written.

        ================== =====================================================================================
        ``quality``        ``strong``, ``normal``, ``weak``, ``broken``, ``unknown``
        ``stress``         ``none``, ``stressful``, ``conflict``, ``unknown``
        ``flow``           ``to`` (along the edge), ``both``, ``none``, ``unknown``
        ``status``         ``current``, ``planned``, ``waiting``, ``paused``, ``declined``, ``ended``, ``unknown``
        ``supports``       tuple of what goes along the edge; () = asked, none; None = not known
        ``gives``          tuple of what comes back
        ``per_month_low``  contacts a month, at least; None = no frequency recorded
        ``per_month_high`` contacts a month, at most; None also where there is no upper bound
        ``frequency``      as written (not with ``names=False``)
        ``weekdays``       tuple, 0 = Monday; () = not known
        ``modes``          tuple of codes of the ways of contact; () = not known
        ``starts``         ISO date, as exact as known (``2026``, ``2026-04``, ``2026-04-20``)
        ``ends``           the same
        ``last``           the same: last contact
        ``confidant``      True, False, None = not known
        ``can_ask_help``   the same
        ``can_nurse``      the same
        ``concern``        the same: harm is suspected
        ``inferred``       tuple of the names of tie fields the toolkit filled in
        ================== =====================================================================================

    Notes
    -----
    Every tie is an edge, also a planned, ended or broken one: filter by ``status`` and ``quality`` before measuring.
    Family links (who is whose child) are no edges; see `ecomap.model.family_links`.
    """
    import networkx as nx  # noqa: PLC0415 - a third of a second that only this function needs

    made: nx.MultiDiGraph = nx.MultiDiGraph(
        client=CLIENT,
        reference_date=case.reference_date.isoformat() if case.reference_date else None,
        title=case.title if names else None,
    )
    household = {person.id for person in case.household}
    for ident, actor in case.actors.items():
        made.add_node(ident, **_node(case, actor, together=ident in household, names=names))
    if any(HOUSEHOLD in (tie.source, tie.target) for tie in case.ties):
        made.add_node(HOUSEHOLD, **_household(names=names))
    for tie in case.ties:
        _add(made, tie, names=names, split_mutual=split_mutual)
    return _plain(made) if plain else made


def _node(case: Case, actor: Actor, *, together: bool, names: bool) -> dict[str, Any]:
    ages = case.age_of(actor.id) or (None, None)
    family = isinstance(actor, Person)
    resource = actor if isinstance(actor, Resource) else None
    entity = "person" if resource is None else resource.entity
    return ({"name": actor.name} if names else {}) | {
        "type": "resource" if not family else "client" if actor.id == CLIENT else "person",
        "kind": resource.kind if resource else None,
        "entity": entity,
        "formality": resource.formality if resource else "informal",
        "sector": resource.sector if resource else "kin",
        "relation": actor.relation if isinstance(actor, Person) else None,
        "sex": actor.sex if entity == "person" else None,
        "age_low": ages[0],
        "age_high": ages[1],
        "deceased": actor.has_died,
        "lives": actor.lives,
        "household": together,
        "roles": tuple(role.code for role in actor.roles),
        "organisation": resource.organisation if resource else None,
    }


def _household(*, names: bool) -> dict[str, Any]:
    nothing = ("kind", "relation", "sex", "age_low", "age_high", "lives", "organisation")
    return ({"name": HOUSEHOLD} if names else {}) | {
        "type": "household",
        "entity": "group",
        "formality": "informal",
        "sector": "kin",
        "deceased": False,
        "household": True,
        "roles": (),
        **dict.fromkeys(nothing),
    }


def _add(made: nx.MultiDiGraph, tie: Tie, *, names: bool, split_mutual: bool) -> None:
    forth = _edge(tie, names=names) | {"supports": tie.supports, "gives": tie.gives}
    back = forth | {"supports": tie.gives, "gives": tie.supports}
    if tie.flow == "from":
        made.add_edge(tie.target, tie.source, key=tie.id, **back | {"flow": "to"})
    elif tie.flow == "both" and split_mutual:
        made.add_edge(tie.source, tie.target, key=tie.id, **forth)
        made.add_edge(tie.target, tie.source, key=(tie.id, "back"), **back)
    else:
        made.add_edge(tie.source, tie.target, key=tie.id, **forth)


def _edge(tie: Tie, *, names: bool) -> dict[str, Any]:
    often = tie.frequency
    return ({"frequency": often.text if often else None} if names else {}) | {
        "quality": tie.quality,
        "stress": tie.stress,
        "flow": tie.flow,
        "status": tie.status,
        "per_month_low": often.per_month_low if often else None,
        "per_month_high": often.per_month_high if often else None,
        "weekdays": often.weekdays if often else (),
        "modes": tie.contact_modes,
        "starts": _iso(tie.starts),
        "ends": _iso(tie.ends),
        "last": _iso(tie.last),
        "confidant": tie.confidant,
        "can_ask_help": tie.can_ask_help,
        "can_nurse": tie.can_nurse,
        "concern": tie.concern,
        "inferred": tuple(sorted(tie.inferred)),
    }


def _iso(date: PartialDate | None) -> str | None:
    return date.iso if date is not None else None


def _plain(made: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return the graph with values that every file format can hold."""
    simple: nx.MultiDiGraph = type(made)(**_flat(made.graph))
    simple.add_nodes_from((ident, _flat(values)) for ident, values in made.nodes(data=True))
    for source, target, key, values in made.edges(keys=True, data=True):
        simple.add_edge(source, target, key="|".join(key) if isinstance(key, tuple) else key, **_flat(values))
    return simple


def _flat(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: "|".join(map(str, value)) if isinstance(value, tuple) else value
        for name, value in values.items()
        if value is not None
    }
