"""/api/v1/docs: the OpenAPI document for people, without a script of its own"""

import re

from django.test import Client

from treatments.api.v1.openapi import openapi


def test_it_tells_of_every_operation_and_what_it_takes(partner: Client) -> None:
    answer = partner.get("/api/v1/docs")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    page = answer.content.decode()
    for path, item in openapi()["paths"].items():
        operation = item["get"]
        assert f"<code>GET {path}</code>" in page
        assert f'id="{operation["operationId"]}"' in page
        for parameter in operation["parameters"]:
            assert parameter["in"] == "header" or f"<code>{parameter['name']}</code>" in page
        for status in operation["responses"]:
            assert f"<code>{status}</code>" in page


def test_no_script_of_its_own_stands_in_it(partner: Client) -> None:
    page = partner.get("/api/v1/docs").content.decode()
    of_every_page = re.findall(r"<script.*?</script>", partner.get("/glossary/").content.decode())
    assert set(re.findall(r"<script.*?</script>", page)) <= set(of_every_page)
    assert " style=" not in page
    assert not re.search(r"<[^>]* on[a-z]+=", page)
