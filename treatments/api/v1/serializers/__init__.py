"""The shapes of version 1.

A part the source is silent on is null, a quality it does not state is "not stated", and a
list it does not give is empty: nothing is left out, and no gap is filled.
"""
