"""Who pays without money coming: members from a balance, agencies on account, vouchers, points."""
