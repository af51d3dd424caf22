"""Clauses and kinds looked at without a project: the expressions, references and citations of one in, problems out.

`names.py` fills in one trial project of every kind, so that every name of an expression has a view; `possible.py` works out what
an expression can be from those views and says what is wrong with it; `findings.py` does so for all expressions of a clause, and
the checks in generator/checks/ each report one kind of finding.
"""
