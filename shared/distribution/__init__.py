"""Those who sell for the site: distributors, their contracts, prices, credit and commission."""
