"""Paying by more than cash: cards, pay codes, the site's printed code, and several of them."""
