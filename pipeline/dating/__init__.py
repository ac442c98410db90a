"""When: Vietnamese expressions of time, and the day an article was published.

`expressions` finds them, `resolving` gives each its interval of days, `stage` fills the table of them;
`publication` weighs everything that speaks for a day of publication. Nothing here reads a clock.
"""
