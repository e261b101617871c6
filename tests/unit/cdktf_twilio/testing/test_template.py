"""The assertions that users make on their stacks."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import cdktf
import pytest

from cdktf_twilio import (
    ConversationsService,
    ConversationsUser,
    ConversationsUsers,
    TwilioProvider,
    User,
)
from cdktf_twilio.testing import Match, Template

USER = "twilio_conversations_user"


@pytest.fixture
def template(stack: cdktf.TerraformStack) -> Template:
    """A service with two users."""
    TwilioProvider(stack, "twilio")
    service = ConversationsService(stack, "service", friendly_name="desk")
    for name in ("alice", "bob"):
        ConversationsUser(
            stack,
            name,
            service_sid=service.sid,
            identity=name,
            attributes={"team": "billing", "levels": [1, 2, 3]},
            lifecycle={"prevent_destroy": name == "bob"},
        )
    cdktf.TerraformOutput(stack, "sid", value=service.sid)
    return Template.from_stack(stack)


@pytest.mark.parametrize("kind", [ConversationsUser, USER])
def test_partial_match(template: Template, kind: type[ConversationsUser] | str) -> None:
    """A resource matches by some of its arguments, named by its class or its type."""
    template.has_resource_properties(kind, {"identity": "bob"})


def test_closest(template: Template) -> None:
    """The closest resource is that in which most agrees, whatever differs."""
    attributes = Match.serialized_json({"team": "shipping", "levels": [3, 2, 1]})
    with pytest.raises(AssertionError, match="of 2; the closest is bob:"):
        template.has_resource_properties(USER, {"identity": "bob", "attributes": attributes})


def test_token(stack: cdktf.TerraformStack) -> None:
    """A token is expected as what it synthesizes to, and told so."""
    TwilioProvider(stack, "twilio")
    service, other = (ConversationsService(stack, n, friendly_name=n) for n in ("desk", "other"))
    attributes = {"sid": service.sid}
    ConversationsUser(
        stack, "alice", service_sid=service.sid, identity="alice", attributes=attributes
    )
    template = Template.from_stack(stack)
    template.has_resource_properties(
        USER, {"service_sid": service.sid, "attributes": Match.serialized_json(attributes)}
    )
    expected = re.escape('expected "${twilio_conversations_service.other.sid}"')
    with pytest.raises(AssertionError, match=expected):
        template.has_resource_properties(USER, {"service_sid": other.sid})


def test_tokens_of_other_types(stack: cdktf.TerraformStack) -> None:
    """A number, a list, a map or a function that is a token is expected as one, too."""
    sid = ConversationsService(stack, "service", friendly_name="desk").sid
    tokens = {
        "number": cdktf.TerraformVariable(stack, "count", type="number").number_value,
        "list": cdktf.Fn.split("-", sid),
        "map": cdktf.Token.as_string_map("${var.map}"),
        "function": cdktf.Fn.upper(sid),
        "within": {"sids": [sid, "x"]},
    }
    for name, token in tokens.items():
        cdktf.TerraformOutput(stack, name, value=token)
    TwilioProvider(stack, "twilio")
    encoded = {"sid": sid, "to": [1, {"sid": f"to {sid}"}]}
    cdktf.TerraformOutput(stack, "encoded", value=cdktf.Fn.jsonencode(encoded))
    template = Template.from_stack(stack)
    template.has_output("encoded", Match.serialized_json(encoded))
    for name, token in tokens.items():
        template.has_output(name, token)
        template.has_output(name, Match.not_(cdktf.Fn.lower(sid)))


def test_escape_hatch(template: Template, stack: cdktf.TerraformStack) -> None:
    """What an override makes of a resource is what is asserted on."""
    template.has_resource_properties(USER, {"friendly_name": Match.absent()})
    stack.add_override(f"resource.{USER}.alice.friendly_name", "Alice")
    overridden = Template.from_stack(stack)
    overridden.has_resource_properties(USER, {"identity": "alice", "friendly_name": "Alice"})


def test_meta_arguments(template: Template) -> None:
    """Meta-arguments are matched by ``has_resource``, and are no properties."""
    expected = {"lifecycle": {"prevent_destroy": True}}
    template.has_resource(USER, expected)
    with pytest.raises(AssertionError, match='"lifecycle" is absent, expected'):
        template.has_resource_properties(USER, expected)


def test_missing_type(template: Template) -> None:
    """A type that the stack does not have is told as such."""
    types = "twilio_conversations_service, twilio_conversations_user"
    with pytest.raises(AssertionError, match=f"^there is no twilio_nope; there are {types}$"):
        template.has_resource("twilio_nope")


def test_count(template: Template) -> None:
    """The number of resources is asserted, and the names are told when it is another."""
    template.resource_count_is(ConversationsUser, 2)
    message = f"^expected 1 {USER}, found 2: alice, bob$"
    with pytest.raises(AssertionError, match=message):
        template.resource_count_is(ConversationsUser, 1)


def test_count_of_none(template: Template) -> None:
    """A type that the stack does not have counts as none."""
    template.resource_count_is("twilio_nope", 0)


def test_find(template: Template) -> None:
    """The resources that match are found by name."""
    assert list(template.find_resources(USER, {"identity": "alice"})) == ["alice"]


def test_all(template: Template) -> None:
    """All resources of a type are held to what is expected, and the one that fails is told."""
    template.all_resources_properties(USER, {"attributes": Match.any_value()})
    with pytest.raises(AssertionError, match=f"^1 of 2 {USER} did not match: bob\nbob is:"):
        template.all_resources_properties(USER, {"identity": "alice"})


def test_all_of_none(template: Template) -> None:
    """Where there are no resources, nothing is true of all of them."""
    with pytest.raises(AssertionError, match=r"^there is no twilio_nope;"):
        template.all_resources_properties("twilio_nope", {})


def test_output(template: Template) -> None:
    """The value of an output is asserted."""
    template.has_output("sid", "${twilio_conversations_service.service.sid}")
    with pytest.raises(AssertionError, match='\\^ expected "x"'):
        template.has_output("sid", "x")


def test_missing_output(template: Template) -> None:
    """An output that is not there is told as such."""
    with pytest.raises(AssertionError, match=r"^there is no output nope; there are sid$"):
        template.has_output("nope", Match.any_value())


def test_json_is_a_copy(template: Template) -> None:
    """What is done to the JSON does not change the template."""
    template.to_json()["resource"].clear()
    template.resource_count_is(USER, 2)


def test_class_without_a_type(template: Template) -> None:
    """A class that does not tell its type in Terraform is refused, with what to do instead."""
    with pytest.raises(TypeError, match=r"^TerraformResource has no TF_RESOURCE_TYPE that tells"):
        template.resource_count_is(cdktf.TerraformResource, 0)


@pytest.mark.parametrize("kind", [TwilioProvider, cdktf.TerraformHclModule])
def test_class_that_is_no_resource(template: Template, kind: type[cdktf.TerraformElement]) -> None:
    """Providers and modules are refused: as resources there would never be any."""
    with pytest.raises(TypeError, match=rf"^{kind.__name__} is no resource and no data source;"):
        template.resource_count_is(kind, 0)  # type: ignore[arg-type]


def test_data_source(stack: cdktf.TerraformStack) -> None:
    """A data source is found by its class or its address, and is no resource of that type."""

    class DataPet(cdktf.TerraformDataSource):
        TF_RESOURCE_TYPE = "random_pet"

        def _synthesize_attributes(self) -> dict[str, object]:
            return {"length": 2}

    DataPet(stack, "pet", terraform_resource_type="random_pet")
    template = Template.from_stack(stack)
    for kind in (DataPet, "data.random_pet"):
        template.has_resource_properties(kind, {"length": 2})
    template.resource_count_is("random_pet", 0)
    with pytest.raises(
        AssertionError, match=r"^there is no random_pet; there are data.random_pet$"
    ):
        template.has_resource("random_pet")


def test_own_class(stack: cdktf.TerraformStack) -> None:
    """A resource of any class that tells its type is found by it."""

    class Pet(cdktf.TerraformResource):
        TF_RESOURCE_TYPE = "random_pet"

    Pet(stack, "pet", terraform_resource_type="random_pet")
    Template.from_stack(stack).resource_count_is(Pet, 1)


def test_file(stack: cdktf.TerraformStack, tmp_path: Path) -> None:
    """A file that an app has written is a template, too."""
    path = tmp_path / "cdk.tf.json"
    path.write_text(cdktf.Testing.synth(stack))
    assert Template.from_file(path).to_json() == json.loads(path.read_text())


def test_no_absolute_path(stack: cdktf.TerraformStack) -> None:
    """The path that cdktf gives to local state is no part of the template; one that is set is."""
    TwilioProvider(stack, "twilio")
    assert "backend" not in Template.from_stack(stack).to_json()["terraform"]
    other = cdktf.TerraformStack(cdktf.Testing.app(), "other")
    cdktf.LocalBackend(other, path="/var/state")
    backend = {"local": {"path": "/var/state"}}
    assert Template.from_stack(other).to_json()["terraform"]["backend"] == backend


def _of_resource(stack: cdktf.TerraformStack) -> object:
    return ConversationsService(stack, "thing", friendly_name="desk").sid


def _of_users(stack: cdktf.TerraformStack) -> object:
    sid = "IS00000000000000000000000000000001"
    return ConversationsUsers(stack, "thing", service_sid=sid, users=[User("alice")]).sids


def _of_data_source(stack: cdktf.TerraformStack) -> object:
    return cdktf.DataTerraformRemoteStateLocal(stack, "thing", path="state").get("sid")


def _of_output(stack: cdktf.TerraformStack) -> object:
    sid = ConversationsService(stack, "thing", friendly_name="desk").sid
    return cdktf.TerraformOutput(stack, "output", value=sid).value


def _of_variable(stack: cdktf.TerraformStack) -> object:
    return cdktf.TerraformVariable(stack, "thing", type="string").value


def _of_local(stack: cdktf.TerraformStack) -> object:
    return cdktf.Fn.upper(cdktf.TerraformLocal(stack, "thing", "desk").as_string)


@pytest.mark.parametrize(
    "reference", [_of_resource, _of_users, _of_data_source, _of_output, _of_variable, _of_local]
)
def test_other_stack(reference: Callable[[cdktf.TerraformStack], object]) -> None:
    """A reference to whatever is in another stack is refused, each time, with a way out.

    ``Testing.synth`` lets it pass as a reference to something in this stack.
    """
    app = cdktf.Testing.app()
    there, here = (cdktf.TerraformStack(app, name) for name in ("there", "here"))
    TwilioProvider(there, "twilio")
    cdktf.TerraformOutput(here, "copy", value=reference(there))
    assert "thing" in cdktf.Testing.synth(here)
    for _ in range(2):
        with pytest.raises(
            ValueError, match=r"^\[here\] output\.copy refers to .* \(there\), .*SID"
        ):
            Template.from_stack(here)
    Template.from_stack(there)


def test_validations_run(stack: cdktf.TerraformStack) -> None:
    """A stack without the provider is refused, as in a real synth."""
    ConversationsService(stack, "service", friendly_name="desk")
    with pytest.raises(RuntimeError, match="without a matching provider"):
        Template.from_stack(stack)
