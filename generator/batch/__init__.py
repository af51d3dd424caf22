"""Many at once: projects, or one project with a table of rows, in; documents of each out, a failure of one left by itself."""
