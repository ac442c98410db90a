"""How an act is told: as done, going on, planned, possible, denied or recalled, as news or as known."""
