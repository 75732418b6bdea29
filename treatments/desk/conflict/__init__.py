"""Two editors saved the same treatment: what the second typed meets what the first saved.

Every control carries, hidden, what it held when the form was opened. So three texts are
known - opened, typed, and saved meanwhile - and nothing has to be guessed or lost.
"""
