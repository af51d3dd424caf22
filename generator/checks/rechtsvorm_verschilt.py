"""De rechtsvorm is overal dezelfde: van de samenwerking, van haar documenten en van haar partijen.

Een overeenkomst sluiten de gemeenten als rechtspersonen; een centrumregeling treffen hun bestuursorganen (Wet gemeenschappelijke
regelingen, artikelen 1 en 8). Heet een document „Centrumregeling” terwijl de samenwerking een overeenkomst is, of valt een deelovereenkomst
onder een stuk van een andere vorm, dan is niet te zeggen wie er partij is en of de raden toestemming moesten geven. Hetzelfde geldt voor een
organisatie die als gemeente staat geregistreerd en een stichting, vennootschap of waterschap is.

Goed:

    samenwerking: {naam: Samenwerking Noord, vorm: overeenkomst}
    documenten:
      raam: {soort: raamovereenkomst, titel: Raamovereenkomst Noord}

Fout:

    samenwerking: {naam: Samenwerking Noord, vorm: overeenkomst}
    documenten:
      raam: {soort: raamovereenkomst, titel: Centrumregeling Noord}

Herstel: verbeter `samenwerking.vorm`, of de titel; zet bij een organisatie die geen gemeente is `soort: anders`, en laat „gemeente” weg uit
de naam.
"""

import re
from collections.abc import Iterator

from generator.checks._overeenkomst import tekenstukken
from generator.library.library import Library
from generator.model import Opdracht, Organisatie, Project, Stuk
from generator.problem import Problem

_VORMEN = {
    "centrumregeling": re.compile(r"\b(?:centrumregeling|gemeenschappelijke regeling)\b", re.IGNORECASE),
    "dienstverleningshandvest": re.compile(r"\bdienstverleningshandvest\b", re.IGNORECASE),
    "overeenkomst": re.compile(r"\b(?:raam|samenwerkings|dienstverlenings)overeenkomst\b", re.IGNORECASE),
}
_GEEN_GEMEENTE = re.compile(
    r"\b(?:B\.?V\.?|N\.?V\.?|[Ss]tichting|[Vv]ereniging|[Cc]oöperatie|[Ww]aterschap|[Pp]rovincie|GGD|"
    r"[Vv]eiligheidsregio|[Oo]mgevingsdienst|[Ww]erkvoorzieningschap)(?!\w)"
)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the form of the cooperation with titles, documents made elsewhere and names."""
    for _, opdracht in tekenstukken(project, library):
        if opdracht.soort == "raamovereenkomst":
            yield from _titel(project, opdracht)
        yield from _kader(project, opdracht)
    for organisatie in project.organisaties.values():
        yield from _organisatie(organisatie)


def _titel(project: Project, opdracht: Opdracht) -> Iterator[Problem]:
    """A title of its own that names another form."""
    for key in ("titel", "citeertitel"):
        text = getattr(opdracht, key) or ""
        named = next((form for form, pattern in _VORMEN.items() if pattern.search(text)), "")
        if named and named != project.samenwerking.vorm:
            message = f"{opdracht.path(key)}: dit is een {project.samenwerking.vorm} (samenwerking.vorm), geen {named}"
            yield Problem(
                "rechtsvorm-verschilt", message, opdracht.where(key), "verbeter de titel, of de vorm"
            )
            return


def _kader(project: Project, opdracht: Opdracht) -> Iterator[Problem]:
    """A framework made elsewhere, of another form."""
    stuk = project.stukken.get(opdracht.raamovereenkomst or "")
    form = _vorm(stuk) if stuk else ""
    if form and form != project.samenwerking.vorm:
        pad, place = opdracht.path("raamovereenkomst"), opdracht.where("raamovereenkomst")
        message = f"{pad}: {opdracht.raamovereenkomst} is een {form}, de samenwerking een {project.samenwerking.vorm}"
        yield Problem("rechtsvorm-verschilt", message, place, "verbeter samenwerking.vorm, of het stuk")


def _vorm(stuk: Stuk) -> str:
    if stuk.vorm:
        return stuk.vorm
    return next(
        (form for form, pattern in _VORMEN.items() if pattern.fullmatch((stuk.soort or "").strip())), ""
    )


def _organisatie(organisatie: Organisatie) -> Iterator[Problem]:
    name, place = organisatie.naam or "", organisatie.where("naam")
    if organisatie.soort == "gemeente" and (found := re.match(r"(?:de )?gemeente\s", name, re.IGNORECASE)):
        message = f"{organisatie.path('naam')}: '{found[0].strip()}' hoort niet bij de naam"
        yield Problem("rechtsvorm-verschilt", message, place, f"schrijf alleen: {name[found.end() :]}")
    elif organisatie.soort == "gemeente" and (found := _GEEN_GEMEENTE.search(name)):
        message = f"{organisatie.path('naam')}: {name} is een gemeente, maar heet '{found[0]}'"
        yield Problem("rechtsvorm-verschilt", message, place, "voeg toe: soort: anders")
    elif organisatie.soort == "anders" and re.match(r"(?:de )?gemeente\s", name, re.IGNORECASE):
        message = f"{organisatie.path('naam')}: {name} heet een gemeente, maar heeft soort: anders"
        yield Problem(
            "rechtsvorm-verschilt", message, place, "haal soort weg, en laat 'gemeente' uit de naam"
        )
