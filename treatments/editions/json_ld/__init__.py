"""What a page says, for machines: JSON-LD in the words of schema.org. Plain Python, no Django.

Each function takes documents and the facts of a page, and returns the data. Properties stand
only where schema.org allows them, and only with what the document says: what it does not say is
left out, and so is what schema.org has no balanced word for (docs/decisions/020-for-machines.md).
"""
