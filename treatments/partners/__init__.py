"""Partner organisations: who they are, their keys, and the webhooks that tell them what changed.

Follows the log and knows no draft; publishing does not know this room.
"""
