"""What is wrong with a document. Plain Python: reads a Document, knows no database.

May import editions.document only. A check is a function from a Reading to Findings; the
words of all findings are in words.py, and registry.py lists the checks. docs/checks.md
describes them. What is a matter of taste is a row that editors own and comes in as a House.
"""
