"""The devices of a window: where each of them is, how it stands, and the page that sets them up."""
