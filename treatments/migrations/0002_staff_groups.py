"""The groups of editorial staff and what each may do."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

WORDS = ["effect", "dystoniatype", "glossaryterm", "source", "passage", "repair"]
CODES = ["treatmentcode", "dystoniatypecode"]
HOUSE = ["houseword", "preferredterm"]
ROWS = ["benefit", "drawback", "sideeffect", "sideeffectgroup", "fit", "query", "pagesection"]
TEXTS = ["treatment", "page"]

# What readers type and what our texts say for it: it changes what is found, not what is read.
SEARCH = ["synonym"]

VERBS = ("view", "add", "change", "delete")
WRITING = [
    *(f"{verb}_{model}" for model in [*WORDS, *ROWS] for verb in ("view", "add", "change")),
    *(f"{verb}_{model}" for model in CODES for verb in VERBS),
    *(f"delete_{model}" for model in ROWS),
    *(f"{verb}_{model}" for model in HOUSE for verb in VERBS),
    *(f"{verb}_{model}" for model in TEXTS for verb in ("view", "add", "change")),
]
FINDING = [f"{verb}_{model}" for model in SEARCH for verb in VERBS]
# Whoever may read a draft may say something about it, and settle what was said.
NOTING = ["view_note", "add_note", "change_note"]
SHARING = ["view_sharelink", "add_sharelink", "change_sharelink"]
# What readers told us. Only who publishes may delete it before its time.
LISTENING = ["view_feedbackmessage", "change_feedbackmessage"]
READING = [f"view_{model}" for model in [*TEXTS, *WORDS, *CODES, *ROWS, *HOUSE, *SEARCH]]

GROUPS = {
    "Author": [*WRITING, *FINDING, *NOTING, *SHARING, *LISTENING],
    "Editor": [*WRITING, *FINDING, *NOTING, *SHARING, *LISTENING, "sign_off_editorial"],
    # Reads and decides; changing the text would make them its author.
    "Clinical reviewer": [*READING, *NOTING, "sign_off_clinical"],
    "Publisher": [
        *(
            f"{verb}_{model}"
            for model in TEXTS
            for verb in ("view", "publish", "publish_urgent", "withdraw")
        ),
        *FINDING,
        *NOTING,
        *SHARING,
        *LISTENING,
        "delete_feedbackmessage",
    ],
    # Answers organisations that want a key or webhooks; reads and writes no treatment.
    "Partner manager": ["view_partner", "manage_partners"],
}


def make_groups(apps, schema_editor):
    """Permissions are made after all migrations, so make this app's now."""
    config = apps.get_app_config("treatments")
    config.models_module = True
    create_permissions(config, apps=apps, verbosity=0, using=schema_editor.connection.alias)
    config.models_module = None
    group_model = apps.get_model("auth", "Group")
    permission_model = apps.get_model("auth", "Permission")
    for name, codenames in GROUPS.items():
        group, _ = group_model.objects.get_or_create(name=name)
        permissions = permission_model.objects.filter(
            content_type__app_label="treatments", codename__in=codenames
        )
        group.permissions.set(permissions)


def remove_groups(apps, schema_editor):
    """Take the groups away again."""
    apps.get_model("auth", "Group").objects.filter(name__in=GROUPS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("treatments", "0001_the_rooms"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_groups, remove_groups)]
