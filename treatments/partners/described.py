"""What webhooks send, as the OpenAPI document describes it."""

from typing import Any

from treatments.partners import events

SUMMARIES = {
    events.PUBLISHED: "A treatment was published, or a new edition of it",
    events.WITHDRAWN: "A treatment was withdrawn: take your copy down",
    events.REDIRECTED: "A treatment leads on to another one",
    events.REVIEWED: "A treatment was read again and is still right",
    events.PING: "A test that a partner asked for",
}
ABOUT = (
    "Sent to a partner's address as Standard Webhooks 1.0 says, at least once, and in the order "
    "of the editions of each treatment. Verify the signature, answer 2xx within 20 seconds, then "
    "fetch the address in it: an event has no health text."
)
HEADERS = {
    "webhook-id": "The same at every attempt: tell repetitions by it.",
    "webhook-timestamp": "Of this attempt, in seconds since 1970.",
    "webhook-signature": "One or more signatures, “v1,” and base64, with blanks between them.",
}


def describe_webhooks(result: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """Hook of drf-spectacular: adds what is sent to what can be asked."""
    result["components"]["schemas"] |= {"WebhookEvent": _event(), "WebhookData": _data()}
    result["webhooks"] = {name: {"post": _operation(name)} for name in SUMMARIES}
    return result


def _operation(name: str) -> dict[str, Any]:
    event = {"$ref": "#/components/schemas/WebhookEvent"}
    return {
        "operationId": f"webhook_{name.replace('.', '_')}",
        "summary": SUMMARIES[name],
        "description": ABOUT,
        "tags": ["webhooks"],
        # Nobody signs in: the signature in the headers says who sends.
        "security": [],
        "parameters": [
            {
                "name": header,
                "in": "header",
                "required": True,
                "description": words,
                "schema": {"type": "string"},
            }
            for header, words in HEADERS.items()
        ],
        "requestBody": {"required": True, "content": {"application/json": {"schema": event}}},
        "responses": {
            "2XX": {"description": "Accepted."},
            "410": {"description": "Send nothing more: the webhook is stopped."},
        },
    }


def _event() -> dict[str, Any]:
    return _object(
        type={"type": "string", "enum": list(SUMMARIES), "description": "What happened."},
        timestamp={
            "type": "string",
            "format": "date-time",
            "description": "When it took effect, in UTC.",
        },
        data={
            "description": "What it is about; empty in a test.",
            "oneOf": [
                {"$ref": "#/components/schemas/WebhookData"},
                {"type": "object", "maxProperties": 0},
            ],
        },
    )


def _data() -> dict[str, Any]:
    return _object(
        content_id={"type": "string", "format": "uuid", "description": "Of the treatment."},
        language={"type": "string", "description": "As a tag, such as en-GB."},
        slug={"type": "string", "description": "As it was in this edition."},
        edition=_object(
            "The edition that was published, reviewed, or taken away.",
            number={"type": "integer", "description": "Counted from 1."},
            digest={"type": "string", "description": "SHA-256 of its words."},
        ),
        address={
            "type": "string",
            "format": "uri",
            "description": "Where the API says what is so now.",
        },
        redirect_to={
            "type": ["string", "null"],
            "format": "uuid",
            "description": "The content_id of the treatment it leads to; null otherwise.",
        },
        reason={
            "type": ["string", "null"],
            "description": "The public sentence that goes with it; null where there is none.",
        },
    )


def _object(description: str = "", **fields: Any) -> dict[str, Any]:
    said = {"description": description} if description else {}
    return {"type": "object", **said, "properties": fields, "required": list(fields)}
