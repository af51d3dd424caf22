"""In een bestand dat openbaar wordt, staat niet wie het maakte of tekende.

Word bewaart de naam van wie het bestand maakte en van wie het als laatste opsloeg; een gescande handtekening is een plaatje dat iedereen kan
overnemen. Beide horen niet in wat op de website komt (Algemene verordening gegevensbescherming, artikel 5, eerste lid, onder c). De naam van een
organisatie mag er staan.

Fout: een bestand met de auteur „J. Jansen”; een plaatje dat „handtekening burgemeester” heet.

Herstel: kies Bestand > Info > Controleren op problemen > Document controleren, en verwijder de documenteigenschappen. Haal het plaatje van de
handtekening weg.
"""

import re
from collections.abc import Iterator

from generator.problem import Problem
from generator.wordcheck._view import Wordbestand

_MAKERS = {
    "{http://purl.org/dc/elements/1.1/}creator": "maker",
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy": "laatst bewerkt door",
}
_ORGANISATIE = re.compile(
    r"\b(?:gemeente|gemeenten|college|raad|griffie|provincie|waterschap|stichting|dienst|team|afdeling|akkoord|bureau|b\.?v\.?|n\.?v\.?|"
    r"python-docx|microsoft|office|user|gebruiker|admin\w*|beheerder|libreoffice|un-named|unknown)\b",
    re.IGNORECASE,
)
_HANDTEKENING = re.compile(r"handteken|signature|paraaf", re.IGNORECASE)
_DOCPR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_TIP = "verwijder de eigenschappen: Bestand > Info > Controleren op problemen > Document controleren"


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look at the properties of the file and at the names of its pictures."""
    for tree in word.bomen.values():
        for tag, what in _MAKERS.items():
            for element in tree.iter(tag):
                name = (element.text or "").strip()
                if _is_persoon(name):
                    message = f"in de eigenschappen staat een persoon ({what}: {name})"
                    yield word.meld("word-persoon", message, _TIP, fout=False)
        for picture in tree.iter(_DOCPR):
            said = " ".join(picture.get(key) or "" for key in ("name", "descr", "title"))
            if _HANDTEKENING.search(said):
                message = f"{word.waar(picture)}: hier staat een plaatje van een handtekening"
                yield word.meld(
                    "word-persoon", message, "haal het plaatje weg voordat u het publiceert", fout=False
                )


def _is_persoon(name: str) -> bool:
    """Whether a name is somebody's: two words or more, or initials, and no organisation."""
    return bool(re.search(r"[A-Za-zÀ-ÿ]\.|\w[ ,]+\w", name)) and not _ORGANISATIE.search(name)
