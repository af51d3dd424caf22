"""What every test gets: with AKKOORD_GEEN_OVERSLAAN=1 in the environment, a skipped test in; a failed test out."""

import os
import pkgutil
import sys
from collections.abc import Generator
from importlib import import_module

import pytest
from hypothesis import settings

# CI installs LibreOffice and everything else that tests ask for: what is skipped there would never be tested at all.
NO_SKIPPING = os.environ.get("AKKOORD_GEEN_OVERSLAAN") == "1"

# How long one example takes says how busy the machine is, and nothing of the code.
settings.register_profile("onbezorgd", deadline=None)
settings.load_profile("onbezorgd")

Report = pytest.TestReport | pytest.CollectReport


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Generator[None, None, None]:
    """No test finds what an earlier one kept, nor what a user did."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AKKOORD_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _measured_imports(request: pytest.FixtureRequest) -> None:
    """Where coverage is measured, import everything first.

    A test marked `no_cover` is not measured: where it is the first to import a module, the lines of that would seem unreached.
    """
    if request.config.pluginmanager.hasplugin("_cov"):
        for module in pkgutil.walk_packages(import_module("generator").__path__, "generator."):
            if not module.name.endswith(".__main__"):
                import_module(module.name)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Run a test marked `no_cover` without tracing.

    pytest-cov pauses its own measuring. In a worker of xdist the one that it began before that comes back, and costs as much.
    """
    before = sys.gettrace()
    if item.get_closest_marker("no_cover"):
        sys.settrace(None)
    try:
        return (yield)
    finally:
        if sys.gettrace() is not before:
            sys.settrace(before)


def fail_when_skipped(report: Report) -> None:
    """Turn a skip into a failure that keeps its reason; an expected failure (xfail) is no skip."""
    if NO_SKIPPING and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.outcome = "failed"
        report.longrepr = f"overgeslagen, en dat mag hier niet (AKKOORD_GEEN_OVERSLAAN=1): {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    fail_when_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    fail_when_skipped(report)
    return report
