"""What the Qt programs share: theme, fonts, icons, sounds, background work, painted widgets."""
