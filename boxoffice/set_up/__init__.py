"""The assistant that sets a site up: from its kind and size to a first draft of the catalogue."""
