"""Where the files of a part go: a part in; whether it is all there already, and its files written out."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from json import dumps
from pathlib import Path

from generator.batch.task import Bestemming, Invulling, Pakket, Resultaat, Wens
from generator.problem import Outcome, has_errors
from generator.write import manifest
from generator.write.write import Geschreven, Plek, Uitvoer, write_all

# One letter of many has its manifest in this folder, so that none grows with the number of letters.
MANIFESTEN = "akkoord-manifest"
_WRITERS = 8


def key_of(pakket: Pakket, waarden: Sequence[Invulling], wens: Wens) -> str:
    """The hash of all that a part is made from: the project with the program, the values of the row, and what was asked."""
    uitgave = wens.uitgave
    extras = (uitgave.toelichting, uitgave.openbaar, uitgave.bundel, uitgave.metadata)
    values = [(each.pad, each.tekst) for each in waarden]
    whole = [pakket.sleutel, values, wens.documenten, uitgave.formaten, extras]
    return sha256(dumps(whole, ensure_ascii=False).encode()).hexdigest()


def unchanged(bestemming: Bestemming, sleutel: str) -> bool:
    """Whether a part was made from the very same before, and every file of it is still as it was made."""
    plek = _plek(bestemming)
    known = manifest.read_manifest(plek.map / plek.manifest).value
    if known is None or known.herkomst is None or known.herkomst.reeks != sleutel or not known.uitvoer:
        return False
    return all(_hash(plek.map / pad) == known.recorded_hash(pad) for pad in known.uitvoer)


def write_part(resultaat: Resultaat, *, overschrijf: bool) -> Outcome[tuple[Geschreven, ...]]:
    """Write the files of one part, all or none. Problems: those of write.py."""
    deel = resultaat.deel
    files = tuple(_named(each, deel.bestemming.naam) for each in resultaat.uitvoer or ())
    herkomst = replace(resultaat.herkomst, reeks=deel.sleutel)
    return write_all(_plek(deel.bestemming), files, herkomst, overschrijf=overschrijf)


def written_parts(
    results: Iterable[Resultaat], *, overschrijf: bool
) -> Iterator[tuple[Resultaat, Outcome[tuple[Geschreven, ...]]]]:
    """Write every part that has files; each result comes back in its turn, with what happened to them.

    Several are written at a time, since nearly all of it is waiting for the disk.
    """
    waiting: deque[tuple[Resultaat, Future[Outcome[tuple[Geschreven, ...]]] | None]] = deque()
    with ThreadPoolExecutor(_WRITERS) as writers:
        for each in results:
            write = each.uitvoer is not None and not has_errors(each.problems)
            done = writers.submit(write_part, each, overschrijf=overschrijf) if write else None
            waiting.append((each, done))
            while len(waiting) > _WRITERS:
                yield _written(*waiting.popleft())
        while waiting:
            yield _written(*waiting.popleft())


def _written(
    each: Resultaat, done: Future[Outcome[tuple[Geschreven, ...]]] | None
) -> tuple[Resultaat, Outcome[tuple[Geschreven, ...]]]:
    return replace(each, uitvoer=None), done.result() if done else Outcome(None)


def _plek(bestemming: Bestemming) -> Plek:
    if not bestemming.naam:
        return Plek(bestemming.map)
    return Plek(bestemming.map, f"{MANIFESTEN}/{bestemming.naam}.json")


def _named(uitvoer: Uitvoer, naam: str) -> Uitvoer:
    """`brief.docx` of the row jansen is brief-jansen.docx."""
    if not naam:
        return uitvoer
    stem, dot, extension = uitvoer.pad.partition(".")
    return replace(uitvoer, pad=f"{stem}-{naam}{dot}{extension}")


def _hash(path: Path) -> str | None:
    try:
        return manifest.sha256(path.read_bytes()) if not path.is_symlink() else None
    except OSError:
        return None
