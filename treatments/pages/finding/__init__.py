"""The finder: treatments by the type of dystonia and the side effects a reader names.

It sorts by what the source says, leaves open, or says otherwise, with the reason for each. It
never ranks, and silence never counts as a promise.
"""
