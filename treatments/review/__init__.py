"""Review: who asked, who decided, about exactly which bytes.

May import catalogue, checks and what they may. Refuses a reviewer who wrote any of it.
"""
