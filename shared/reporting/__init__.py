"""Reports: query → frozen rows → table → screen, PDF, xlsx and csv, all with equal figures."""
