"""The head of a letter: its sender, kind and house style in; sender lines, addressee and reference block out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from generator.document import Briefhoofd, Label, Tekst, Waarde
from generator.dutch.addresses import postbus, postcode_plaats
from generator.expression.formatting import toon_waarde
from generator.expression.names import Omgeving
from generator.expression.view import Kijk, Los
from generator.fields import TELEFOON
from generator.library.housestyle import Huisstijl, Kenmerklabel
from generator.library.kinds import Soortblad
from generator.model import Adres, Organisatie
from generator.resolve.shown import Regel, shown_field


def letterhead(omgeving: Omgeving, huisstijl: Huisstijl, blad: Soortblad) -> Briefhoofd:
    organisatie = omgeving.project.organisaties[omgeving.afzender]
    titel = f"Gemeente {organisatie.naam}" if organisatie.soort == "gemeente" else organisatie.naam
    return Briefhoofd(
        afzender=titel,
        afzenderregels=tuple(_sender_lines(organisatie, omgeving)),
        geadresseerde=tuple(_addressee(organisatie, omgeving, blad.geadresseerde)),
        kenmerken=tuple(_labels(omgeving, blad.kenmerken or huisstijl.brief.labels, huisstijl)),
    )


def _addressee(organisatie: Organisatie, omgeving: Omgeving, orgaan: str) -> Iterator[str]:
    """The lines that say to whom a letter goes: the council by post, the college within its own house."""
    if orgaan == "college":
        yield f"Aan burgemeester en wethouders van {organisatie.naam}"
    if orgaan == "raad":
        yield f"Aan de raad van de gemeente {organisatie.naam}"
        if address := organisatie.postadres or organisatie.bezoekadres:
            yield from _address(address, omgeving)


def _sender_lines(organisatie: Organisatie, omgeving: Omgeving) -> list[str]:
    lines: list[str] = []
    for address in (organisatie.bezoekadres, organisatie.postadres):
        if address:
            lines += _address(address, omgeving)
    phone = [("t.", organisatie.telefoon), ("f.", organisatie.fax)]
    lines += [f"{mark} {toon_waarde(Los(value, TELEFOON), omgeving).tekst}" for mark, value in phone if value]
    return lines + [each for each in (organisatie.email, organisatie.website) if each]


def _address(adres: Adres, omgeving: Omgeving) -> tuple[str, str]:
    street = postbus(adres.postbus) if adres.postbus else adres.straat or ""
    return street, postcode_plaats(adres.postcode, adres.plaats, omgeving.notatie)


def _labels(omgeving: Omgeving, opgave: Sequence[Kenmerklabel], huisstijl: Huisstijl) -> list[Label]:
    """The reference block in the order and words of the house or the kind; empty labels only where the house prints those."""
    labels = []
    for each in opgave:
        waarde = _label_value(each.sleutel, omgeving)
        if waarde or huisstijl.brief.lege_labels:
            labels.append(Label(each.label, waarde))
    return labels


def _label_value(sleutel: str, omgeving: Omgeving) -> Regel:
    if sleutel in BEREKEND:
        return BEREKEND[sleutel](omgeving)
    own = shown_field(omgeving, sleutel)
    if isinstance(own, Tekst | Waarde):
        return (own,)
    return _of_sender(sleutel, omgeving)


def _of_sender(sleutel: str, omgeving: Omgeving) -> Regel:
    """A telephone number or address that the letter does not give is that of the organisation."""
    sender = Kijk(omgeving.project.organisaties[omgeving.afzender], omgeving, omgeving.afzender)
    if not sender.kent(sleutel):
        return ()
    view: Any = sender.get(sleutel)
    return (toon_waarde(view, omgeving),) if isinstance(view, Los) else ()


def _annex_count(omgeving: Omgeving) -> Regel:
    count = len(omgeving.blad.opdracht.bijlagen)
    return (Waarde(str(count), (omgeving.blad.opdracht.path("bijlagen"),)),) if count else ()


def _own_reference(omgeving: Omgeving) -> Regel:
    node = shown_field(omgeving, "kenmerk")
    return (node,) if node else ()


def _date(omgeving: Omgeving) -> Regel:
    node = shown_field(omgeving, "datum")
    return (node,) if node else ()


BEREKEND: Mapping[str, Callable[[Omgeving], Regel]] = {
    "bijlagen": _annex_count,
    "ons_kenmerk": _own_reference,
    "kenmerk": _own_reference,
    "datum": _date,
}
