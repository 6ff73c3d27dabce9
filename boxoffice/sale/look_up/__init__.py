"""The sheet over the left side in which something is typed and looked up."""
