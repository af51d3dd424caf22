"""The Word file of a house style, or its folder, in; what the checks of a library say of it out."""

from pathlib import Path

from generator.checks import check_part
from generator.library.folders import built_in
from generator.library.library import Library
from generator.problem import Problem, sort_problems
from generator.wordtemplate.template import read_folder, read_template

_DEPTH = 2  # a library has its house styles in templates/huisstijlen/<naam>


def check_template_file(path: Path) -> tuple[Problem, ...]:
    """Check one Word file of a house style by itself."""
    template = read_template(path)
    if template.value is None:
        return template.problems
    library = _library(path.absolute().parent)
    return sort_problems((*template.problems, *check_part(library, "template", template.value)))


def check_house_style(folder: Path) -> tuple[Problem, ...]:
    """Check a folder: its huisstijl.yaml and its Word files."""
    folder = folder.absolute()
    found = read_folder(folder)
    problems = list(found.problems)
    for name, parts in found.value.onderwerpen.items() if found.value else ():
        for part in parts:
            problems += check_part(_library(folder), name, part)
    return sort_problems(problems)


def _library(folder: Path) -> Library:
    """The library that a house style lies in, with the built-in one behind it."""
    return Library((*folder.parents[_DEPTH : _DEPTH + 1], built_in()))
