"""The page of devices: where each of them is, a walk to its socket, a trial of each."""
