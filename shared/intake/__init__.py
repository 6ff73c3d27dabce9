"""Takes spreadsheets in: templates to fill in, and filled-in ones read with every fault named."""
