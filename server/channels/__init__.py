"""Channels that sell elsewhere: what the server tells them."""
