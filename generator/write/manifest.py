"""What was made, from what: the manifest beside the output in, a new manifest out.

It answers two questions: has this file been edited since we made it, and from which clauses was it made? It holds no
time and no name of a machine, so that the same input gives the same manifest.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.problem import Outcome, Position, Problem

MANIFEST_NAAM = "akkoord-manifest.json"
FORMAAT = 1


@dataclass(frozen=True, slots=True)
class Herkomst:
    """What one run was made with: the version of the program, and per input file the hash of its bytes.

    `reeks` is the hash of everything that a part of a series was made from: while it is the same, so is the part.
    """

    versie: str
    invoer: Mapping[str, str]
    reeks: str = ""

    def as_json(self) -> dict[str, object]:
        """Give it as it stands in the manifest."""
        found: dict[str, object] = {"akkoord": self.versie, "invoer": dict(self.invoer)}
        return found | ({"reeks": self.reeks} if self.reeks else {})


@dataclass(frozen=True, slots=True)
class Manifest:
    """The last run, and per file of the output its hash and what is known of it."""

    herkomst: Herkomst | None = None
    uitvoer: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def recorded_hash(self, pad: str) -> str | None:
        """The hash that a file had when it was made, or None when it was never made here."""
        found = self.uitvoer.get(pad, {}).get("sha256")
        return found if isinstance(found, str) else None


def sha256(data: bytes) -> str:
    """Give the fingerprint of a file in the manifest's notation."""
    return hashlib.sha256(data).hexdigest()


def describe(data: bytes, gegevens: Mapping[str, object]) -> dict[str, object]:
    """Make the entry of one output file."""
    return {**gegevens, "sha256": sha256(data)}


def merge(old: Manifest, herkomst: Herkomst, made: Mapping[str, Mapping[str, object]]) -> Manifest:
    """Put what was made now over what was there; an older file keeps the run that it came from, as `gemaakt_met`."""
    before = old.herkomst
    kept = {pad: dict(gegevens) for pad, gegevens in old.uitvoer.items() if pad not in made}
    if before and before != herkomst:
        for gegevens in kept.values():
            gegevens.setdefault("gemaakt_met", before.as_json())
    return Manifest(herkomst, {**kept, **made})


def manifest_bytes(manifest: Manifest) -> bytes:
    """Write a manifest: sorted keys and LF, so that two equal ones are equal in bytes."""
    content = {"formaat": FORMAAT, "uitvoer": {pad: dict(entry) for pad, entry in manifest.uitvoer.items()}}
    content |= manifest.herkomst.as_json() if manifest.herkomst else {}
    return (json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def read_manifest(path: Path) -> Outcome[Manifest]:
    """Read the manifest; where there is none, it is an empty one. A damaged one is never guessed at."""
    try:
        content: object = json.loads(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return Outcome(Manifest())
    except OSError:
        return _refuse(path, "het manifest kan niet gelezen worden")
    except json.JSONDecodeError as error:
        return _refuse(path, "het manifest is beschadigd", error.lineno, error.colno)
    except (ValueError, RecursionError):
        # Not UTF-8, or nested a thousand levels deep.
        return _refuse(path, "het manifest is beschadigd")
    if not isinstance(content, dict):
        return _refuse(path, "het manifest is beschadigd")
    formaat = content.get("formaat")
    if isinstance(formaat, int) and formaat > FORMAAT:
        return _refuse(path, "het manifest is van een nieuwere versie van akkoord")
    manifest = _from_json(content)
    return Outcome(manifest) if manifest else _refuse(path, "het manifest is beschadigd")


def _from_json(content: Mapping[str, object]) -> Manifest | None:
    uitvoer, invoer, versie = content.get("uitvoer"), content.get("invoer", {}), content.get("akkoord")
    if not isinstance(uitvoer, dict) or not isinstance(invoer, dict) or not isinstance(versie, str | None):
        return None
    if not all(
        isinstance(entry, dict) and isinstance(entry.get("sha256"), str) for entry in uitvoer.values()
    ):
        return None
    inputs = {key: str(value) for key, value in invoer.items()}
    herkomst = Herkomst(versie, inputs, str(content.get("reeks", ""))) if versie else None
    return Manifest(herkomst, uitvoer)


def _refuse(path: Path, message: str, line: int = 1, column: int = 1) -> Outcome[Manifest]:
    hint = (
        "zet het bestand terug, of haal het weg en maak opnieuw met --overschrijf: "
        "van wat er al staat, wordt dan eerst een kopie bewaard"
    )
    return Outcome(None, (Problem("manifest", message, Position(str(path), line, column), hint),))
