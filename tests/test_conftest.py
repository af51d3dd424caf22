"""A skipped test in, a failed test out where AKKOORD_GEEN_OVERSLAAN=1; run by pytest on small files of its own."""

import os
import subprocess
import sys
from pathlib import Path

FILES = {
    "test_inside.py": "import pytest\n\ndef test_inside():\n    pytest.skip('geen LibreOffice')\n",
    "test_mark.py": "import pytest\n\n@pytest.mark.skip(reason='geen poppler')\ndef test_mark():\n    pass\n",
    "test_file.py": "import pytest\n\npytest.skip('geen lettertype', allow_module_level=True)\n",
    "test_xfail.py": "import pytest\n\n@pytest.mark.xfail(reason='ooit')\ndef test_xfail():\n    assert False\n",
}


def run_pytest(folder: Path, no_skipping: str) -> subprocess.CompletedProcess[str]:
    (folder / "conftest.py").write_text(Path(__file__).with_name("conftest.py").read_text("utf-8"), "utf-8")
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    options = ["-q", "-p", "no:cacheprovider", "--continue-on-collection-errors", "--rootdir", str(folder)]
    environment = os.environ | {"AKKOORD_GEEN_OVERSLAAN": no_skipping, "PYTEST_ADDOPTS": ""}
    command = [sys.executable, "-m", "pytest", *options, str(folder)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_every_way_to_skip_fails_where_skipping_is_forbidden_and_xfail_does_not(tmp_path: Path) -> None:
    result = run_pytest(tmp_path, "1")
    assert result.returncode == 1
    assert "1 failed, 1 xfailed, 2 errors" in result.stdout
    assert all(reason in result.stdout for reason in ("geen LibreOffice", "geen poppler", "geen lettertype"))


def test_a_skip_is_a_skip_on_the_machine_of_a_developer(tmp_path: Path) -> None:
    result = run_pytest(tmp_path, "")
    assert result.returncode == 0
    assert "3 skipped, 1 xfailed" in result.stdout
