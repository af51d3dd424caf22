"""Coverage of a library: its clauses and kinds in; projects that try them out, and what no project can reach, out.

A trial project is made of values that the types of the fields allow: `levels.py` says which are worth trying, `pairwise.py`
combines them so that every two values meet, `design.py` does so for a whole library, and `trial.py` makes a loaded project of
one combination. `points.py` lists what can be reached in a clause, `measure.py` runs the stages of pipeline.py and notes what
was, and `search.py` looks for what is left by changing what its condition looked at. `run.py` is all of that together.
"""
