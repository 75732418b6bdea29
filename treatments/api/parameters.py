"""Parameters are taken at their word: a mistyped one must not pass for "no filter"."""

from collections.abc import Collection, Iterator, Mapping

from rest_framework import serializers
from rest_framework.request import Request

from treatments.api.problems import Problem, ProblemSerializer


class RefusedParameterSerializer(serializers.Serializer):
    """What is wrong with one parameter."""

    name = serializers.CharField(help_text="As it was sent.")
    detail = serializers.CharField(help_text="What is wrong with it.")


class ParameterProblemSerializer(ProblemSerializer):
    """Parameters that are unknown, given twice, empty, or hold a value that is not allowed."""

    parameters = RefusedParameterSerializer(many=True, help_text="Each one that was refused.")


class ParametersRefused(Problem):
    """400. `faults` maps a parameter to a sentence on what is wrong with it."""

    serializer_class = ParameterProblemSerializer
    title = "Parameters refused"

    def __init__(self, faults: Mapping[str, str]) -> None:
        super().__init__(" ".join(faults.values()), status=400)
        self.parameters = [{"name": name, "detail": why} for name, why in faults.items()]


def refuse_strange_parameters(
    request: Request, *, known: Collection[str], repeated: Collection[str] = ()
) -> None:
    """Raise ParametersRefused unless each parameter is known, has a value, and is given once;
    those `repeated` may be given more often.
    """
    if faults := dict(_faults(request, known, repeated)):
        raise ParametersRefused(faults)


def _faults(
    request: Request, known: Collection[str], repeated: Collection[str]
) -> Iterator[tuple[str, str]]:
    takes = f"known are {', '.join(sorted(known))}" if known else "this address takes none"
    for name, values in request.query_params.lists():
        if name not in known:
            yield name, f"There is no parameter “{name}”: {takes}."
        elif len(values) > 1 and name not in repeated:
            yield name, f"“{name}” is given {len(values)} times: give it once."
        elif not all(values):
            yield name, f"“{name}” is empty: give it a value, or leave it out."
        # Django puts U+FFFD where bytes are not UTF-8; PostgreSQL cannot hold NUL.
        elif any("\x00" in value or "\ufffd" in value for value in values):
            yield name, f"“{name}” holds a NUL or bytes that are not UTF-8: send plain text."
