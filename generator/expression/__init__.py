"""Expressions in clauses and kinds: what they may say, what they see of the project, what they can do with it."""
