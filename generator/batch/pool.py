"""Where documents are made: a wish in; a place that takes tasks out: this process, processes beside it, or a Dask cluster."""

import multiprocessing
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import wait
from typing import Any

from generator.batch.work import clean_up, copy_to


@dataclass(frozen=True, slots=True)
class Werkplaats:
    """How many tasks can be done at a time, and how to open it: all of it, or one process to try something in."""

    breedte: int
    open: Callable[[], AbstractContextManager[Executor]]
    proef: Callable[[], AbstractContextManager[Executor]]


def is_alive(executor: Executor) -> bool:
    """Whether a place is still there; of one on this machine an outcome tells by itself when it is not."""
    return bool(getattr(executor, "leeft", True))


def processors() -> int:
    """How many processes this machine can run at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def local(processen: int) -> Werkplaats:
    """Processes on this machine; a single one is this process itself."""
    if processen == 1:
        return Werkplaats(1, _here, _here)
    return Werkplaats(processen, partial(_processes, processen), partial(_processes, 1))


class Hier(Executor):
    """Does a task at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do it, and keep the outcome for whoever asks."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - whoever asks for the outcome gets it
            future.set_exception(error)
        return future


@contextmanager
def _here() -> Iterator[Executor]:
    try:
        yield Hier()
    finally:
        clean_up()


@contextmanager
def _processes(number: int) -> Iterator[Executor]:
    # A copy of this process has everything imported, but not its threads, whose locks would stay closed; with threads, or
    # on a system where copies are not safe, each process starts afresh.
    copied = sys.platform == "linux" and threading.active_count() == 1
    context = multiprocessing.get_context("fork" if copied else "spawn")
    # What a process that is killed had unpacked goes with this folder.
    with tempfile.TemporaryDirectory(prefix="akkoord-reeks-") as folder:
        pool = ProcessPoolExecutor(number, mp_context=context, initializer=_begin, initargs=(folder,))
        # All processes start with the first task, also where copies are not safe. A pool that breaks while a later task
        # starts one more waits for that one for ever, or gives it pipes that are closed; there is no public way to say so.
        setattr(pool, "_safe_to_dynamically_spawn_children", False)  # noqa: B010 - mypy does not know the name
        try:
            yield pool
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _begin(folder: str) -> None:
    """Leave Ctrl-C to the process that gives the tasks, and end with it: nobody else would tell us that it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    copy_to(folder)
    parent = multiprocessing.parent_process()
    multiprocessing.util.Finalize(None, clean_up, exitpriority=0)
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    clean_up()
    os._exit(1)
