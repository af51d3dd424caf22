"""Where the files of a part go: a part in; whether it is all there already, and its files written out."""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from json import dumps
from pathlib import Path

from generator.batch.run import VerbrokenError
from generator.batch.task import Bestemming, Invulling, Pakket, Resultaat, Wens
from generator.problem import Outcome, has_errors
from generator.write import manifest
from generator.write.write import Geschreven, Klus, Plek, Uitvoer, is_name, write_together

# One letter of many has its manifest in this folder, so that none grows with the number of letters.
MANIFESTEN = "akkoord-manifest"
_WRITERS, _TOGETHER = 3, 8

Verslag = Outcome[tuple[Geschreven, ...]]


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


def left_over(folder: Path, namen: Collection[str]) -> Iterator[str]:
    """The rows whose letters lie in a folder while they are not among these names; capitals make no difference."""
    same = {naam.casefold() for naam in namen}
    with suppress(OSError):
        for path in sorted((folder / MANIFESTEN).glob("*.json")):
            if path.stem.casefold() in same or not is_name(path.stem):
                continue
            known = manifest.read_manifest(path).value
            if known and any((folder / pad).is_file() for pad in known.uitvoer):
                yield path.stem


def written_parts(results: Iterable[Resultaat], *, overschrijf: bool) -> Iterator[tuple[Resultaat, Verslag]]:
    """Write every part that has files; each result comes back in its turn, with what happened to them.

    A few parts that go to one folder are written in one go, and a few such groups at a time: it is mostly waiting.
    """
    waiting: deque[tuple[list[Resultaat], Future[tuple[Verslag, ...]]]] = deque()
    stopped: BaseException | None = None
    with ThreadPoolExecutor(_WRITERS) as writers:
        try:
            for group in _groups(results):
                waiting.append((group, writers.submit(_write, group, overschrijf=overschrijf)))
                while len(waiting) > _WRITERS:
                    yield from _taken(*waiting.popleft())
        except (KeyboardInterrupt, VerbrokenError) as error:
            stopped = error  # what is being written counts, too
        while waiting:
            yield from _taken(*waiting.popleft())
    if stopped:
        raise stopped


def _groups(results: Iterable[Resultaat]) -> Iterator[list[Resultaat]]:
    """Results that follow each other and go to one folder, a few together."""
    group: list[Resultaat] = []
    for each in results:
        if group and (len(group) == _TOGETHER or group[0].deel.bestemming.map != each.deel.bestemming.map):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _write(group: Sequence[Resultaat], *, overschrijf: bool) -> tuple[Verslag, ...]:
    """Write the parts of a group that have files. Problems: those of write.py."""
    klussen = [
        _klus(each) if each.uitvoer is not None and not has_errors(each.problems) else None for each in group
    ]
    ready = [klus for klus in klussen if klus]
    done = iter(write_together(ready, overschrijf=overschrijf) if ready else ())
    return tuple(next(done) if klus else Outcome(None) for klus in klussen)


def _klus(resultaat: Resultaat) -> Klus:
    deel = resultaat.deel
    files = tuple(_named(each, deel.bestemming.naam) for each in resultaat.uitvoer or ())
    return Klus(_plek(deel.bestemming), files, replace(resultaat.herkomst, reeks=deel.sleutel))


def _taken(
    group: Sequence[Resultaat], done: Future[tuple[Verslag, ...]]
) -> Iterator[tuple[Resultaat, Verslag]]:
    for each, written in zip(group, done.result(), strict=True):
        yield replace(each, uitvoer=None), written


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
