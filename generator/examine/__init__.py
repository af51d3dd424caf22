"""Examine projects and Word files: what the checks find, less what is exempted or known already."""
