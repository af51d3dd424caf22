"""Word templates of house styles, read for the checks: what a style looks like, how a list counts, what a tag says."""
