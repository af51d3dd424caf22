"""The shell of the page: a document's facts and its house style in, typed values of the tree out."""

from generator.document import (
    GEEN_DATUM,
    Draft,
    DraftDeel,
    Eigenschappen,
    Label,
    Schil,
    Stuk,
    Tekst,
    Voorblad,
    Waarde,
)
from generator.expression.computed import titel_van
from generator.expression.formatting import toon_waarde
from generator.expression.names import Omgeving
from generator.expression.view import Los
from generator.library.housestyle import Huisstijl
from generator.model import Organisatie
from generator.resolve.letterhead import letterhead
from generator.resolve.shown import shown_field
from generator.selection import Selection


def draft_of(
    selection: Selection, omgeving: Omgeving, huisstijl: Huisstijl, delen: tuple[DraftDeel, ...]
) -> Draft:
    """A draft of filled clauses: with its title, its properties and its shell."""
    blad, opdracht = selection.soort.blad, omgeving.blad.opdracht
    titel = titel_van(opdracht, omgeving) or selection.soort.naam
    letter = blad.sjabloon == "brief"
    secret = blad.vertrouwelijk or _secret_annex(omgeving)
    organisatie = _first_party(omgeving)
    schil = Schil(
        titel=titel,
        koptekst=titel,
        voettekst=_footer(omgeving, vertrouwelijk=secret),
        brief=letterhead(omgeving, huisstijl, blad) if letter else None,
        voorblad=_cover(omgeving, vertrouwelijk=secret) if blad.voorblad and not letter else None,
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
    node = shown_field(omgeving, naam)
    return node.tekst if isinstance(node, Tekst | Waarde) else ""


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
