"""What was worked out before, on disk: a kind and a key in; the data kept under it out, or None.

Data only, as JSON: nothing in it is ever run. It lies in a folder of the user alone, so nobody else can put an answer
there. A file appears whole or not at all, so several processes can share the folder; one that is broken is made anew.
AKKOORD_CACHE names another folder; empty or `nee`, nothing is kept.
"""

import contextlib
import json
import os
import stat
import sys
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

MAX_BYTES = 200_000_000
MAX_FILES = 4_000
BOUND_EVERY = 100  # looking through a folder takes longer than writing a file in it
_PRIVATE = 0o700
_written: dict[Path, int] = {}


def key(*parts: str | bytes) -> str:
    """A key for what this program makes of these parts."""
    total = sha256(_program())
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode()
        total.update(b"%d:" % len(data))
        total.update(data)
    return total.hexdigest()


def get(kind: str, key: str) -> Any:
    """The data under a key, None when there is none or it is broken."""
    path = _path(kind, key)
    if path is None:
        return None
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError  # noqa: TRY301 - as good as broken
        digest, _, body = path.read_bytes().partition(b"\n")
        whole = sha256(body).hexdigest().encode() == digest
        data = json.loads(body if whole else b"")
        os.utime(path)  # what is used is kept longest
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        with contextlib.suppress(OSError):
            path.unlink()
        return None
    return data


def put(kind: str, key: str, data: Any) -> None:
    """Keep data under a key. Where that cannot be, nothing is kept: it can always be worked out again."""
    path = _path(kind, key)
    if path is None:
        return
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
        underway = path.with_name(f"{os.urandom(16).hex()}.tmp")
        with open(underway, "xb", opener=_for_the_user_alone) as stream:
            stream.write(sha256(body).hexdigest().encode() + b"\n" + body)
        underway.replace(path)
        if _written.setdefault(path.parent, 0) % BOUND_EVERY == 0:
            _bound(path.parent)
        _written[path.parent] += 1


def folder() -> Path | None:
    """The folder of this user, made when it is not there; None when it cannot be trusted, or nothing may be kept."""
    named = os.environ.get("AKKOORD_CACHE")
    if named is not None and named in {"", "nee"}:
        return None
    path = Path(named) if named else _usual()
    try:
        if not path.is_dir():
            path.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
        status = path.stat()
    except OSError:
        return None
    if hasattr(os, "getuid") and (
        status.st_uid != os.getuid() or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    ):
        return None  # somebody else could have put something there
    return path


@cache
def _program() -> bytes:
    """This program and what it is built on: its own files by size and time, and when packages were last installed."""
    own = Path(__file__).parent
    spec = find_spec("click")
    installed = Path(spec.origin).parents[1] if spec and spec.origin else own
    lines = [sys.version, str(installed.stat().st_mtime_ns)]
    for root, _, files in os.walk(own):
        for name in files:
            if name.endswith(".py"):
                status = Path(root, name).stat()
                lines.append(f"{root}/{name} {status.st_size} {status.st_mtime_ns}")
    return sha256("\n".join(sorted(lines)).encode()).digest()


def _usual() -> Path:
    """Where programs keep such files: the XDG base directories, or what the system has in their place."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "akkoord" / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "akkoord"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "akkoord"


def _for_the_user_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _path(kind: str, key: str) -> Path | None:
    """Keys are hashes, so they are file names as they are."""
    root = folder()
    return root / kind / f"{key}.json" if root else None


def _bound(where: Path) -> None:
    """Drop what was not used for longest, until there is room again."""
    files = sorted(
        ((each.stat().st_mtime_ns, each.stat().st_size, each) for each in where.iterdir()), reverse=True
    )
    total = 0
    for number, (_, size, path) in enumerate(files):
        total += size
        if number >= MAX_FILES or total > MAX_BYTES:
            with contextlib.suppress(OSError):
                path.unlink()
