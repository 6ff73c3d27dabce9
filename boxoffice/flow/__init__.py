"""The room of visitor flow: live figures, alerts and stops, the log, the capacity calculator."""
