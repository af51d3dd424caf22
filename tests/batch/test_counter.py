"""Seconds and parts in; what a long run says of itself out."""

import pytest

from generator.commands import counter
from generator.commands.counter import Teller, duration


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "1 seconde"),
        (59.6, "60 seconden"),
        (150, "2 minuten"),
        (7000, "117 minuten"),
        (7200, "2 uur"),
        (7500, "2 uur en 5 minuten"),
    ],
)
def test_a_length_of_time_is_said_as_people_do(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_in_a_log_a_line_says_now_and_then_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    teller = Teller(200)
    teller.step(0)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(counter, "_ELSEWHERE", 0.0)
    teller.begin -= 100  # as if it took so long until now
    teller.step(1)
    assert capsys.readouterr().err == "2 van 200, 1 mislukt, nog ongeveer 2 uur en 45 minuten\n"
    teller.clear()
    assert capsys.readouterr().err == ""
