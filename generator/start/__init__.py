"""The start of a project: a first project file, its schema, a house style, a file of an older format."""
