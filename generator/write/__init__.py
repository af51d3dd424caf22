"""The write stage: bytes in, files and a manifest out; all or none, never over somebody's edits."""
