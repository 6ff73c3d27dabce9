"""How many may come: timeslots, places, lane counters, occupancy."""
