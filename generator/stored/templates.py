"""Word templates taken apart by docxtpl: their bytes in; the same data out, from disk where an earlier run did the work."""

from generator.problem import Outcome
from generator.stored.codec import Codec
from generator.stored.kept import Opslag, kept
from generator.template.parts import Voorbereid

_CODEC = Codec(Voorbereid)


def prepared(sjabloon: bytes, *, bewaren: bool) -> Voorbereid:
    """A template ready to be compiled; raises what docxtpl raises for a file that is no Word file."""

    def make() -> Outcome[Voorbereid]:
        from generator.template.prepared import prepare  # noqa: PLC0415 - docxtpl takes long to import

        return Outcome(prepare(sjabloon))

    opslag = Opslag("sjabloon", (sjabloon,)) if bewaren else None
    outcome = kept(opslag, _CODEC, make)
    assert outcome.value, "what cannot be prepared, raises"
    return outcome.value
