"""The project that is measured: a number of articles in, a folder with a project and a library of its own out."""

from pathlib import Path

LEDEN = 4
RIJEN = 40
BRIEF, OVEREENKOMST = "brief", "overeenkomst"

_GEMEENTEN = ("Noorderveen", "Zuidwolde aan Zee", "Oostermeer")
_LID = (
    "1. {{{{ gastheer | rol | hoofdletter }}}} voert taak {n} uit voor {{{{ gasten | iedere }}}} "
    "volgens het plan dat partijen daarvoor jaarlijks vaststellen. {{#uitvoering}}\n"
    "1. De kosten van taak {n} komen ten laste van {{{{ partijen | gemeenten }}}}, ieder voor een "
    "gelijk deel, en worden achteraf in rekening gebracht.\n"
    "1. In afwijking van [](#artikel-{earlier}) overlegt de penvoerder vóór {{{{ document.ingangsdatum }}}} "
    "een begroting aan de colleges, met een toelichting op hoofdlijnen.\n"
    "1. Partijen evalueren de uitvoering van dit artikel binnen twee jaar en bespreken de uitkomsten in het "
    "bestuurlijk overleg.\n"
)
_TABEL = """
```tabel
titel: Producten en prijzen
rij: product in producten
kolommen:
  - {kop: Code, waarde: product.code, breedte: 2}
  - {kop: Omschrijving, waarde: product.omschrijving, breedte: 6}
  - {kop: Volume, waarde: product.volume, uitlijning: rechts, breedte: 2}
  - {kop: Prijs, waarde: product.prijs | bedrag_tabel, uitlijning: rechts, breedte: 2}
```
"""
_BRIEF = """\
---
vorm: passage
---
Met deze brief informeren wij u over {{ document.onderwerp }}. Wij doen dat namens {{ partijen | gemeenten }}.

De samenwerking begint op {{ document.ingangsdatum }}. Vanaf die dag voert {{ gastheer | gemeente }} de taken uit. Voor \
uw medewerkers verandert er op korte termijn niets in de dagelijkse praktijk.

Wij vragen u het volgende:

1. kennis te nemen van de overeenkomst tussen {{ partijen | gemeenten }};
1. ons vóór {{ document.reactie }} te laten weten of u wensen of bedenkingen hebt;
1. de begroting voor het eerste jaar te bespreken in uw commissie.

Uw contactpersoon is {{ document.contact }}. Wij lichten de overeenkomst graag toe.
"""


def write_project(folder: Path, artikelen: int, dag: int = 1) -> Path:
    """Write the project; every article is a clause with four leden, the first one has the table too.

    The day is named in every article, and in the letter.
    """
    files = {"project.yaml": _project(dag)}
    names = [f"artikel-{number}" for number in range(1, artikelen + 1)]
    for number, name in enumerate(names, 1):
        text = _LID.format(n=number, earlier=max(1, number - 1)) + (_TABEL if number == 1 else "")
        files[f"bibliotheek/clauses/proef/{name}.md"] = f"---\ntitel: Taak {number}\n---\n{text}"
    clauses = "".join(f"      - proef/{name}\n" for name in names)
    files["bibliotheek/templates/soorten/proefovereenkomst.yaml"] = (
        "soort: proefovereenkomst\ntitel: Samenwerkingsovereenkomst\nomschrijving: om te meten\n"
        f"sjabloon: overeenkomst\nondertekening: partijen\nopbouw:\n  - clausules:\n{clauses}"
    )
    files["bibliotheek/clauses/proef/brieftekst.md"] = _BRIEF
    files["bibliotheek/templates/soorten/proefbrief.yaml"] = (
        "soort: proefbrief\ntitel: '{{ document.onderwerp }}'\nomschrijving: om te meten\nsjabloon: brief\n"
        "ondertekening: brief\nvelden:\n  onderwerp: {type: tekst}\n  reactie: {type: datum}\n  contact: {type: tekst}\n"
        "opbouw:\n  - clausules: [proef/brieftekst]\n"
    )
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def _project(dag: int) -> str:
    ids = [naam.split()[0].lower() for naam in _GEMEENTEN]
    organisaties = "".join(
        f"  {id_}: {{naam: {naam}, plaats: {naam}, fictief: ja}}\n"
        for id_, naam in zip(ids, _GEMEENTEN, strict=True)
    )
    partijen = "".join(f"    {id_}: {{rol: {'gast' if n else 'gastheer'}}}\n" for n, id_ in enumerate(ids))
    producten = "".join(
        f"  - {{code: P{n:02}, omschrijving: Product nummer {n} voor de proef, deelterrein: ict, eenheid: stuk, volume: {n * 7}, prijs: {n * 125}.50}}\n"
        for n in range(1, RIJEN + 1)
    )
    return (
        f"indeling: 1\nnaam: Meting\norganisaties:\n{organisaties}samenwerking:\n  naam: Samenwerking voor de meting\n"
        f"  partijen:\n{partijen}deelterreinen:\n  ict: {{naam: ICT, soort: ict}}\nproducten:\n{producten}documenten:\n"
        f"  {OVEREENKOMST}: {{soort: proefovereenkomst, datum: 2026-11-02, ingangsdatum: 2027-01-{dag:02}}}\n"
        f"  {BRIEF}:\n    soort: proefbrief\n    datum: 2026-11-02\n    ingangsdatum: 2027-01-{dag:02}\n"
        "    onderwerp: de samenwerking tussen drie gemeenten\n    reactie: 2026-12-15\n"
        f"    contact: mevrouw A. Voorbeeld\n    partijen: [{', '.join(ids)}]\n"
        f"    exemplaren: {{{ids[0]}: {{}}}}\n"
    )
