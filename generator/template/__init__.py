"""Word templates with the tags of docxtpl, compiled once and printed many times; the result is that of docxtpl itself."""
