"""A Dask cluster that is there already: its address in; a place where tasks are done out, or why it cannot be reached.

The machines of a cluster need akkoord in the same version, and nothing else: files go to them and come back as bytes, and
are read and written here. Dask is imported here only.
"""

import logging
import re
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

from generator.batch.pool import Werkplaats

_ADDRESS = re.compile(r"dask(?P<veilig>s?)://(?P<plaats>(?:\[[0-9a-fA-F:]+\]|[\w.-]+):[0-9]{1,5})/?")
_LOGGERS = (
    "distributed",
    "distributed.client",
    "distributed.core",
    "distributed.comm",
    "tornado.application",
    "asyncio",
)
_PATIENCE = 10  # seconds to reach a cluster, and to see its first machine


class ClusterError(Exception):
    """A cluster that cannot be used; says why in Dutch."""


def cluster(op: str) -> Werkplaats:
    """The cluster at dask://HOST:PORT. Raises ClusterError."""
    found = _ADDRESS.fullmatch(op)
    if found is None:
        raise ClusterError(f"'{op}' is geen adres van een Dask-cluster; schrijf dask://HOST:POORT")
    try:
        import distributed  # noqa: F401, PLC0415 - an extra
    except ImportError as error:
        raise ClusterError(
            "hiervoor is Dask nodig; installeer het met: pip install 'akkoord[dask]'"
        ) from error
    address = f"{'tls' if found['veilig'] else 'tcp'}://{found['plaats']}"
    with _client(address) as client:
        width = sum(client.nthreads().values())
    opened = partial(_executor, address)
    return Werkplaats(width, opened, opened)


@contextmanager
def _executor(address: str) -> Iterator[Executor]:
    with _client(address) as client:
        executor = Verbonden(client)
        try:
            yield executor
        finally:
            executor.shutdown(wait=False)


class Verbonden(Executor):
    """Dask's own executor, and whether its cluster is still there: else a task would be waited for without end."""

    def __init__(self, client: Any) -> None:
        """Ask the client for its executor."""
        self.client, self.inner = client, client.get_executor(pure=False)

    @property
    def leeft(self) -> bool:
        return bool(self.client.status == "running")

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Give a task to the cluster. Raises ConnectionError where that is gone."""
        if not self.leeft:
            raise ConnectionError("the cluster is gone")
        future: Future[Any] = self.inner.submit(fn, *args, **kwargs)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take back what was not done yet, where the cluster is still there."""
        if self.leeft:
            self.inner.shutdown(wait=wait and not cancel_futures)


@contextmanager
def _client(address: str) -> Iterator[Any]:
    """A connection with a cluster that has at least one machine. Raises ClusterError."""
    from distributed import Client  # noqa: PLC0415 - an extra

    for name in _LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)  # what goes wrong, we say ourselves
    try:
        client: Any = Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        raise ClusterError("dit cluster is niet te bereiken; klopt het adres, en staat het aan?") from error
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError as error:
        client.close()
        raise ClusterError("dit cluster heeft geen rekenmachines") from error
    try:
        yield client
    finally:
        with suppress(Exception):  # a connection that is lost cannot be closed either
            client.close(timeout=2)
