"""The constructs against the binding that ``cdktf get`` generates from the provider's schema."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cdktf
import pytest

import cdktf_twilio
from cdktf_twilio.testing import Template
from support.construct_forms import FORMS
from support.examples import required
from twilio_provider.model.core import Resource
from twilio_provider.model.data_sources import DATA_SOURCES
from twilio_provider.model.provider import ENGINE, LEDGER
from twilio_provider.model.registry import RESOURCES
from twilio_provider.render.parameters import children_of, interface_of

Form = Callable[[cdktf.TerraformStack, Any], None]

MODELS = (*RESOURCES, *DATA_SOURCES)
PARENTS = {resource.name: resource for resource in RESOURCES if children_of(resource)}
ADDERS = {n: [f"add_{child.noun}" for child in children_of(r)] for n, r in PARENTS.items()}
# What bindings lack.
BEYOND = {"ConversationsUsers", "User", *map(interface_of, PARENTS.values())}
MEMBERS_BEYOND = {
    r.class_name: [*ADDERS[name], f"from_{r.noun}_sid"] for name, r in PARENTS.items()
}
MEMBERS_BEYOND |= {
    source.class_name: ADDERS[source.name] for source in DATA_SOURCES if source.name in ADDERS
}
# In place of the SIDs of what is around, which are required no more.
PARAMETERS_BEYOND = {
    r.class_name: [r.parents[-1].removesuffix("_sid")] for r in MODELS if r.parents
}
# They decide how a stack is written, so that no provider has them in its schema.
OF_SYNTHESIS = [ENGINE.name, LEDGER.name]
for kind in ("TwilioProvider", "TwilioProviderConfig"):
    PARAMETERS_BEYOND[kind] = MEMBERS_BEYOND[kind] = OF_SYNTHESIS
MEMBERS_BEYOND["TwilioProvider"] = [
    *OF_SYNTHESIS,
    *(member for name in OF_SYNTHESIS for member in (f"{name}_input", f"reset_{name}")),
]
NOT_REQUIRED = {r.class_name: r.parents for r in MODELS if r.parents}
GENERATED = sorted({*cdktf_twilio.__all__} - BEYOND)
SECRET = "${var.secret}"
REQUIRED: dict[str, dict[str, object]] = {"TwilioProvider": {}} | {
    model.class_name: required(model) for model in MODELS
}
VALUES: dict[str, dict[str, object]] = {
    "ConversationsConversation": {
        "attributes": "[]",
        "friendly_name": "Order 7",
        "messaging_service_sid": "MG" + "0" * 32,
        "service_sid": "IS" + "1" * 32,
        "state": "inactive",
        "timers_closed": "P1D",
        "timers_inactive": "PT1H",
        "unique_name": "order-7",
    },
    "ConversationsParticipant": {
        "attributes": "[]",
        "conversation_sid": "CH" + "1" * 32,
        "identity": "bob",
        "messaging_binding_address": "+15558675310",
        "messaging_binding_projected_address": "+15550000001",
        "messaging_binding_proxy_address": "+15550000002",
        "role_sid": "RL" + "0" * 32,
        "service_sid": "IS" + "1" * 32,
    },
    "ConversationsRole": {
        "friendly_name": "other",
        "permissions": ["sendMessage", "editOwnMessage"],
        "service_sid": "IS" + "1" * 32,
        "type": "conversation",
    },
    "ConversationsService": {"friendly_name": "other"},
    "ConversationsServiceConfiguration": {
        "default_chat_service_role_sid": "RL" + "0" * 32,
        "default_conversation_creator_role_sid": "RL" + "1" * 32,
        "default_conversation_role_sid": "RL" + "2" * 32,
        "reachability_enabled": True,
        "service_sid": "IS" + "1" * 32,
    },
    "ConversationsServiceNotification": {
        "added_to_conversation_enabled": True,
        "added_to_conversation_sound": "bell",
        "added_to_conversation_template": "$${CONVERSATION} welcomes you",
        "log_enabled": False,
        "new_message_badge_count_enabled": False,
        "new_message_enabled": True,
        "new_message_sound": "",
        "new_message_template": "$${MESSAGE}",
        "new_message_with_media_enabled": True,
        "new_message_with_media_template": "$${MEDIA_COUNT}",
        "removed_from_conversation_enabled": False,
        "removed_from_conversation_sound": "bell",
        "removed_from_conversation_template": "",
        "service_sid": "IS" + "1" * 32,
    },
    "ConversationsUser": {
        "attributes": "[]",
        "friendly_name": "Alice",
        "identity": "bob",
        "role_sid": "RL" + "0" * 32,
        "service_sid": "IS" + "1" * 32,
    },
    "TwilioProvider": {
        "account_sid": "AC" + "0" * 32,
        "adopt_existing": True,
        "alias": "other",
        "api_key": "SK" + "0" * 32,
        "api_secret": SECRET,
        "auth_token": SECRET,
        "base_url": "http://localhost:1",
        "edge": "dublin",
        "max_concurrent_requests": 20,
        "max_retries": 3,
        "refresh": "single",
        "region": "ie1",
    },
}
VALUES |= {
    source.class_name: {a.name: a.example.replace("x", "1") or "other" for a in source.arguments}
    for source in DATA_SOURCES
}
TIMEOUTS = {model.class_name: sorted(model.timeouts) for model in MODELS}


def built(form: Form, api: Any) -> cdktf.TerraformStack:
    """Make a stack in one form."""
    stack = cdktf.TerraformStack(cdktf.Testing.app(), "stack")
    form(stack, api)
    return stack


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_json(binding: SimpleNamespace, form: Form) -> None:
    """Every form synthesizes to the JSON that the binding gives, byte for byte."""
    ours = cdktf.Testing.synth(built(form, cdktf_twilio))
    assert ours == cdktf.Testing.synth(built(form, binding))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_hcl(binding: SimpleNamespace, form: Form) -> None:
    """Every form synthesizes to the HCL that the binding gives, byte for byte."""
    ours = cdktf.Testing.synth_hcl(built(form, cdktf_twilio))
    assert ours == cdktf.Testing.synth_hcl(built(form, binding))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_written_file(binding: SimpleNamespace, form: Form) -> None:
    """Every form is written to the file that the binding gives, metadata included."""

    def written(api: Any) -> str:
        directory = cdktf.Testing.full_synth(built(form, api))
        return Path(directory, "stacks/stack/cdk.tf.json").read_text("utf-8")

    assert written(cdktf_twilio) == written(binding)


@pytest.mark.parametrize(
    ("name", "argument"), [(name, argument) for name in VALUES for argument in VALUES[name]]
)
def test_every_argument(binding: SimpleNamespace, name: str, argument: str) -> None:
    """An argument is read, set and reset as in the binding."""

    def seen(api: Any) -> list[object]:
        stack = cdktf.TerraformStack(cdktf.Testing.app(), "stack")
        construct = getattr(api, name)(stack, "id", **REQUIRED[name])
        read = [getattr(construct, f"{argument}_input")]
        setattr(construct, argument, VALUES[name][argument])
        read.append(getattr(construct, f"{argument}_input"))
        if name == "TwilioProvider":  # whose properties are values, not references
            read.append(getattr(construct, argument))
        getattr(construct, f"reset_{argument}", lambda: None)()
        return [*read, getattr(construct, f"{argument}_input"), cdktf.Testing.synth(stack)]

    assert seen(cdktf_twilio) == seen(binding)


@pytest.mark.parametrize(
    ("name", "operation"), [(name, operation) for name in TIMEOUTS for operation in TIMEOUTS[name]]
)
def test_every_timeout(binding: SimpleNamespace, name: str, operation: str) -> None:
    """A timeout is read, set and reset as in the binding."""

    def seen(api: Any) -> list[object]:
        stack = cdktf.TerraformStack(cdktf.Testing.app(), "stack")
        block = getattr(api, name)(stack, "id", **REQUIRED[name]).timeouts
        read = [getattr(block, f"{operation}_input")]
        setattr(block, operation, "1m")
        read += [getattr(block, f"{operation}_input"), repr(block.internal_value)]
        getattr(block, f"reset_{operation}")()
        return [*read, getattr(block, f"{operation}_input"), cdktf.Testing.synth(stack)]

    assert seen(cdktf_twilio) == seen(binding)


@pytest.mark.parametrize("name", VALUES)
def test_config(binding: SimpleNamespace, name: str) -> None:
    """The struct of arguments holds what it is given, and is equal to one with the same."""

    def seen(api: Any) -> dict[str, object]:
        timeouts = {"timeouts": {"read": "1m"}} if name in TIMEOUTS else {}
        values = {**REQUIRED[name], **VALUES[name], **timeouts}
        config, same = (getattr(api, f"{name}Config")(**values) for _ in range(2))
        assert config == same
        beyond = MEMBERS_BEYOND.get(f"{name}Config", [])
        arguments = (argument for argument in public(type(config)) if argument not in beyond)
        return {argument: repr(getattr(config, argument)) for argument in arguments}

    assert seen(cdktf_twilio) == seen(binding)


@pytest.mark.parametrize("name", TIMEOUTS)
def test_timeouts_struct(binding: SimpleNamespace, name: str) -> None:
    """The struct of timeouts holds what it is given."""

    def seen(api: Any) -> list[object]:
        struct = getattr(api, f"{name}Timeouts")(**dict.fromkeys(TIMEOUTS[name], "1m"))
        return [repr(struct), *(getattr(struct, operation) for operation in TIMEOUTS[name])]

    assert seen(cdktf_twilio) == seen(binding)


@pytest.mark.parametrize("name", GENERATED)
def test_members(binding: SimpleNamespace, name: str) -> None:
    """A class has the public members that the binding's has, and only those beside that we add."""
    theirs, beyond = public(getattr(binding, name)), MEMBERS_BEYOND.get(name, [])
    assert public(getattr(cdktf_twilio, name)) == sorted([*theirs, *beyond])


@pytest.mark.parametrize("name", GENERATED)
def test_signatures(binding: SimpleNamespace, name: str) -> None:
    """A class and its methods take the arguments that the binding's take, with the defaults."""
    ours, theirs = signatures(getattr(cdktf_twilio, name)), signatures(getattr(binding, name))
    for member in MEMBERS_BEYOND.get(name, []):
        ours.pop(member, None)  # which properties are not in
    for argument in PARAMETERS_BEYOND.get(name, []):
        assert ours["__init__"].pop(argument)[1] is None
    for argument in NOT_REQUIRED.get(name, []):
        kind, _ = theirs["__init__"].pop(argument)
        assert ours["__init__"].pop(argument) == (kind, None)
    for member in theirs:
        assert list(ours[member].items()) == list(theirs[member].items())
    assert ours.keys() == theirs.keys()


@pytest.mark.parametrize("name", GENERATED)
def test_properties(binding: SimpleNamespace, name: str) -> None:
    """The properties that can be set are the ones that can be set in the binding."""
    beyond = MEMBERS_BEYOND.get(name, [])
    ours = settable(getattr(cdktf_twilio, name))
    theirs = settable(getattr(binding, name))
    assert {name: can for name, can in ours.items() if name not in beyond} == theirs


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r.name)
def test_every_argument_has_a_value(resource: Resource) -> None:
    """No argument is left out above."""
    assert VALUES[resource.class_name].keys() == {a.name for a in resource.arguments}


def test_nothing_is_missing(binding: SimpleNamespace) -> None:
    """Every class of the binding has a counterpart."""
    assert sorted(vars(binding)) == GENERATED


def test_template(binding: SimpleNamespace) -> None:
    """A template takes the classes of the binding."""
    stack = cdktf.TerraformStack(cdktf.Testing.app(), "desk")
    binding.TwilioProvider(stack, "twilio")
    service = binding.ConversationsService(stack, "service", friendly_name="desk")
    binding.ConversationsUser(stack, "alice", service_sid=service.sid, identity="alice")
    Template.from_stack(stack).has_resource_properties(
        binding.ConversationsUser, {"service_sid": service.sid, "identity": "alice"}
    )


def public(owner: type) -> list[str]:
    """The names of public members."""
    return [name for name in dir(owner) if not name.startswith("_")]


def settable(owner: type) -> dict[str, bool]:
    """Whether each property can be set."""
    members = ((name, inspect.getattr_static(owner, name)) for name in public(owner))
    return {name: bool(m.fset) for name, m in members if isinstance(m, property)}


def signatures(owner: type) -> dict[str, dict[str, tuple[object, object]]]:
    """The parameters of each method."""
    methods = [name for name in public(owner) if callable(getattr(owner, name))]
    return {name: parameters(getattr(owner, name)) for name in ["__init__", *methods]}


def parameters(function: Callable[..., object]) -> dict[str, tuple[object, object]]:
    """The kind and the default of each parameter of one function."""
    found = inspect.signature(function).parameters.items()
    return {name: (parameter.kind, parameter.default) for name, parameter in found}
