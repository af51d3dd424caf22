"""Het bestand kan zonder gevaar open: geen macro's, geen sjabloon van elders, niets wat buiten het document komt.

Een ontvangen bestand kan zo zijn gemaakt dat het een programma laat vastlopen (een klein bestand dat uitgepakt enorm is),
bestanden op uw computer leest (externe entiteiten in XML) of ergens anders schrijft (namen met `../`). Word zelf haalt bij het
openen een sjabloon van internet als het bestand dat vraagt. Bronnen: OWASP over zip-bommen, XXE en path traversal; MITRE ATT&CK
T1221 (template injection).

Fout: een .docx met een `vbaProject.bin`; een sjabloon op een adres dat met `https://` begint.

Herstel: open het bestand niet. Vraag de afzender om het document opnieuw op te slaan als gewoon Word-document (.docx).
"""

from collections.abc import Iterator

from generator.problem import Problem
from generator.wordcheck._view import RELS, Wordbestand

_HERSTEL = (
    "open het niet; vraag de afzender om het document opnieuw op te slaan als gewoon Word-document (.docx)"
)
# Relations that Word follows by itself when it opens a file. A link that a reader clicks on is no danger of this kind.
_FOLLOWED = ("attachedTemplate", "frame", "oleObject", "subDocument", "aFChunk")
_PROGRAMS = ("vbaproject.bin", "vbadata.xml")
_ACTIVE = ("activex", "embeddings")


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look for programs and for files from elsewhere."""
    for name in sorted(word.namen):
        if name.lower().endswith(_PROGRAMS):
            yield word.meld("word-onveilig", f"het bestand bevat een macro ('{name}')", _HERSTEL)
        elif any(f"/{each}/" in name.lower() for each in _ACTIVE) and name.lower().endswith(".bin"):
            yield word.meld("word-onveilig", f"het bestand bevat een ingesloten object ('{name}')", _HERSTEL)
    for name, tree in word.bomen.items():
        for each in tree.iter(f"{RELS}Relationship"):
            kind = (each.get("Type") or "").rpartition("/")[2]
            target = each.get("Target") or ""
            if each.get("TargetMode") == "External" and kind in _FOLLOWED and _is_elsewhere(target):
                message = f"'{name}' laat Word bij het openen iets van elders halen ({kind}: {target[:80]})"
                yield word.meld("word-onveilig", message, _HERSTEL)


def _is_elsewhere(target: str) -> bool:
    """A template on the disk of who made it (file:///C:/…) is everyday; one on a server is not."""
    lower = target.lower()
    on_a_server = lower.startswith(("file://///", "file:////", "\\\\")) or (
        lower.startswith("file://") and not lower.startswith("file:///")
    )
    return on_a_server or ("://" in lower and not lower.startswith("file:"))
