"""The weekly patterns of an edition: how its days are cut into slots."""
