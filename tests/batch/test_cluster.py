"""The address of a Dask cluster in; the same files as here out, or what is wrong with the address."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from series_of_letters import akkoord, files, letters, project, table

distributed = pytest.importorskip("distributed", reason="hoort bij akkoord[dask]")

CLUSTER = """
import sys
from distributed import LocalCluster

if __name__ == "__main__":
    with LocalCluster(n_workers=1, threads_per_worker=2, processes=True, dashboard_address=None) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A cluster in processes of its own, as one that is there already."""
    script = tmp_path_factory.mktemp("cluster") / "cluster.py"
    script.write_text(CLUSTER, "utf-8")
    command = [sys.executable, str(script)]
    with subprocess.Popen(
        command, cwd=script.parent, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        yield running.stdout.readline().strip().replace("tcp://", "dask://")
        running.communicate()


@pytest.mark.filterwarnings("default")  # of Dask itself
def test_a_cluster_makes_the_same_files_and_tells_the_same_mistakes(address: str, tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path, "bestand;onderwerp;uiterlijk\na;het dak;\nb;de weg;2027-02-30\nc;de brug;2027-02-03\n")
    here = letters(tmp_path, "--uit", tmp_path / "hier")
    there = letters(tmp_path, "--uit", tmp_path / "daar", "--op", address)
    assert here.exit_code == there.exit_code == 1
    assert there.stderr == here.stderr
    assert files(tmp_path / "daar") == files(tmp_path / "hier")
    assert len(files(tmp_path / "daar")) == 4


@pytest.mark.parametrize(
    "op", ["dask://", "dask://localhost", "http://localhost:1", "dask://a b:1", "localhost:8786"]
)
def test_what_is_no_address_is_wrong_usage(op: str, tmp_path: Path) -> None:
    done = akkoord("maak", project(tmp_path), "--op", op)
    assert done.exit_code == 2
    assert "is geen adres van een Dask-cluster; schrijf dask://HOST:POORT" in done.stderr


@pytest.mark.filterwarnings("default")
def test_a_cluster_that_is_not_there_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.batch.cluster._PATIENCE", 0.2)
    done = akkoord("maak", project(tmp_path), "--op", "dask://127.0.0.1:1")
    assert done.exit_code == 2
    assert "dit cluster is niet te bereiken" in done.stderr


def test_without_dask_it_is_said_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = akkoord("maak", project(tmp_path), "--op", "dask://127.0.0.1:8786")
    assert done.exit_code == 2
    assert "pip install 'akkoord[dask]'" in done.stderr
