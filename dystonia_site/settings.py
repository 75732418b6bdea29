"""Every setting of the site, read top to bottom.

Development needs no variable at all. Production is chosen by DEBUG=off, and then insists on
SECRET_KEY, ALLOWED_HOSTS and DATABASE_URL. What the environment may say is read by env.py.
"""

from pathlib import Path

from dystonia_site.env import (
    env_bool,
    env_database,
    env_int,
    env_languages,
    env_list,
    env_secret,
    env_str,
    env_url,
)
from dystonia_site.env_email import env_email
from treatments.api.description import OF_THE_API
from treatments.pages import scripts, styles

BASE_DIR = Path(__file__).resolve().parent.parent
# What the program itself writes, and nothing else. Made here, because SQLite makes a file but
# no folder for it, and the first command of a fresh clone may be any.
VAR_DIR = BASE_DIR / "var"
VAR_DIR.mkdir(exist_ok=True)

# --- Development or production ---------------------------------------------------------

DEBUG = env_bool("DEBUG", default=True)
PRODUCTION = not DEBUG

SECRET_KEY = env_secret(
    "SECRET_KEY", sample="django-insecure-sample-for-development-only", required=PRODUCTION
)
# Old keys, while sessions and links signed with them are still about.
SECRET_KEY_FALLBACKS = env_list("SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", required=PRODUCTION)
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS")

# --- Whose site this is ----------------------------------------------------------------

# Empty means that no publisher is named, and the pages say so instead of inventing one.
PUBLISHER_NAME = env_str("PUBLISHER_NAME")
# Canonical addresses start here, not with the Host header, which the visitor chooses.
SITE_URL = env_url(
    "SITE_URL",
    default="http://127.0.0.1:8000" if DEBUG else f"https://{ALLOWED_HOSTS[0].lstrip('.')}",
)
# Within how many days somebody else reads an urgent correction that is live already.
SECOND_EYES_DAYS = env_int("SECOND_EYES_DAYS", default=7, minimum=1)
# Days after a review fell due before readers and partner sites are told that it is overdue.
REVIEW_GRACE_DAYS = env_int("REVIEW_GRACE_DAYS", default=30, maximum=365)
# Days for which what readers tell us is kept. Older is never shown, and deleted.
FEEDBACK_DAYS = env_int("FEEDBACK_DAYS", default=365, minimum=1, maximum=3650)
# Messages that one network address may send in an hour. A clinic's readers share one.
FEEDBACK_PER_HOUR = env_int("FEEDBACK_PER_HOUR", default=10, minimum=1)
# Days for which partner sites are told of a change they missed: withdrawals for a year at least.
CHANGES_DAYS = env_int("CHANGES_DAYS", default=400, minimum=366, maximum=3650)
# How many proxies of ours a request passes. With too few, all readers are counted as one; with
# too many, a visitor may claim any address.
PROXY_COUNT = env_int("PROXY_COUNT", default=0, maximum=5)

# --- Partner sites ---------------------------------------------------------------------

# Requests a minute that the API answers: from one network address, and with one partner's keys.
API_PER_MINUTE = env_int("API_PER_MINUTE", default=120, minimum=1)
API_KEY_PER_MINUTE = env_int("API_KEY_PER_MINUTE", default=1200, minimum=1)
# Days for which partners that were refused, or have ended, are kept. Then they are deleted.
PARTNER_DAYS = env_int("PARTNER_DAYS", default=90, minimum=1, maximum=3650)
# Receivers of webhooks, as host:port, that whoever runs the site vouches for: a network or a
# port that nothing is sent to otherwise. For development and tests, as 127.0.0.1:8443.
WEBHOOK_RECEIVERS = env_list("WEBHOOK_RECEIVERS")
# A file with a certificate authority of one's own, trusted for receivers beside the system's.
WEBHOOK_CA_FILE = env_str("WEBHOOK_CA_FILE")

# --- What it is made of ----------------------------------------------------------------

INSTALLED_APPS = [
    "treatments.apps.TreatmentsConfig",
    # Django's admin, with the desk's own site in it.
    "treatments.desk.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    # The API for partners, its filters, and its OpenAPI description.
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    # Accessible markup for forms, from our own template pack.
    "crispy_forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "dystonia_site.csp.ContentSecurityPolicy",
    # Right after security: static files need its headers and nothing of what follows.
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "treatments.pages.languages.LanguageOfAddress",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "dystonia_site.urls"
WSGI_APPLICATION = "dystonia_site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        ("dystonia_site.unindented.Loader", [BASE_DIR / "templates"]),
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Where it keeps things -------------------------------------------------------------

DATABASES = {
    "default": env_database(
        "DATABASE_URL",
        default="sqlite:///var/db.sqlite3",
        folder=BASE_DIR,
        # Connections per process; PostgreSQL only.
        pool_size=env_int("DATABASE_POOL_SIZE", default=8, minimum=1),
        required=PRODUCTION,
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        # The manifest needs `collectstatic` first; development and tests read the sources.
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage",
    },
}
# Said here because the test runner turns DEBUG off later, when there is still no STATIC_ROOT.
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG

# --- Letters to the staff ---------------------------------------------------------------

# Printed in development. In production none is sent until EMAIL_URL names a mail server.
_mail = env_email("EMAIL_URL", default="console:" if DEBUG else "")
EMAIL_BACKEND = _mail.backend
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.starttls, _mail.tls
# Somebody at the desk waits for it.
EMAIL_TIMEOUT = 5
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env_str(
    "EMAIL_FROM", default="desk@localhost", required=PRODUCTION and bool(_mail.host)
)

# --- Language and time -----------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
# The languages of readers, as LANGUAGES=cy,ar; the site's own is always one of them. The desk
# is in English.
LANGUAGES = env_languages("LANGUAGES", own=LANGUAGE_CODE)
# The words of the interface, one folder a language: `manage.py compilemessages` makes them ready.
LOCALE_PATHS = [BASE_DIR / "treatments" / "locale"]
# How English of Britain writes a day here, where Django shortens the month.
FORMAT_MODULE_PATH = ["dystonia_site.formats"]
TIME_ZONE = "Europe/London"
USE_TZ = True

# --- Who may come in -------------------------------------------------------------------

# The desk sends every control of a treatment twice, as it is and as it was when the page was
# opened: at Django's limit of 1,000 a page with some thirty rows would be refused, and lost.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{validator}"}
    for validator in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Django's defaults already send nosniff, Referrer-Policy and Cross-Origin-Opener-Policy
# same-origin, and X-Frame-Options DENY; `check --deploy` in `make test` keeps watch over them.
SECURE_SSL_REDIRECT = PRODUCTION
# A redirect would hide from partners that they send their key in the clear (ASVS 5.0, 4.1.2):
# the API does not redirect, and the proxy must not pass it plain HTTP.
SECURE_REDIRECT_EXEMPT = [r"^api/"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
# Only behind a proxy that sets this header itself: from anyone else it is a forgery.
if env_bool("TRUST_FORWARDED_PROTO", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# What a browser may load, and from where: from here or not at all. Of what stands in a page, only
# one script of the public pages runs and only their sheets style, all of them by their hashes.
SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'", scripts.HASH],
    # The worker that keeps pages for when the network fails.
    "worker-src": ["'self'"],
    "style-src": ["'self'", *styles.HASHES],
    "img-src": ["'self'"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}
SILENCED_SYSTEM_CHECKS = [
    # HSTS preloading binds the publisher's whole domain for years; that is theirs to ask for.
    "security.W021",
]

# --- The parts we did not write --------------------------------------------------------

# Our own templates, in templates/plain/: no style framework to follow.
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "plain"

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "treatments.api.negotiation.JsonAnyway",
    # `?format=` would be a second way to ask for a format; Accept is the one.
    "URL_FORMAT_OVERRIDE": None,
    # What the API gives away is public: it never looks for a user, and so never for a session.
    # A key changes how often one may ask, and nothing else.
    "DEFAULT_AUTHENTICATION_CLASSES": ["treatments.api.keys.KeyAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "UNAUTHENTICATED_USER": None,
    "EXCEPTION_HANDLER": "treatments.api.problems.as_problem",
    "DEFAULT_SCHEMA_CLASS": "treatments.api.schema.PartnerSchema",
}

SPECTACULAR_SETTINGS = OF_THE_API

# --- What it says while running --------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    # Without handlers of its own, Django writes each line once, in production as well.
    "loggers": {"django": {"handlers": [], "level": "INFO"}},
}
