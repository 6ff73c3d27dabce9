"""The room of vouchers: issued by one person, approved by another, withdrawn by either."""
