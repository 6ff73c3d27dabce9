"""The room of marketing: coupons, promo codes, bundles, flash sales."""
