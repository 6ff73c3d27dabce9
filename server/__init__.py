"""The headless server: scheduled work, the web, and all talk with the outside."""
