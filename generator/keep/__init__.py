"""What is kept beside a project: the pinned library and the signed documents."""
