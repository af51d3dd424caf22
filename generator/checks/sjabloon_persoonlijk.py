"""Een Word-sjabloon bevat geen gegevens van wie het maakte.

Word schrijft bij iedere keer opslaan de naam van de gebruiker in het bestand, en soms de map op zijn schijf. Een sjabloon gaat rond in de
organisatie en daarbuiten. In de documenten zelf zet het programma de naam van de organisatie. Bron: AVG, artikel 5 lid 1 onder c
(minimale gegevensverwerking).

Goed:

    Auteur: Gemeente Emmen

Fout:

    Laatst gewijzigd door: j.jansen
    gekoppeld sjabloon: C:/Users/jansen/Normal.dotm

Herstel: kies Bestand > Info > Controleren op problemen > Document controleren, en verwijder de persoonlijke gegevens.
"""

import re
from collections.abc import Iterator

from generator.problem import Problem
from generator.wordcheck import RELS, W
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-persoonlijk"
_HERSTEL = "kies Bestand > Info > Controleren op problemen > Document controleren, en verwijder de persoonlijke gegevens"
_FIELDS = {
    "{http://purl.org/dc/elements/1.1/}creator": "Auteur",
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy": "Laatst gewijzigd door",
    "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Manager": "Manager",
}
# Who makes templates and is nobody in particular.
_NOBODY = re.compile(r"|akkoord|gemeente .*|provincie .*|waterschap .*|.*\{\{.*", re.IGNORECASE)
_HOME = re.compile(r"(?:users|home|documents and settings|gebruikers)[/\\]+[^/\\]+", re.IGNORECASE)


def check(template: Sjabloon) -> Iterator[Problem]:
    """Look at the properties, at the people of comments and at paths on a disk."""
    for tree in template.word.bomen.values():
        for element in tree.iter(*_FIELDS):
            name = " ".join((element.text or "").split())
            if not _NOBODY.fullmatch(name):
                message = f"in de eigenschappen staat bij {_FIELDS[str(element.tag)]}: '{name}'"
                yield template.meld(_CODE, message, _HERSTEL, fout=False)
        for person in tree.iter(f"{W}person", "{http://schemas.microsoft.com/office/word/2012/wordml}person"):
            name = next(
                (str(value) for key, value in person.attrib.items() if str(key).endswith("}author")), ""
            )
            yield template.meld(
                _CODE, f"het sjabloon noemt een auteur van opmerkingen: '{name}'", _HERSTEL, fout=False
            )
        for relation in tree.iter(f"{RELS}Relationship"):
            target = relation.get("Target") or ""
            kind = (relation.get("Type") or "").rpartition("/")[2]
            if _HOME.search(target) or (
                kind == "attachedTemplate" and relation.get("TargetMode") == "External"
            ):
                message = f"het sjabloon verwijst naar een plaats buiten zichzelf: {target[:80]}"
                hint = "haal de koppeling weg: Ontwikkelaars > Documentsjabloon > Normal, of de link zelf"
                yield template.meld(_CODE, message, hint, fout=False)
