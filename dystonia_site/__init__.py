"""The site: settings, addresses and the WSGI entry. It knows the rooms; they do not know it."""
