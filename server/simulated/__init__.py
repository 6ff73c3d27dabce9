"""Stand-ins for companies outside: real requests over a real wire, invented money."""
