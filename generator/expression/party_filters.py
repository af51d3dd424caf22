"""Filters for parties: a party or a list of parties in, how a document calls them out.

Every filter gets the surroundings first: they know the sender of a letter and the role words of the project.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from generator.document import Waarde
from generator.dutch.grammar import beide_of_alle
from generator.dutch.lists import opsomming
from generator.dutch.sentences import hoofdletter_zin
from generator.expression.origin import origin, plain
from generator.expression.view import Gat, Kijk, Los, Rij, WrongUseError
from generator.model import Organisatie


class _Partij(NamedTuple):
    """A party as these filters need it."""

    id: str
    organisatie: Organisatie


def _parties(value: Any) -> tuple[_Partij, ...]:
    found = []
    for deel in value.delen if isinstance(value, Rij) else (value,):
        if not (isinstance(deel, Kijk) and isinstance(deel.record, Organisatie)):
            raise WrongUseError("dit filter past alleen bij een partij of een lijst van partijen")
        found.append(_Partij(deel.sleutel, deel.record))
    return tuple(found)


def _nobody(value: Any) -> Gat:
    """An empty list names nobody: the sentence around it has a gap."""
    return Gat(value.label or "partijen", value.pad)


def gemeenten(zicht: Any, value: Any) -> Any:
    """As in: "de gemeenten Coevorden en Emmen"; the sender of a letter comes first, as "onze gemeente"."""
    parties = _parties(value)
    if not parties:
        return _nobody(value)
    sender = [party for party in parties if party.id == zicht.afzender]
    others = [party for party in parties if party.id != zicht.afzender]
    parts = ["onze gemeente"] if sender else []
    municipal = [party for party in others if party.organisatie.soort == "gemeente"]
    names = [party.organisatie.naam for party in municipal]
    if len(names) == 1:
        parts.append(f"de gemeente {names[0]}")
    elif names:
        parts.append(f"de gemeenten {opsomming(names)}")
    parts += [party.organisatie.naam for party in others if party not in municipal]
    return Waarde(opsomming(parts), *origin(value))


def college(zicht: Any, value: Any) -> Any:
    """As in: "het college van burgemeester en wethouders van Emmen"; in its own letter "ons college"."""
    return _body(zicht, value, ("ons college", "het college van burgemeester en wethouders van {}"))


def raad(zicht: Any, value: Any) -> Any:
    """As in: "de raad van de gemeente Emmen"; in a letter to that council "uw raad"."""
    return _body(zicht, value, ("uw raad", "de raad van de gemeente {}"))


def _body(zicht: Any, value: Any, forms: tuple[str, str]) -> Any:
    parties = _parties(value)
    if not parties:
        return _nobody(value)
    mine = [forms[0] for party in parties if party.id == zicht.afzender]
    other = [forms[1].format(party.organisatie.naam) for party in parties if party.id != zicht.afzender]
    return Waarde(opsomming([*mine, *other]), *origin(value))


def rol(zicht: Any, value: Any) -> Any:
    """The role word with its article: "de Gastheergemeente", "de Gastgemeenten"."""
    parties = _parties(value)
    word = zicht.rolwoord(parties[0].id) if parties else zicht.rolwoorden.gast
    return Waarde(
        f"{word.lidwoord} {word.enkelvoud}" if len(parties) == 1 else f"de {word.meervoud}", *origin(value)
    )


def rolnaam(zicht: Any, value: Any) -> Any:
    """The role word alone: "Gastheergemeente"."""
    parties = _parties(value)
    word = zicht.rolwoord(parties[0].id) if parties else zicht.rolwoorden.gast
    return Waarde(word.enkelvoud if len(parties) == 1 else word.meervoud, *origin(value))


def iedere(zicht: Any, value: Any) -> Any:
    """As in: "de Gastgemeente" where there is one, "iedere Gastgemeente" where there are more."""
    parties = _parties(value)
    if len(parties) == 1:
        return rol(zicht, value)
    word = zicht.rolwoord(parties[0].id) if parties else zicht.rolwoorden.gast
    return Waarde(f"{'iedere' if word.lidwoord == 'de' else 'ieder'} {word.enkelvoud}", *origin(value))


def elk_van(_zicht: Any, value: Any) -> Any:
    """As in: "beide Partijen" with two, "alle Partijen" with more."""
    return Waarde(f"{beide_of_alle(len(_parties(value)))} Partijen", *origin(value))


def hoofdletter(_zicht: Any, value: Any) -> Any:
    """A capital, as at the start of a sentence."""
    if not isinstance(value, Los | Waarde | Kijk | str):
        raise WrongUseError("een hoofdletter past alleen bij een tekst")
    return Waarde(hoofdletter_zin(str(plain(value))), *origin(value))


def namen(_zicht: Any, value: Any) -> Any:
    """The names as an enumeration: "Borger-Odoorn, Coevorden en Emmen"."""
    if not isinstance(value, Rij):
        raise WrongUseError("dit filter past alleen bij een lijst")
    if not value.delen:
        return _nobody(value)
    return Waarde(opsomming(plain(value)), *origin(value))


PARTIJFILTERS: Mapping[str, Callable[..., Any]] = {
    "gemeente": gemeenten,
    "gemeenten": gemeenten,
    "college": college,
    "raad": raad,
    "rol": rol,
    "rolnaam": rolnaam,
    "iedere": iedere,
    "elk_van": elk_van,
    "hoofdletter": hoofdletter,
    "namen": namen,
}
