"""The public pages' addresses."""

app_name = "pages"
urlpatterns: list = []
