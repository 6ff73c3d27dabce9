"""The room for members: find one, read the page, register, change, merge doubles; and tiers."""
