"""What is wrong with a document. Plain Python: reads a Document, knows no database.

May import editions.document only. Each check is a small object; its words are in words.py.
"""
