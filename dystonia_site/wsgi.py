"""The entry that the web server loads."""

import os

from django.core.wsgi import get_wsgi_application

from dystonia_site.readable import Readable

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dystonia_site.settings")

application = Readable(get_wsgi_application())
