"""Addresses of version 1 of the API. None ends in a slash."""

app_name = "api-v1"
urlpatterns: list = []
