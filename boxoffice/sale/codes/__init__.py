"""Coupons and promo codes at the window."""
