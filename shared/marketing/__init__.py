"""What lowers a price for a while: coupons, promo codes, bundles, flash sales."""
