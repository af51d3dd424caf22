"""Signatures: the parties and bodies of a document and who holds office in; blocks to sign out."""

from generator.document import Ondertekenaar, Ondertekening, Ontbreekt, Tekst, Waarde
from generator.expression.computed import ambtsdrager, naam_van
from generator.expression.formatting import toon_waarde
from generator.expression.names import Omgeving
from generator.expression.view import Gat, Kijk, Los, Paar
from generator.library.housestyle import Huisstijl
from generator.model import Organisatie
from generator.resolve.shown import Regel

# The function under a decision of the council, and the office of who signs there.
_VOOR_DE_RAAD = {"griffier": "griffier", "voorzitter": "burgemeester"}


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


def ondertekening_orgaan(omgeving: Omgeving, huisstijl: Huisstijl, orgaan: str) -> Ondertekening:
    """Who signs for a body of the sender, as they hold office on the date of the document.

    For the college (`brief`, `college`) gemeentesecretaris and burgemeester, in the house style's order; for the council
    (`raad`) griffier and voorzitter, who is the burgemeester (Gemeentewet, articles 9 and 32a; never the secretaris).
    """
    organisatie = omgeving.project.organisaties[omgeving.afzender]
    council = orgaan == "raad"
    kop = Tekst(
        f"De raad van de gemeente {organisatie.naam},"
        if council
        else f"Burgemeester en wethouders van {organisatie.naam},"
    )
    offices = _VOOR_DE_RAAD if council else {each: each for each in huisstijl.brief.ondertekenaars}
    blocks = [
        Ondertekenaar((kop,), (Tekst(functie),), (_holder(organisatie, ambt, omgeving),))
        for functie, ambt in offices.items()
    ]
    return Ondertekening(tuple(blocks), functie_eerst=huisstijl.brief.functie_eerst, regel=False)


def _holder(organisatie: Organisatie, ambt: str, omgeving: Omgeving) -> Waarde | Ontbreekt:
    """The name of who holds an office on the date of the document; an open point where that is not known."""
    persoon = ambtsdrager(organisatie, ambt, omgeving.blad.opdracht.datum)
    if persoon:
        return Waarde(naam_van(persoon, omgeving), (persoon.bron.pad,))
    return Ontbreekt(f"naam van de {ambt} van {organisatie.naam}", organisatie.path("ambtsdragers"))
