"""The shell of the page and the signatures: a document's facts and its house style in, typed values of the tree out."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from generator.document import (
    Briefhoofd,
    Draft,
    DraftDeel,
    Eigenschappen,
    Label,
    Ondertekenaar,
    Ondertekening,
    Ontbreekt,
    Schil,
    Stuk,
    Tekst,
    Voorblad,
    Waarde,
)
from generator.dutch.addresses import postbus, postcode_plaats
from generator.expression.computed import ambtsdrager, naam_van, titel_van
from generator.expression.formatting import toon_waarde
from generator.expression.names import Omgeving
from generator.expression.view import Gat, Kijk, Los, Paar, UnknownFieldError
from generator.fields import TELEFOON
from generator.library.housestyle import Huisstijl
from generator.model import Adres, Organisatie
from generator.selection import Selection

GEEN_DATUM = date(
    2000, 1, 1
)  # in the properties of a file without any date: they may not come from the clock

Regel = tuple[Tekst | Waarde | Ontbreekt, ...]


def draft_of(
    selection: Selection, omgeving: Omgeving, huisstijl: Huisstijl, delen: tuple[DraftDeel, ...]
) -> Draft:
    """A draft of filled clauses: with its title, its properties and its shell."""
    blad, opdracht = selection.soort.blad, omgeving.blad.opdracht
    titel = titel_van(opdracht, omgeving) or selection.soort.naam
    letter = blad.ondertekening == "brief"
    secret = blad.vertrouwelijk or _secret_annex(omgeving)
    organisatie = _first_party(omgeving)
    schil = Schil(
        titel=titel,
        koptekst=titel,
        voettekst=_footer(omgeving, vertrouwelijk=secret),
        brief=_letterhead(omgeving, huisstijl) if letter else None,
        voorblad=None if letter else _cover(omgeving, vertrouwelijk=secret),
        inhoudsopgave=blad.inhoudsopgave,
    )
    eigenschappen = Eigenschappen(
        titel=titel,
        onderwerp=_text(omgeving, "onderwerp") or omgeving.project.samenwerking.naam,
        organisatie=f"Gemeente {organisatie.naam}"
        if organisatie and organisatie.soort == "gemeente"
        else _name(organisatie),
        kenmerk=opdracht.kenmerk or "",
        versie=opdracht.versie or "",
        status=opdracht.status,
        datum=omgeving.datum("publicatie") or GEEN_DATUM,
    )
    citeertitel = opdracht.citeertitel or titel
    return Stuk(
        omgeving.blad.sleutel,
        selection.soort.naam,
        huisstijl.naam,
        blad.sjabloon,
        eigenschappen,
        schil,
        delen,
        citeertitel,
    )


def _name(organisatie: Organisatie | None) -> str:
    return organisatie.naam if organisatie else ""


def _first_party(omgeving: Omgeving) -> Organisatie | None:
    """Whose document it is in the properties: the sender of a letter, or else the host."""
    host = [id_ for id_, each in omgeving.project.samenwerking.partijen.items() if each.rol == "gastheer"]
    for id_ in (omgeving.afzender, *host):
        if id_ in omgeving.project.organisaties:
            return omgeving.project.organisaties[id_]
    return None


def _text(omgeving: Omgeving, naam: str) -> str:
    """A field of the document as text, "" where its kind does not have it or nothing is filled in."""
    node = _field(omgeving, naam)
    return node.tekst if isinstance(node, Tekst | Waarde) else ""


def _field(omgeving: Omgeving, naam: str) -> Tekst | Waarde | Ontbreekt | None:
    """A field of the document as it is shown; None where its kind does not have it."""
    try:
        view = Kijk(omgeving.blad.opdracht, omgeving, omgeving.blad.id).get(naam)
    except UnknownFieldError:
        return None
    if isinstance(view, Kijk) and omgeving.toon(view.record) is None:
        return None  # a group of fields, which no label can print
    return toon_waarde(view, omgeving) if isinstance(view, Los | Gat | Kijk) else None


def _secret_annex(omgeving: Omgeving) -> bool:
    """Whether another document names this one as its confidential annex."""
    annexes = (annex for each in omgeving.project.documenten.values() for annex in each.bijlagen)
    return any(annex.vertrouwelijk and annex.document == omgeving.blad.id for annex in annexes)


def _footer(omgeving: Omgeving, *, vertrouwelijk: bool) -> str:
    opdracht = omgeving.blad.opdracht
    parts = [
        "Vertrouwelijk" if vertrouwelijk else "",
        f"Kenmerk {opdracht.kenmerk}" if opdracht.kenmerk else "",
        f"Versie {opdracht.versie}" if opdracht.versie else "",
    ]
    return "  |  ".join(part for part in parts if part)


# --- agreements


def _cover(omgeving: Omgeving, *, vertrouwelijk: bool) -> Voorblad:
    opdracht = omgeving.blad.opdracht
    organisaties = [omgeving.project.organisaties[id_] for id_ in omgeving.partij_ids()]
    parties = tuple(
        f"Gemeente {each.naam}" if each.soort == "gemeente" else each.naam for each in organisaties
    )
    given = [("Kenmerk", opdracht.kenmerk), ("Versie", opdracht.versie), ("Status", opdracht.status)]
    labels = [Label(label, (Tekst(value),)) for label, value in given if value]
    if vertrouwelijk:
        labels.append(Label("Vertrouwelijkheid", (Tekst("vertrouwelijk"),)))
    day = opdracht.ondertekeningsdatum or opdracht.datum
    if day:
        labels.append(Label("Datum", (toon_waarde(Los(day), omgeving),)))
    return Voorblad(
        omgeving.project.samenwerking.omschrijving or omgeving.project.samenwerking.naam,
        parties,
        tuple(labels),
    )


def ondertekening_partijen(omgeving: Omgeving) -> Ondertekening:
    """A block for every party of an agreement: the municipality, who signs for it, where and when."""
    blocks = []
    for id_ in omgeving.partij_ids():
        organisatie = omgeving.project.organisaties[id_]
        signer: Paar = Kijk(organisatie, omgeving, id_).get("ondertekenaar")
        kop = f"De gemeente {organisatie.naam}" if organisatie.soort == "gemeente" else organisatie.naam
        blocks.append(_block(kop, signer, omgeving))
    return Ondertekening(tuple(blocks))


def ondertekening_bestuursorganen(omgeving: Omgeving) -> tuple[Ondertekening, ...]:
    """For every party the college, signed by burgemeester and secretaris, and the burgemeester apart.

    Who makes a centrumregeling or handvest are bodies, each for its own powers (Wgr, article 1); the burgemeester signs
    what goes out from the college and the secretaris signs with him (Gemeentewet, article 59a, to be verified).
    """
    signatures = []
    for id_ in omgeving.partij_ids():
        organisatie = omgeving.project.organisaties[id_]
        mayor: Paar = Kijk(organisatie, omgeving, id_).get("ondertekenaar")
        college = f"Het college van burgemeester en wethouders van {organisatie.naam}"
        secretary = Paar(
            {**mayor.waarden, **_secretary(organisatie, mayor, omgeving)}, mayor.soort, mayor.sleutel
        )
        signers = ((college, secretary), (college, mayor), (f"De burgemeester van {organisatie.naam}", mayor))
        signatures.append(Ondertekening(tuple(_block(kop, who, omgeving) for kop, who in signers)))
    return tuple(signatures)


def _secretary(organisatie: Organisatie, mayor: Paar, omgeving: Omgeving) -> dict[str, Los | Gat]:
    """The secretaris of the day on which the burgemeester signs."""
    functie, day = "gemeentesecretaris", mayor.get("datum")
    persoon = ambtsdrager(organisatie, functie, day.waarde if isinstance(day, Los) else None)
    pad = organisatie.path("ambtsdragers")
    naam = Los(naam_van(persoon, omgeving), paden=(persoon.bron.pad,)) if persoon else None
    return {
        "functie": Los(functie),
        "naam": naam or Gat(f"naam van de {functie} van {organisatie.naam}", pad),
    }


def _block(kop: str, signer: Paar, omgeving: Omgeving) -> Ondertekenaar:
    """A block to sign; place and date stand in it once both are known."""
    plaats_datum: Regel = ()
    if isinstance(signer.get("datum"), Los) and isinstance(signer.get("plaats"), Los):
        plaats_datum = (_shown(signer, "plaats", omgeving), Tekst(", "), _shown(signer, "datum", omgeving))
    functie = _capital(_shown(signer, "functie", omgeving))
    return Ondertekenaar((Tekst(kop),), (functie,), (_shown(signer, "naam", omgeving),), plaats_datum)


def _shown(signer: Paar, naam: str, omgeving: Omgeving) -> Tekst | Waarde | Ontbreekt:
    return toon_waarde(signer.get(naam), omgeving)


def _capital(node: Tekst | Waarde | Ontbreekt) -> Tekst | Waarde | Ontbreekt:
    if isinstance(node, Waarde):
        return Waarde(node.tekst[:1].upper() + node.tekst[1:], node.paden, node.grond)
    return node


# --- letters


def ondertekening_brief(omgeving: Omgeving, huisstijl: Huisstijl) -> Ondertekening:
    """The college signs its letter: gemeentesecretaris and burgemeester of that day, in the house style's order."""
    organisatie = omgeving.project.organisaties[omgeving.afzender]
    dag = omgeving.blad.opdracht.datum
    blocks = []
    for functie in huisstijl.brief.ondertekenaars:
        persoon = ambtsdrager(organisatie, functie, dag)
        label = f"naam van de {functie} van {organisatie.naam}"
        pad = organisatie.path("ambtsdragers")
        naam = Waarde(naam_van(persoon, omgeving), (persoon.bron.pad,)) if persoon else Ontbreekt(label, pad)
        kop = Tekst(f"Burgemeester en wethouders van {organisatie.naam},")
        blocks.append(Ondertekenaar((kop,), (Tekst(functie),), (naam,)))
    return Ondertekening(tuple(blocks), functie_eerst=huisstijl.brief.functie_eerst, regel=False)


def _letterhead(omgeving: Omgeving, huisstijl: Huisstijl) -> Briefhoofd:
    organisatie = omgeving.project.organisaties[omgeving.afzender]
    titel = f"Gemeente {organisatie.naam}" if organisatie.soort == "gemeente" else organisatie.naam
    council = f"Aan de raad van de gemeente {organisatie.naam}"
    address = organisatie.postadres or organisatie.bezoekadres
    return Briefhoofd(
        afzender=titel,
        afzenderregels=tuple(_sender_lines(organisatie, omgeving)),
        geadresseerde=(council, *(_address(address, omgeving) if address else ())),
        kenmerken=tuple(_labels(omgeving, huisstijl)),
    )


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


def _labels(omgeving: Omgeving, huisstijl: Huisstijl) -> list[Label]:
    """The reference block in the order and words of the house; an empty label only where the house prints those."""
    labels = []
    for each in huisstijl.brief.labels:
        waarde = _label_value(each.sleutel, omgeving)
        if waarde or huisstijl.brief.lege_labels:
            labels.append(Label(each.label, waarde))
    return labels


def _label_value(sleutel: str, omgeving: Omgeving) -> Regel:
    if sleutel in _BEREKEND:
        return _BEREKEND[sleutel](omgeving)
    own = _field(omgeving, sleutel)
    if isinstance(own, Tekst | Waarde):
        return (own,)
    return _of_sender(sleutel, omgeving)


def _of_sender(sleutel: str, omgeving: Omgeving) -> Regel:
    """A telephone number or address that the letter does not give is that of the organisation."""
    organisatie = omgeving.project.organisaties[omgeving.afzender]
    try:
        view: Any = Kijk(organisatie, omgeving, omgeving.afzender).get(sleutel)
    except UnknownFieldError:
        return ()
    return (toon_waarde(view, omgeving),) if isinstance(view, Los) else ()


def _annex_count(omgeving: Omgeving) -> Regel:
    count = len(omgeving.blad.opdracht.bijlagen)
    return (Waarde(str(count), (omgeving.blad.opdracht.path("bijlagen"),)),) if count else ()


def _own_reference(omgeving: Omgeving) -> Regel:
    node = _field(omgeving, "kenmerk")
    return (node,) if node else ()


def _date(omgeving: Omgeving) -> Regel:
    node = _field(omgeving, "datum")
    return (node,) if node else ()


_BEREKEND: Mapping[str, Callable[[Omgeving], Regel]] = {
    "bijlagen": _annex_count,
    "ons_kenmerk": _own_reference,
    "kenmerk": _own_reference,
    "datum": _date,
}
