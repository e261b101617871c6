"""The remote procedures, from bytes to bytes, with the emulator as Twilio."""

from __future__ import annotations

import json
import logging
from typing import Any

import msgpack
import pytest

from support.client import Client
from twilio_emulator import Emulator
from twilio_provider.engine import operations
from twilio_provider.engine.notes import Notes
from twilio_provider.engine.result import Result
from twilio_provider.engine.values import UNKNOWN, Object, Value
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.model.data_sources import BY_NAME, DATA_SOURCES
from twilio_provider.model.provider import PROVIDER
from twilio_provider.model.registry import RESOURCES
from twilio_provider.wire import private
from twilio_provider.wire.messages import message
from twilio_provider.wire.service import Procedures, ProviderService
from twilio_provider.wire.values import decode, encode

SERVICE, USER = "twilio_conversations_service", "twilio_conversations_user"
CONVERSATION = "twilio_conversations_conversation"
CONFIGURATION = "twilio_conversations_service_configuration"
TYPES = {resource.type_name: resource for resource in RESOURCES}
NULL = {"msgpack": encode(None)}
SID = "IS" + "0" * 32


class Provider:
    """One running provider, asked with keyword arguments for the fields of a request."""

    def __init__(self) -> None:
        self.procedures = Procedures(ProviderService())

    def ask(self, name: str, **fields: Any) -> Any:
        """Call a procedure."""
        answer = self.send(name, message(f"{name}Request")(**fields).SerializeToString())
        assert answer is not None
        return message(f"{name}Response").FromString(answer)

    def send(self, name: str, request: bytes) -> bytes | None:
        """Call a procedure with any bytes."""
        return self.procedures.call(name, request)

    def create(self, type_name: str, **arguments: Value) -> Object:
        """Plan and apply a creation; return the state."""
        config = value(config_of(type_name, **arguments))
        planned = self.ask(
            "PlanResourceChange",
            type_name=type_name,
            prior_state=NULL,
            proposed_new_state=config,
            config=config,
        )
        applied = self.ask(
            "ApplyResourceChange",
            type_name=type_name,
            prior_state=NULL,
            planned_state=planned.planned_state,
            config=config,
        )
        assert told(applied) == []
        state = decode(applied.new_state.msgpack)
        assert state is not None
        return state


def value(content: Object | None) -> dict[str, bytes]:
    """Return a value as a request carries it."""
    return {"msgpack": encode(content)}


def config_of(type_name: str, **arguments: Value) -> Object:
    """Return the configuration of a resource, with null for what is not given."""
    nothing: Object = dict.fromkeys(TYPES[type_name].by_name)
    return {**nothing, "timeouts": None, **arguments}


def told(answer: Any) -> list[tuple[int, str, str, tuple[str, ...]]]:
    """Return the diagnostics of an answer: severity, summary, detail and path."""
    return [
        (d.severity, d.summary, d.detail, tuple(s.attribute_name for s in d.attribute.steps))
        for d in answer.diagnostics
    ]


def unexpected(name: str, exception: str) -> list[tuple[int, str, str, tuple[str, ...]]]:
    """Return the diagnostics of an answer in whose making an exception was met."""
    detail = (
        f"{name} met {exception}, which the provider did not expect. It left the state as it was; "
        "terraform plan compares it with Twilio. Please report this with the log that TF_LOG=DEBUG "
        "writes."
    )
    return [(1, "Unexpected Provider Error", detail, ())]


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Provider:
    """A provider that nobody has configured yet, and an environment that tells nothing."""
    for argument in PROVIDER.arguments:
        monkeypatch.delenv(argument.environment, raising=False)
    return Provider()


@pytest.fixture
def configured(provider: Provider, emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Provider:
    """A provider that is configured for the emulator by the environment."""
    for name, text in emulator.environment().items():
        monkeypatch.setenv(name, text)
    answer = provider.ask("ConfigureProvider", config=value({}), terraform_version="1.11.4")
    assert told(answer) == []
    return provider


@pytest.fixture
def twilio(emulator: Emulator) -> Client:
    """What happens at Twilio outside of Terraform."""
    return Client(emulator.base_url, emulator.account_sid)


@pytest.fixture
def service(configured: Provider) -> Object:
    """The state of a service that was applied."""
    return configured.create(SERVICE, friendly_name="desk")


@pytest.fixture
def user(configured: Provider, service: Object) -> Object:
    """The state of a user that was applied."""
    return configured.create(
        USER, service_sid=service["sid"], identity="alice", friendly_name="Alice"
    )


def test_metadata(provider: Provider):
    """Every type is listed, and the schema need not be fetched again."""
    answer = provider.ask("GetMetadata")
    assert [source.type_name for source in answer.data_sources] == [
        s.type_name for s in DATA_SOURCES
    ]
    assert [resource.type_name for resource in answer.resources] == [r.type_name for r in RESOURCES]
    assert answer.server_capabilities.get_provider_schema_optional
    assert not answer.server_capabilities.plan_destroy


def test_schema(provider: Provider):
    """The provider, every resource and every data source have their schema."""
    answer = provider.ask("GetProviderSchema")
    assert [a.name for a in answer.provider.block.attributes] == list(PROVIDER.by_name)
    assert [entry.key for entry in answer.resource_schemas] == [r.type_name for r in RESOURCES]
    assert [e.key for e in answer.data_source_schemas] == [s.type_name for s in DATA_SOURCES]
    (schema,) = (entry.value for entry in answer.resource_schemas if entry.key == USER)
    assert [a.name for a in schema.block.attributes] == list(CONVERSATIONS_USER.by_name)
    assert answer.server_capabilities.get_provider_schema_optional


def test_validate_provider_config(provider: Provider):
    """What is wrong with the provider's arguments is told at them."""
    config: Object = {"region": "IE1", "edge": UNKNOWN, "account_sid": None}
    assert told(provider.ask("ValidateProviderConfig", config=value(config))) == [
        (
            1,
            "Invalid Argument",
            "region must be a name of lower-case letters, digits and hyphens, got 'IE1'.",
            ("region",),
        )
    ]


def test_validate_resource_config(provider: Provider):
    """What is wrong with a resource's arguments is told at them, inside of a block too."""
    config = config_of(USER, service_sid=SID, identity="", timeouts={"create": "soon"})
    answer = provider.ask("ValidateResourceConfig", type_name=USER, config=value(config))
    assert told(answer) == [
        (
            1,
            "Invalid Argument",
            "identity must be 1 to 256 characters long, got ''.",
            ("identity",),
        ),
        (
            1,
            "Invalid Timeout",
            "create must be a duration above zero such as 90s, 10m or 1h30m, got 'soon'.",
            ("timeouts", "create"),
        ),
    ]


def test_validate_data_resource_config(provider: Provider):
    """What is wrong with a data source's arguments is told, what is unknown being let through."""
    config = looked_for("conversations_user", service_sid="desk", identity=UNKNOWN, sid=UNKNOWN)
    answer = provider.ask("ValidateDataResourceConfig", type_name=USER, config=value(config))
    assert [(detail, path) for _, _, detail, path in told(answer)] == [
        ("service_sid must be a SID: IS and 32 hexadecimal digits, got 'desk'.", ("service_sid",))
    ]


def looked_for(name: str, **arguments: Value) -> Object:
    """Return the configuration of a data source, with null for what is not given."""
    return {**dict.fromkeys(BY_NAME[name].by_name), "timeouts": None, **arguments}


def test_read_data_source(configured: Provider, user: Object):
    """What is found is the state, a list of objects with sets in them included."""
    sid = user["service_sid"]
    config = value(looked_for("conversations_user", service_sid=sid, identity="alice"))
    answer = configured.ask("ReadDataSource", type_name=USER, config=config)
    assert told(answer) == []
    assert decode(answer.state.msgpack) == user
    config = value(looked_for("conversations_roles", service_sid=sid, type="service"))
    answer = configured.ask("ReadDataSource", type_name="twilio_conversations_roles", config=config)
    state = decode(answer.state.msgpack)
    assert state is not None and isinstance(state["roles"], tuple)
    found = [role for role in state["roles"] if isinstance(role, dict)]
    assert [role["friendly_name"] for role in found] == ["service admin", "service user"]
    assert found[1]["permissions"] == ("createConversation", "editOwnUserInfo", "joinConversation")


def test_read_data_source_that_finds_nothing(configured: Provider):
    """What is not found is an error, and there is no state."""
    config = value(looked_for("conversations_service", sid=SID))
    answer = configured.ask("ReadDataSource", type_name=SERVICE, config=config)
    assert [summary for _, summary, *_ in told(answer)] == ["Conversations Service Not Found"]
    assert decode(answer.state.msgpack) is None


def test_read_data_source_without_configuration(provider: Provider):
    """Before every argument of the provider is known, Twilio is not asked."""
    config = value(looked_for("conversations_service", sid=SID))
    answer = provider.ask("ReadDataSource", type_name=SERVICE, config=config)
    assert [summary for _, summary, *_ in told(answer)] == ["Cannot Read Conversations Service"]


def test_refined_unknown(provider: Provider):
    """A value about which Terraform knows something is still unknown: no rule judges it."""
    refined = msgpack.ExtType(12, b"\x81\x01\xc2")
    config = msgpack.packb({"service_sid": refined, "identity": "alice", "attributes": refined})
    answer = provider.ask("ValidateResourceConfig", type_name=USER, config={"msgpack": config})
    assert told(answer) == []


def test_upgrade(provider: Provider):
    """Stored state is brought to the schema of today."""
    stored = json.dumps({"sid": SID, "friendly_name": "desk", "gone": 1}).encode()
    answer = provider.ask(
        "UpgradeResourceState", type_name=SERVICE, version=0, raw_state={"json": stored}
    )
    assert told(answer) == []
    assert decode(answer.upgraded_state.msgpack) == config_of(
        SERVICE, sid=SID, friendly_name="desk"
    )


def test_configure_with_arguments(provider: Provider, emulator: Emulator):
    """The provider's arguments lead to Twilio without any environment."""
    config: Object = {
        "account_sid": emulator.account_sid,
        "auth_token": "token",
        "base_url": emulator.base_url,
    }
    assert told(provider.ask("ConfigureProvider", config=value(config))) == []
    assert provider.create(SERVICE, friendly_name="desk")["account_sid"] == emulator.account_sid


def test_configure_without_credentials(provider: Provider):
    """What is missing is an error of the configuration."""
    [diagnostic] = told(provider.ask("ConfigureProvider", config=value({})))
    assert diagnostic[:2] == (1, "Missing Twilio Credentials")


def test_configure_with_unknown_arguments(provider: Provider, emulator: Emulator):
    """As long as an argument is unknown, nothing is read and nothing is wrong."""
    assert told(provider.ask("ConfigureProvider", config=value({"auth_token": UNKNOWN}))) == []
    state = config_of(SERVICE, sid=SID)
    answer = provider.ask("ReadResource", type_name=SERVICE, current_state=value(state))
    assert (decode(answer.new_state.msgpack), told(answer)) == (state, [])
    assert emulator.requests == []


def test_read(configured: Provider, user: Object, twilio: Client):
    """What was changed at Twilio is read."""
    twilio.post(f"/Services/{user['service_sid']}/Users/alice", FriendlyName="Bob")
    answer = configured.ask("ReadResource", type_name=USER, current_state=value(user))
    state = decode(answer.new_state.msgpack)
    assert state is not None and state["friendly_name"] == "Bob"
    assert told(answer) == []


def test_note(configured: Provider, user: Object):
    """A note of how many users there are stays as it is, so that refreshing changes no state."""
    note = private.encode(Notes(siblings=7))
    for _ in range(3):
        answer = configured.ask(
            "ReadResource", type_name=USER, current_state=value(user), private=note
        )
        assert answer.private == note


@pytest.mark.parametrize("before", [b"", b"bnVsbA==", b'{"schema_version":"1"}', b"\xff"])
def test_no_note_yet(configured: Provider, user: Object, before: bytes):
    """Where there is no note, such as after another provider, the users so far are noted."""
    answer = configured.ask(
        "ReadResource", type_name=USER, current_state=value(user), private=before
    )
    # The creation was the first.
    assert (answer.private, told(answer)) == (private.encode(Notes(siblings=2)), [])


def test_note_is_used(configured: Provider, user: Object, emulator: Emulator):
    """Where many users are expected the first read makes list calls."""
    emulator.forget_requests()
    note = private.encode(Notes(siblings=1000))
    configured.ask("ReadResource", type_name=USER, current_state=value(user), private=note)
    path = f"/v1/Services/{user['service_sid']}"
    asked = [request.path for request in emulator.requests]
    assert asked == [f"{path}/Configuration", f"{path}/Users?PageSize=50"]


@pytest.mark.parametrize("before", [b"", b"private"])
def test_services_have_no_note(configured: Provider, service: Object, before: bytes):
    """Services, which are read one by one, keep what is there."""
    answer = configured.ask(
        "ReadResource", type_name=SERVICE, current_state=value(service), private=before
    )
    assert answer.private == before


def test_read_of_what_is_gone(configured: Provider, service: Object, twilio: Client):
    """What Twilio does not know any more is read as null."""
    twilio.delete(f"/Services/{service['sid']}")
    answer = configured.ask("ReadResource", type_name=SERVICE, current_state=value(service))
    assert (decode(answer.new_state.msgpack), told(answer)) == (None, [])


def test_plan_of_a_creation(provider: Provider):
    """A creation is planned without Twilio, what it will tell being unknown."""
    config = config_of(USER, service_sid=UNKNOWN, identity="alice")
    answer = provider.ask(
        "PlanResourceChange",
        type_name=USER,
        prior_state=NULL,
        proposed_new_state=value(config),
        config=value(config),
        prior_private=b"private",
    )
    planned = decode(answer.planned_state.msgpack)
    assert planned is not None
    assert (planned["service_sid"], planned["sid"], planned["attributes"]) == (
        UNKNOWN,
        UNKNOWN,
        "{}",
    )
    assert (answer.planned_private, told(answer)) == (b"private", [])
    assert list(answer.requires_replace) == []


def test_plan_of_a_replacement(configured: Provider, user: Object):
    """The paths of what needs a new object are told."""
    config = config_of(USER, service_sid=SID, identity="bob")
    answer = configured.ask(
        "PlanResourceChange",
        type_name=USER,
        prior_state=value(user),
        proposed_new_state=value(config),
        config=value(config),
    )
    paths = [[s.attribute_name for s in path.steps] for path in answer.requires_replace]
    assert paths == [["service_sid"], ["identity"]]


def test_plan_that_is_refused(provider: Provider):
    """A new object that begins with what nothing follows is refused before anything is applied."""
    config = value(config_of(CONVERSATION, service_sid=SID, state="closed"))
    answer = provider.ask(
        "PlanResourceChange",
        type_name=CONVERSATION,
        prior_state=NULL,
        proposed_new_state=config,
        config=config,
    )
    assert told(answer) == [
        (
            1,
            "Invalid Argument",
            "state must not be 'closed' for a new conversation: nothing follows it. Create the "
            "conversation with another state, and change it afterwards.",
            ("state",),
        )
    ]


def test_apply_of_a_creation(user: Object, service: Object, twilio: Client):
    """What was created is at Twilio, and in the state."""
    assert twilio.users(str(service["sid"]))[0]["sid"] == user["sid"]
    assert not any(content is UNKNOWN for content in user.values())


def test_apply_of_an_update(configured: Provider, user: Object):
    """An update leaves the new state."""
    answer = configured.ask(
        "ApplyResourceChange",
        type_name=USER,
        prior_state=value(user),
        planned_state=value({**user, "friendly_name": "Bob", "date_updated": UNKNOWN}),
    )
    state = decode(answer.new_state.msgpack)
    assert state is not None
    assert {**state, "date_updated": None} == {
        **user,
        "friendly_name": "Bob",
        "date_updated": None,
    }
    assert told(answer) == []


@pytest.mark.parametrize(("before", "after"), [(b"", 2), (b"private", 2), (b'{"siblings": 7}', 7)])
def test_note_of_an_update(configured: Provider, user: Object, before: bytes, after: int):
    """An update notes how many users there are, and never fewer than before."""
    answer = configured.ask(
        "ApplyResourceChange",
        type_name=USER,
        prior_state=value(user),
        planned_state=value({**user, "friendly_name": "Bob"}),
        planned_private=before,
    )
    assert answer.private == private.encode(Notes(siblings=after))


def test_apply_of_a_deletion(configured: Provider, service: Object, twilio: Client):
    """A deletion leaves null, and nothing at Twilio."""
    answer = configured.ask(
        "ApplyResourceChange",
        type_name=SERVICE,
        prior_state=value(service),
        planned_state=NULL,
    )
    assert (decode(answer.new_state.msgpack), told(answer)) == (None, [])
    assert twilio.get(f"/Services/{service['sid']}").status_code == 404


def test_apply_that_fails(configured: Provider, user: Object, emulator: Emulator):
    """An error keeps the state before."""
    emulator.behave(faults=[{"action": "status", "status": 403}])
    answer = configured.ask(
        "ApplyResourceChange",
        type_name=USER,
        prior_state=value(user),
        planned_state=value({**user, "friendly_name": "Bob"}),
    )
    assert decode(answer.new_state.msgpack) == user
    [(severity, summary, detail, path)] = told(answer)
    assert (severity, summary, path) == (1, "Cannot Update Conversations User", ())
    assert "the API key lacks the permission" in detail


def test_warning(configured: Provider, service: Object):
    """A warning is told as one, at its attribute."""
    planned = config_of(USER, service_sid=service["sid"], identity="alice", url="https://x")
    answer = configured.ask(
        "ApplyResourceChange",
        type_name=USER,
        prior_state=NULL,
        planned_state=value(
            {**planned, "friendly_name": "", "attributes": "{}"}
            | dict.fromkeys(("id", "sid", "account_sid", "role_sid"), UNKNOWN)
            | dict.fromkeys(("date_created", "date_updated"), UNKNOWN)
        ),
    )
    [(severity, summary, _, path)] = told(answer)
    assert (severity, summary, path) == (2, "Twilio Stored Another Value", ("url",))


def test_import(configured: Provider, user: Object):
    """An import is completed by the read after it."""
    import_id = f"/Services/{user['service_sid']}/Users/alice"
    answer = configured.ask("ImportResourceState", type_name=USER, id=import_id)
    assert told(answer) == []
    [imported] = answer.imported_resources
    assert imported.type_name == USER
    answer = configured.ask("ReadResource", type_name=USER, current_state=imported.state)
    assert decode(answer.new_state.msgpack) == user


def test_import_of_a_singleton(configured: Provider, service: Object, twilio: Client):
    """What was there when it was imported is noted by the read after it, and by no later one."""
    path = f"/Services/{service['sid']}/Configuration"
    before = twilio.get(path).json()
    answer = configured.ask("ImportResourceState", type_name=CONFIGURATION, id=path)
    [imported] = answer.imported_resources
    assert (told(answer), imported.private) == ([], b'{"before": null}')
    first = configured.ask(
        "ReadResource",
        type_name=CONFIGURATION,
        current_state=imported.state,
        private=imported.private,
    )
    names = {a.name for a in TYPES[CONFIGURATION].arguments} - {"service_sid"}
    assert private.decode(first.private) == Notes(before={name: before[name] for name in names})
    twilio.post(path, ReachabilityEnabled="true")
    second = configured.ask(
        "ReadResource",
        type_name=CONFIGURATION,
        current_state=first.new_state,
        private=first.private,
    )
    assert second.private == first.private
    state = decode(second.new_state.msgpack)
    assert state is not None and state["reachability_enabled"] is True


def test_notes_of_a_singleton(configured: Provider, service: Object, twilio: Client):
    """What was noted when it was taken up comes back in a later run, which restores it."""
    config = config_of(CONFIGURATION, service_sid=service["sid"], reachability_enabled=True)
    unknown = {a.name: UNKNOWN for a in TYPES[CONFIGURATION].attributes if a.computed}
    created = configured.ask(
        "ApplyResourceChange",
        type_name=CONFIGURATION,
        prior_state=NULL,
        planned_state=value({**config, **unknown, "reachability_enabled": True}),
    )
    path = f"/Services/{service['sid']}/Configuration"
    assert told(created) == []
    assert twilio.get(path).json()["reachability_enabled"] is True
    later = Provider()
    later.ask("ConfigureProvider", config=value({}), terraform_version="1.11.4")
    deleted = later.ask(
        "ApplyResourceChange",
        type_name=CONFIGURATION,
        prior_state=created.new_state,
        planned_state=NULL,
        planned_private=created.private,
    )
    assert (decode(deleted.new_state.msgpack), told(deleted)) == (None, [])
    assert twilio.get(path).json()["reachability_enabled"] is False


def test_import_with_a_malformed_id(provider: Provider):
    """An ID that names nothing is an error, and nothing is imported."""
    answer = provider.ask("ImportResourceState", type_name=USER, id="alice")
    [(severity, summary, _, path)] = told(answer)
    assert (severity, summary, path) == (1, "Invalid Import ID", ())
    assert list(answer.imported_resources) == []


def test_stop(configured: Provider, service: Object, emulator: Emulator):
    """After a stop there is no other try: the pause that it would take is not begun."""
    assert configured.ask("StopProvider").error == ""
    emulator.behave(faults=[{"action": "status", "status": 429, "retry_after": 20, "times": 9}])
    emulator.forget_requests()
    answer = configured.ask("ReadResource", type_name=SERVICE, current_state=value(service))
    [(_, _, detail, _)] = told(answer)
    assert "Terraform was asked to stop" in detail
    assert len(emulator.requests) == 1


def test_unknown_procedure(provider: Provider):
    """A procedure that the provider does not have is left to the server to refuse."""
    assert provider.send("MoveResourceState", b"") is None


def test_unknown_resource_type(provider: Provider):
    """A resource type that the provider does not have is an error, and no crash."""
    answer = provider.ask("ImportResourceState", type_name="twilio_chat_user", id="x")
    assert told(answer) == unexpected("ImportResourceState", "UnknownResourceTypeError")


def test_undecodable_value(provider: Provider):
    """What is no value of Terraform's is an error, and the next call is answered."""
    for data in (b"\xc1", b"", b"\x81\xa1a", msgpack.packb([1])):
        answer = provider.ask("ValidateResourceConfig", type_name=USER, config={"msgpack": data})
        assert told(answer) == unexpected("ValidateResourceConfig", "UndecodableValueError")
    assert provider.ask("GetMetadata").resources


def test_undecodable_message(provider: Provider):
    """What is no message of the protocol is an error."""
    answer = provider.send("ReadResource", b"\xff")
    assert told(message("ReadResourceResponse").FromString(answer)) == (
        unexpected("ReadResource", "DecodeError")
    )


def test_error_without_a_place(provider: Provider):
    """The one answer that has no diagnostics stays as it is."""
    assert provider.send("StopProvider", b"\xff") == b""


def test_apply_before_configuration(provider: Provider):
    """A provider that was not configured changes nothing, and keeps the state."""
    state = config_of(SERVICE, sid=SID)
    answer = provider.ask(
        "ApplyResourceChange",
        type_name=SERVICE,
        prior_state=value(state),
        planned_state=NULL,
        planned_private=b"private",
    )
    assert told(answer) == unexpected("ApplyResourceChange", "RuntimeError")
    assert decode(answer.new_state.msgpack) == state
    assert answer.private == b"private"


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("ReadResource", ("current_state",)),
        ("ApplyResourceChange", ("prior_state", "planned_state")),
    ],
)
def test_exception(
    configured: Provider,
    user: Object,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    name: str,
    fields: tuple[str, ...],
):
    """An exception keeps the state; its text, which may hold anything, goes to the log alone."""

    def fail(*_: object) -> None:
        raise LookupError("hunter2")

    monkeypatch.setattr(operations, "read", fail)
    monkeypatch.setattr(operations, "update", fail)
    answer = configured.ask(name, type_name=USER, **dict.fromkeys(fields, value(user)))
    assert told(answer) == unexpected(name, "LookupError")
    assert decode(answer.new_state.msgpack) == user
    assert "hunter2" in caplog.text and caplog.records[-1].levelno == logging.ERROR


def test_state_that_cannot_be_encoded(
    configured: Provider, user: Object, monkeypatch: pytest.MonkeyPatch
):
    """When the new state cannot be sent, the state before is still there."""
    broken = Result({**user, "friendly_name": "\ud83d"})
    monkeypatch.setattr(operations, "read", lambda *_: broken)
    answer = configured.ask("ReadResource", type_name=USER, current_state=value(user))
    assert told(answer) == unexpected("ReadResource", "UnicodeEncodeError")
    assert decode(answer.new_state.msgpack) == user
