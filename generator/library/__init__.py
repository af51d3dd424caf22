"""The library: clauses, document kinds, laws, house styles and notations, read from their folders."""
