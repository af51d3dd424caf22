"""What is kept on disk from one run to the next, as data: parsed clauses, Word templates that are ready to be filled."""
