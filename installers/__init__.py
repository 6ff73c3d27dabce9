"""Programs that set up, show, test and measure the product; no part of what a site installs."""
