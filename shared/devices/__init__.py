"""Devices: one connection, and one folder a kind with its protocol, drivers and simulators."""
