"""The one way out: to the address that was checked, under its own name, and never twice."""

import socket
import time
from collections.abc import Iterator
from typing import Any
from unittest import mock

import pytest

from tests.partners.receiver import HOST, Certificate, Receiver, receiving, status
from treatments.partners.egress.destination import Destination
from treatments.partners.egress.post import NotReached, post

INWARD = "The name of the server leads into a network that we never send to."
PUBLIC = "93.184.215.14"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: Any) -> Certificate:
    return Certificate.make(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def receiver(certificate: Certificate, settings) -> Iterator[Receiver]:
    settings.WEBHOOK_CA_FILE = str(certificate.file)
    with receiving(certificate) as running:
        yield running


def here(host: str, port: int) -> list[str]:
    """Resolves every name to this machine."""
    return ["127.0.0.1"]


def send(receiver: Receiver, host: str = HOST, **how: Any) -> Any:
    to = Destination(host, receiver.port, "/in?x=1", named=True)
    return post(to, b'{"a":1}', {"webhook-id": "msg_1"}, **{"resolver": here, **how})


def refused(sentence: str, *args: Any, **how: Any) -> None:
    with pytest.raises(NotReached) as trouble:
        send(*args, **how)
    assert str(trouble.value) == sentence


def test_it_arrives_whole_under_the_name_it_was_sent_to(receiver: Receiver) -> None:
    assert send(receiver).status == 204
    (request,) = receiver.requests
    assert (request.path, request.body) == ("/in?x=1", b'{"a":1}')
    assert request.headers["Host"] == f"{HOST}:{receiver.port}"
    assert request.headers["webhook-id"] == "msg_1"
    assert receiver.names == [HOST]


def test_the_certificate_has_to_be_of_that_name(receiver: Receiver) -> None:
    refused("The certificate of the server is not valid for its name.", receiver, "other.example")
    assert receiver.requests == []


def test_the_certificate_has_to_be_of_an_authority_we_trust(receiver: Receiver, settings) -> None:
    settings.WEBHOOK_CA_FILE = ""
    refused("The certificate of the server is not valid for its name.", receiver)
    assert receiver.requests == []


def test_no_redirect_is_followed(receiver: Receiver) -> None:
    address = f"https://{HOST}:{receiver.port}/secret"
    receiver.answer = lambda handler: status(handler, 302, Location=address)
    assert send(receiver).status == 302
    assert [one.path for one in receiver.requests] == ["/in?x=1"]


def test_no_proxy_of_the_environment_is_asked(receiver: Receiver, monkeypatch: Any) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert send(receiver).status == 204


def test_what_it_asks_us_to_wait_is_passed_on(receiver: Receiver) -> None:
    receiver.answer = lambda handler: status(handler, 503, Retry_After="120")
    answer = send(receiver)
    assert (answer.status, answer.retry_after) == (503, "120")


def test_a_server_that_gives_a_byte_now_and_then_is_cut(receiver: Receiver) -> None:
    def drip(handler: Any) -> None:
        for _ in range(100):
            handler.wfile.write(b"H")
            time.sleep(0.1)

    receiver.answer = drip
    begun = time.monotonic()
    refused("The connection failed, or broke before an answer came.", receiver, total=0.5)
    assert time.monotonic() - begun < 5


def test_a_server_that_says_nothing_is_cut(receiver: Receiver) -> None:
    receiver.answer = lambda handler: time.sleep(3)
    with pytest.raises(NotReached):
        send(receiver, total=0.3)


def test_of_a_long_answer_only_the_beginning_is_read(receiver: Receiver) -> None:
    size, sent = 64 * 1024 * 1024, []

    def at_length(handler: Any) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(size))
        handler.end_headers()
        for _ in range(size // 65536):
            handler.wfile.write(b"x" * 65536)
            sent.append(65536)

    receiver.answer = at_length
    assert send(receiver).status == 200
    time.sleep(0.2)
    assert sum(sent) < size


def test_a_server_that_is_not_there_is_said_to_be_so(receiver: Receiver) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(NotReached, match="The connection failed"):
        post(Destination(HOST, port, "/", named=True), b"", {}, resolver=here)


def test_a_name_that_nobody_knows_is_said_to_be_so(receiver: Receiver) -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise socket.gaierror("no such name")

    refused("The name of the server could not be resolved.", receiver, resolver=nobody)


@pytest.mark.parametrize(
    "addresses",
    [["127.0.0.1"], [PUBLIC, "10.0.0.1"], [PUBLIC, "64:ff9b::7f00:1"], ["169.254.169.254"], []],
)
def test_one_address_that_is_not_public_is_enough_to_send_nothing(addresses: list[str]) -> None:
    with (
        mock.patch.object(socket, "create_connection") as connecting,
        pytest.raises(NotReached) as trouble,
    ):
        post(Destination(HOST, 443, "/"), b"", {}, resolver=lambda host, port: addresses)
    assert str(trouble.value) == INWARD
    connecting.assert_not_called()


def test_a_name_that_changes_between_two_questions_is_asked_once() -> None:
    """Rebinding: public when it is checked, ours when it is used."""
    answers = iter([[PUBLIC], ["127.0.0.1"], ["127.0.0.1"]])
    refusing = mock.Mock(side_effect=ConnectionRefusedError)
    with mock.patch.object(socket, "create_connection", refusing), pytest.raises(NotReached):
        post(Destination(HOST, 443, "/"), b"", {}, resolver=lambda host, port: next(answers))
    assert [call.args[0] for call in refusing.call_args_list] == [(PUBLIC, 443)]
    assert next(answers) == ["127.0.0.1"]


def test_the_resolver_of_the_system_is_asked_for_addresses_and_nothing_else() -> None:
    found = [(2, 1, 6, "", ("127.0.0.1", 443)), (10, 1, 6, "", ("::1", 443, 0, 0))]
    with (
        mock.patch.object(socket, "getaddrinfo", return_value=found) as asked,
        pytest.raises(NotReached, match="leads into a network"),
    ):
        post(Destination("localhost.example.org", 443, "/"), b"", {})
    assert asked.call_count == 1
