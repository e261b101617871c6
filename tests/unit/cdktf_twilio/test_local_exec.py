"""The engine ``local-exec``: what a stack becomes, and what is refused."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cdktf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cdktf_twilio
from cdktf_twilio import (
    ConversationsRole,
    ConversationsService,
    ConversationsUser,
    ConversationsUsers,
    DataTwilioConversationsService,
    TwilioProvider,
)
from cdktf_twilio._local_exec import (
    NOT_THERE,
    Translation,
    _parts,
    _rewritten,
    noted,
    translate,
)
from support import construct_forms
from support.examples import required
from support.terraform import ROOT
from twilio_provider import mirror
from twilio_provider.local_exec import settings as beside
from twilio_provider.model.core import Resource
from twilio_provider.model.registry import RESOURCES

Json = dict[str, Any]
Use = Callable[[cdktf.TerraformStack, ConversationsService], object]

AC, IS, RL = "AC" + "0" * 32, "IS" + "0" * 32, "RL" + "0" * 32
LEDGER = "desk.twilio.tfstate"
SERVICE = "twilio_conversations_service.service"
USER = "twilio_conversations_user.alice"


def app(directory: Path, **arguments: Any) -> tuple[cdktf.App, cdktf.TerraformStack]:
    """An app with one stack of this engine."""
    made = cdktf.App(outdir=str(directory))
    stack = cdktf.TerraformStack(made, "desk")
    TwilioProvider(stack, "twilio", engine="local-exec", **arguments)
    return made, stack


def laid(directory: Path, name: str = "desk") -> Json:
    """The stack as it was written."""
    found: Json = json.loads((directory / "stacks" / name / "cdk.tf.json").read_text("utf-8"))
    return found


def settings_in(directory: Path, name: str = "desk") -> beside.Settings:
    """What was left for the program."""
    found = beside.read(directory / "stacks" / name)
    assert found is not None
    return found


def translated(stack: cdktf.TerraformStack) -> Json:
    """What a stack becomes, of which nothing is refused."""
    done = translate(json.loads(cdktf.Testing.synth(stack)), LEDGER)
    assert done.problems == []
    return done.stack


def of(**blocks: Json) -> Translation:
    """What resources written by hand become, by type without its prefix."""
    resources = {f"twilio_conversations_{kind}": named for kind, named in blocks.items()}
    return translate({"terraform": {}, "resource": resources}, LEDGER)


@pytest.fixture
def local(stack: cdktf.TerraformStack) -> cdktf.TerraformStack:
    """A stack with the provider, a service and a user."""
    TwilioProvider(stack, "twilio", engine="local-exec")
    service = ConversationsService(stack, "service", friendly_name="desk")
    ConversationsUser(stack, "alice", service=service, identity="alice", friendly_name="Alice")
    return stack


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.name)
def test_every_resource(resource: Resource) -> None:
    """A resource is made and replaced by its fixed arguments, and updated by the others."""
    arguments = {a.name: f"<{a.name}>" for a in resource.arguments}
    fixed = {name for name in arguments if resource.by_name[name].requires_replace}
    stack = of(**{resource.name.removeprefix("conversations_"): {"it": arguments}}).stack
    made = stack["resource"]["terraform_data"]
    assert made["it"]["input"] == {
        "type": resource.type_name,
        "address": f"{resource.type_name}.it",
        "provider": "twilio",
        "arguments": arguments,
    }
    assert made["it"]["lifecycle"] == {"ignore_changes": ["input"]}
    # What an id stands for may become of another type, which has the same fixed arguments.
    assert made["it"]["triggers_replace"] == {
        "address": f"{resource.type_name}.it",
        "arguments": {name: arguments[name] for name in fixed},
    }
    assert [command(p["local-exec"]) for p in made["it"]["provisioner"]] == [
        ("create", resource.type_name, None),
        ("destroy", resource.type_name, "destroy"),
    ]
    assert set(made) == set(stack["data"]["terraform_remote_state"])
    triggers = made["it_update"]["triggers_replace"]
    assert triggers["of"] == "${terraform_data.it.id}"
    assert triggers["arguments"].keys() == arguments.keys() - fixed
    assert made["it_update"]["input"] == made["it"]["input"]
    told = re.findall(r"(\w+) = (?:try\()?data\.", stack["locals"]["twilio_it"])
    assert told == [attribute.name for attribute in resource.attributes]


def command(provisioner: Json) -> tuple[str, str, str | None]:
    """What a provisioner runs, of which resource, and when."""
    script = 'exec "$(cat terraform.d/twilio/python)" -m twilio_provider '
    assert provisioner["environment"] == {"TWILIO_INPUT": "${jsonencode(self.input)}"}
    assert provisioner["command"].startswith(script)
    run, resource = provisioner["command"].removeprefix(script).split()
    return run, resource, provisioner.get("when")


def test_what_an_update_changes_is_read_after_it(local: cdktf.TerraformStack) -> None:
    """Attributes that stay are read as soon as the object is there, the others after an update."""
    stack = translated(local)
    reads = stack["data"]["terraform_remote_state"]
    assert reads["alice"]["depends_on"] == ["terraform_data.alice"]
    assert reads["alice_update"]["depends_on"] == [
        "terraform_data.alice",
        "terraform_data.alice_update",
    ]
    assert {read["config"]["path"] for read in reads.values()} == {LEDGER}
    value = stack["locals"]["twilio_alice"]
    after = set(re.findall(r"(\w+) = data\.terraform_remote_state\.alice_update\.", value))
    assert after == {"attributes", "date_updated", "friendly_name", "role_sid"}
    first, second = (
        f'data.terraform_remote_state.{name}.outputs["{USER}"].sid'
        for name in ("alice", "alice_update")
    )
    # Where Terraform was killed amid the create, the second resource does it.
    assert f" sid = try({first}, {second})" in value


NAMES = ("agents", "agent")
ROLES = {"agent": {"service_sid": "IS" + "0" * 32, "type": "service"}}


def test_what_is_declared_no_more() -> None:
    """What only the ledger has is destroyed by its own program, once for all its instances."""
    stack = {
        "provider": {"twilio": [{}]},
        "terraform": {},
        "resource": {"twilio_conversations_service": {"desk": {"friendly_name": "desk"}}},
    }
    service, role = "twilio_conversations_service.desk", "twilio_conversations_role.old"
    noted = dict.fromkeys([service, f"{USER}s[alice.b]", f"{USER}s[bob]", role], 0)
    removed = translate(stack, LEDGER, noted).stack["removed"]
    assert [block["from"] for block in removed] == [
        "terraform_data.old",
        "terraform_data.alices",
    ]
    assert [command(p["local-exec"]) for block in removed for p in block["provisioner"]] == [
        ("destroy", "twilio_conversations_role", "destroy"),
        ("destroy", "twilio_conversations_user", "destroy"),
    ]
    assert "removed" not in translate(stack, LEDGER, {service: 0}).stack


def test_create_that_was_not_ended_and_is_declared_no_more(tmp_path: Path) -> None:
    """What a killed create may have made is destroyed as well, when its block is gone."""
    ledger = tmp_path / "ledger"
    ledger.write_text(json.dumps({"outputs": {}, "twilio": {"intents": {USER: {}}}}))
    (removed,) = translate({}, LEDGER, noted(ledger)).stack["removed"]
    assert removed["from"] == "terraform_data.alice"


def test_update_that_was_not_ended(tmp_path: Path) -> None:
    """What was begun once more than it was ended is another reason to update, and only there."""
    users = {"agents": {"for_each": {}, "identity": "${each.key}", "service_sid": SERVICE}}
    stack = {"resource": {"twilio_conversations_user": users, "twilio_conversations_role": ROLES}}
    alice, role = "twilio_conversations_user.agents[alice]", "twilio_conversations_role.agent"
    ledger = tmp_path / "ledger"

    def reasons(**beside: object) -> dict[str, object]:
        ledger.write_text(json.dumps({"outputs": {alice: {}, role: {}}, "twilio": beside}))
        data = translate(stack, LEDGER, noted(ledger)).stack["resource"]["terraform_data"]
        return {name: data[f"{name}_update"]["triggers_replace"]["resumed"] for name in NAMES}

    assert reasons() == {"agents": 0, "agent": 0}
    begun = reasons(updating=[alice, role], resumed={role: 1})
    assert begun == {"agents": '${lookup({"alice":1}, each.key, 0)}', "agent": 2}
    assert reasons(updating=[], resumed={alice: 1, role: 2}) == begun


FORMS_REFUSED = {
    "conversations",
    "data_sources",
    "empty_values",
    "escape_hatches",
    "everything",
    "every_reference",
    "import_configurations",
    "imports",
    "inputs",
    "lifecycle",
    "moves",
    "put_timeouts",
    "provisioners",
    "references",
    "resets",
    "setters",
}


@pytest.mark.parametrize("form", construct_forms.FORMS, ids=lambda form: form.__name__)
def test_every_form(stack: cdktf.TerraformStack, form: Callable[..., None]) -> None:
    """In whatever form a stack is written, nothing of the provider is left, or it is refused."""
    form(stack, cdktf_twilio)
    done = translate(json.loads(cdktf.Testing.synth(stack)), LEDGER)
    assert bool(done.problems) == (form.__name__ in FORMS_REFUSED)
    if not done.problems:
        assert done.stack["resource"].keys() == {"terraform_data"}
        assert "twilio_conversations_" not in json.dumps(done.stack.get("output"))
        assert "provider" not in done.stack


TEMPLATES = {
    "${twilio_conversations_user.alice.sid}": "${local.twilio_alice.sid}",
    "${twilio_conversations_user.alice}": "${local.twilio_alice}",
    "a-${twilio_conversations_user.alice.sid}-b": "a-${local.twilio_alice.sid}-b",
    '${join("-", [twilio_conversations_user.alice.sid, "x"])}': (
        '${join("-", [local.twilio_alice.sid, "x"])}'
    ),
    '${"is ${twilio_conversations_user.alice.sid}"}': '${"is ${local.twilio_alice.sid}"}',
    '${{ for k, v in twilio_conversations_user.all : k => "${v.sid}" }}': (
        '${{ for k, v in local.twilio_all : k => "${v.sid}" }}'
    ),
    '${[for u in twilio_conversations_user.all : { sid = u.sid, "}" = 1 }]}': (
        '${[for u in local.twilio_all : { sid = u.sid, "}" = 1 }]}'
    ),
    "${twilio_conversations_user.all[0].sid}": "${local.twilio_all[0].sid}",
    "${twilio_conversations_user.all.*.sid}": "${local.twilio_all.*.sid}",
    '${twilio_conversations_user.all["a"].sid}': '${local.twilio_all["a"].sid}',
    "%{if twilio_conversations_user.alice.is_online}on%{endif}": (
        "%{if local.twilio_alice.is_online}on%{endif}"
    ),
    "%{for u in twilio_conversations_user.all}${u.sid}%{endfor}": (
        "%{for u in local.twilio_all}${u.sid}%{endfor}"
    ),
    # In Terraform a backslash means something between quotes only.
    "\\${twilio_conversations_user.alice.sid}": "\\${local.twilio_alice.sid}",
    '${"\\"${twilio_conversations_user.alice.sid}\\\\"}': '${"\\"${local.twilio_alice.sid}\\\\"}',
    "${-twilio_conversations_user.alice.count}": "${-local.twilio_alice.count}",
}
TEXTS = [
    "twilio_conversations_user.alice.sid",
    "$${twilio_conversations_user.alice.sid}",
    "$$${twilio_conversations_user.alice.sid}",
    "%%{if twilio_conversations_user.alice.sid}",
    '${"twilio_conversations_user.alice.sid"}',
    '${"\\"twilio_conversations_user.alice.sid"}',
    '${"$${twilio_conversations_user.alice.sid}"}',
    '"${var.x}" twilio_conversations_user.alice.sid',
    "${local.twilio_conversations_user.alice}",
    "${data.terraform_remote_state.twilio_conversations_user.outputs}",
    "${my_twilio_conversations_user.alice.sid}",
    "${my-twilio_conversations_user.alice.sid}",
    "${twilio_conversations_users.alice.sid}",
]


@pytest.mark.parametrize("template", TEMPLATES)
def test_reference(template: str) -> None:
    """A reference becomes one to the local value, wherever it is in code."""
    assert _rewritten({"value": [template]}) == {"value": [TEMPLATES[template]]}


@pytest.mark.parametrize("text", TEXTS)
def test_text_that_looks_like_a_reference(text: str) -> None:
    """What only looks like a reference stays."""
    assert _rewritten(text) == text


def test_reference_in_a_key() -> None:
    """The key of a map may be a template as well."""
    assert _rewritten({"${twilio_conversations_user.alice.sid}": True}) == {
        "${local.twilio_alice.sid}": True
    }


@given(st.text(alphabet='${}%"\\ab', max_size=30))
@settings(deadline=None)
def test_parts_are_the_text(text: str) -> None:
    """Whatever the text, nothing of it is lost or twice."""
    assert "".join(part for part, _ in _parts(text)) == text


# A template, with what it becomes: the parts of text, and of code, which may have texts in it.
PLAIN = st.sampled_from(["", "a", "$", "%", "$${", "%%{", "}", "{", f"{USER}.sid", " "])
QUOTED = st.sampled_from(["", "a", '\\"', "\\\\", "$${", "}", "{", f"{USER}.sid"])


def both(text: str) -> tuple[str, str]:
    """A text that stays."""
    return text, text


def joined(parts: list[tuple[str, str]]) -> tuple[str, str]:
    """Parts in a row."""
    return "".join(before for before, _ in parts), "".join(after for _, after in parts)


def within(opening: str, closing: str) -> Callable[[tuple[str, str]], tuple[str, str]]:
    """What puts something around a template."""
    return lambda pair: (f"{opening}{pair[0]}{closing}", f"{opening}{pair[1]}{closing}")


REFERENCE = st.just((f"{USER}.sid", "local.twilio_alice.sid"))
CODE = st.recursive(
    st.one_of(REFERENCE, st.just(both("var.x")), st.just(both("1"))),
    lambda code: st.one_of(
        st.lists(code, min_size=1, max_size=3)
        .map(lambda items: joined([within("", ", ")(item) for item in items]))
        .map(within("f(", "null)")),
        code.map(within("{ k = ", " }")),
        st.lists(st.one_of(QUOTED.map(both), code.map(within("${", "}"))), max_size=4)
        .map(joined)
        .map(within('"', '"')),
    ),
    max_leaves=8,
)
TEMPLATE = st.lists(
    st.one_of(PLAIN.map(both), CODE.map(within("${", "}")), CODE.map(within("%{if ", "}"))),
    max_size=5,
).map(lambda parts: joined([within("", " ")(part) for part in parts]))


@given(TEMPLATE)
@settings(deadline=None)
def test_every_template(pair: tuple[str, str]) -> None:
    """However templates, quotes and braces are nested, references are found, and only these."""
    template, expected = pair
    assert _rewritten(template) == expected


def test_references_of_constructs(local: cdktf.TerraformStack) -> None:
    """References are followed in outputs, locals, functions and arguments of any resource."""
    alice = local.node.find_child("alice")
    assert isinstance(alice, ConversationsUser)
    cdktf.TerraformOutput(local, "url", value=cdktf.Fn.upper(alice.url))
    cdktf.TerraformOutput(local, "all", value=alice.fqn)
    cdktf.TerraformLocal(local, "names", {"of alice": f"<{alice.friendly_name}>"})
    data = cdktf.TerraformResource(local, "other", terraform_resource_type="other")
    data.add_override("triggers", {"sid": alice.sid})
    ConversationsUser(local, "bob", service_sid=alice.service_sid, identity=f"not {alice.identity}")
    stack = translated(local)
    assert stack["output"]["url"]["value"] == "${upper(local.twilio_alice.url)}"
    assert stack["output"]["all"]["value"] == "${local.twilio_alice}"
    assert stack["locals"]["names"] == {"of alice": "<${local.twilio_alice.friendly_name}>"}
    assert stack["resource"]["other"]["other"]["triggers"] == {"sid": "${local.twilio_alice.sid}"}
    assert stack["resource"]["terraform_data"]["bob"]["triggers_replace"]["arguments"] == {
        "identity": "not ${local.twilio_alice.identity}",
        "service_sid": "${local.twilio_alice.service_sid}",
    }


def test_dependencies(local: cdktf.TerraformStack) -> None:
    """What depends on a resource does so on its updates as well."""
    service, alice = (local.node.find_child(name) for name in ("service", "alice"))
    assert isinstance(service, ConversationsService) and isinstance(alice, ConversationsUser)
    bob = ConversationsUser(
        local, "bob", service=service, identity="bob", depends_on=[service, alice]
    )
    cdktf.TerraformResource(
        local,
        "other",
        terraform_resource_type="other",
        depends_on=[bob],
        lifecycle={"replace_triggered_by": [alice.fqn, alice.sid, alice.role_sid, service.fqn]},
    )
    resources = translated(local)["resource"]
    first = ["terraform_data.service", "terraform_data.alice", "terraform_data.alice_update"]
    assert resources["terraform_data"]["bob"]["depends_on"] == first
    assert resources["terraform_data"]["bob_update"]["depends_on"] == first
    other = resources["other"]["other"]
    assert other["depends_on"] == ["terraform_data.bob", "terraform_data.bob_update"]
    triggers = [text.strip("${}") for text in other["lifecycle"]["replace_triggered_by"]]
    assert triggers == [
        "terraform_data.alice",
        "terraform_data.alice_update",
        "terraform_data.alice",
        "terraform_data.alice",
        "terraform_data.alice_update",
        "terraform_data.service",
    ]


def test_replacement_by_one_of_many() -> None:
    """What replaces may be an instance; other things that replace stay."""
    triggers = ["twilio_conversations_user.all[each.key]", "terraform_data.x", "other.y[0].z"]
    assert _rewritten({"replace_triggered_by": triggers})["replace_triggered_by"] == [
        "terraform_data.all[each.key]",
        "terraform_data.all_update[each.key]",
        "terraform_data.x",
        "other.y[0].z",
    ]


def test_count(stack: cdktf.TerraformStack) -> None:
    """Each of several by number has an address in the ledger, and the value is their list."""
    TwilioProvider(stack, "twilio")
    index = cdktf.TerraformCount.of(3)
    ConversationsUser(
        stack,
        "agent",
        service_sid=IS,
        identity=f"agent-{cdktf.Token.as_string(index.index)}",
        count=index,
    )
    found = translated(stack)
    made = found["resource"]["terraform_data"]
    assert (made["agent"]["count"], made["agent_update"]["count"]) == (3, 3)
    assert made["agent"]["input"]["address"] == "twilio_conversations_user.agent[${count.index}]"
    of = made["agent_update"]["triggers_replace"]["of"]
    assert of == "${terraform_data.agent[count.index].id}"
    assert "count" not in found["data"]["terraform_remote_state"]["agent"]
    value = found["locals"]["twilio_agent"]
    assert value.startswith("${[ for index, _ in terraform_data.agent : { ")
    assert 'agent.outputs["twilio_conversations_user.agent[${index}]"].sid' in value


def test_for_each(stack: cdktf.TerraformStack) -> None:
    """Many users are known by identity, one by one and all together."""
    TwilioProvider(stack, "twilio")
    service = ConversationsService(stack, "service", friendly_name="desk")
    users = ConversationsUsers(
        stack, "agents", service=service, users=[{"identity": "alice"}, {"identity": "b${ob"}]
    )
    cdktf.TerraformOutput(stack, "sids", value=users.sids)
    cdktf.TerraformOutput(stack, "alice", value=users.sid("alice"))
    each = cdktf.TerraformIterator.from_resources(users)
    ConversationsUser(
        stack, "twin", service_sid=IS, identity=each.get_string("identity"), for_each=each
    )
    found = translated(stack)
    made = found["resource"]["terraform_data"]
    assert made["agents"]["for_each"] == made["agents_update"]["for_each"]
    assert made["agents"]["for_each"].startswith("${local.")
    assert made["agents"]["input"]["address"] == "twilio_conversations_user.agents[${each.key}]"
    of = made["agents_update"]["triggers_replace"]["of"]
    assert of == "${terraform_data.agents[each.key].id}"
    value = found["locals"]["twilio_agents"]
    assert value.startswith("${{ for key, _ in terraform_data.agents : key => { ")
    assert 'agents.outputs["twilio_conversations_user.agents[${key}]"].sid' in value
    outputs = {name: output["value"] for name, output in found["output"].items()}
    assert outputs == {
        "sids": "${{ for key, val in local.twilio_agents: key => val.sid }}",
        "alice": '${local.twilio_agents["alice"].sid}',
    }
    assert made["twin"]["for_each"] == "${local.twilio_agents}"


def test_names_that_are_there_already() -> None:
    """A name that two things would have is told, with the way out."""
    user = {"identity": "x", "service_sid": IS}
    done = of(user={"alice": user, "alice_update": user}, service={"alice": {}})
    assert [problem.partition("; ")[0] for problem in done.problems] == [
        f'twilio_conversations_{address}: engine="local-exec" makes {name} of it, which is there '
        "already"
        for address, name in [
            ("user.alice_update", "terraform_data.alice_update"),
            ("service.alice", "terraform_data.alice"),
            ("service.alice", "terraform_data.alice_update"),
            ("service.alice", "local.twilio_alice"),
        ]
    ]


def test_what_is_no_argument() -> None:
    """What Terraform would refuse to read is not dropped in silence."""
    done = of(user={"alice": {"identity": "x", "service_sid": IS, "sid": "y", "attributs": "{}"}})
    assert done.problems == [f"{USER}: sid is no argument", f"{USER}: attributs is no argument"]


def test_prevent_destroy() -> None:
    """What must not be destroyed must not be."""
    stack = of(service={"desk": {"lifecycle": {"prevent_destroy": True}}}).stack
    assert stack["resource"]["terraform_data"]["desk"]["lifecycle"] == {
        "ignore_changes": ["input"],
        "prevent_destroy": True,
    }


def test_providers(tmp_path: Path) -> None:
    """Ours is gone, its arguments are left for the program by alias, and others stay."""
    made, stack = app(tmp_path, max_retries=3, adopt_existing=True)
    other = TwilioProvider(stack, "other", alias="other", account_sid=AC)
    cdktf.TerraformProvider(
        stack,
        "random",
        terraform_resource_type="random",
        terraform_provider_source="random",
        terraform_generator_metadata=cdktf.TerraformProviderGeneratorMetadata(
            provider_name="random", provider_version="3.7.2", provider_version_constraint="~> 3.7"
        ),
    )
    ConversationsService(stack, "service", friendly_name="desk", provider=other)
    made.synth()
    found = laid(tmp_path)
    assert found["provider"] == {"random": [{}]}
    assert found["terraform"]["required_providers"].keys() == {"random"}
    assert found["resource"]["terraform_data"]["service"]["input"]["provider"] == "twilio.other"
    assert settings_in(tmp_path).providers == {
        "twilio": {"adopt_existing": True, "max_retries": 3},
        "twilio.other": {"account_sid": AC},
    }


def test_no_provider_is_left(local: cdktf.TerraformStack) -> None:
    """Where there is no other provider, nothing is said of providers."""
    stack = translated(local)
    assert "provider" not in stack and "required_providers" not in stack.get("terraform", {})


BEFORE_DESTROY = {"lifecycle": {"create_before_destroy": True}}
# How each feature is used.
USES: dict[str, Use] = {
    "a data source of Twilio": lambda stack, _: DataTwilioConversationsService(
        stack, "found", friendly_name="desk"
    ),
    "an import": lambda _, service: service.import_from(f"/Services/{IS}"),
    "create_before_destroy of what depends on a resource": lambda stack, service: (
        stack.add_override("resource.terraform_data.it", {"input": service.sid, **BEFORE_DESTROY})
    ),
    "a provisioner": lambda stack, _: ConversationsUser(
        stack,
        "bob",
        service_sid=IS,
        identity="bob",
        provisioners=[cdktf.LocalExecProvisioner(type="local-exec", command="true")],
    ),
    "a setting of lifecycle other than prevent_destroy": lambda stack, _: ConversationsUser(
        stack, "bob", service_sid=IS, identity="bob", lifecycle={"ignore_changes": ["role_sid"]}
    ),
    "a token in the provider": lambda stack, _: TwilioProvider(
        stack,
        "other",
        alias="other",
        auth_token=cdktf.TerraformVariable(stack, "token", type="string").string_value,
    ),
    "moved": lambda _, service: service.move_from_id("twilio_conversations_service.old"),
    "timeouts": lambda stack, _: ConversationsUser(
        stack, "bob", service_sid=IS, identity="bob", timeouts={"create": "1m"}
    ),
}


@pytest.mark.parametrize("feature", NOT_THERE)
def test_refused(tmp_path: Path, feature: str) -> None:
    """What is not there is refused at synthesis, with what there is instead."""
    made, stack = app(tmp_path)
    USES[feature](stack, ConversationsService(stack, "service", friendly_name="desk"))
    message = f'{feature} is not there with engine="local-exec"; {NOT_THERE[feature]}'
    with pytest.raises(RuntimeError, match=re.escape(message)):
        made.synth()


def test_what_is_refused_is_documented() -> None:
    """The page has a table of what is refused, word by word."""
    page = (ROOT / "docs" / "local-exec.md").read_text("utf-8")
    section = page.partition("## What it cannot do")[2].partition("\n## ")[0]
    table = re.search(r"(?:^\|.*\n)+", section, re.M)
    assert table is not None
    rows = [row.strip("| ").split(" | ") for row in table[0].splitlines()[2:]]
    assert rows == [[feature, instead] for feature, instead in NOT_THERE.items()]


def test_all_that_is_refused_is_told(tmp_path: Path) -> None:
    """The error tells everything at once, by address."""
    made, stack = app(tmp_path)
    service = ConversationsService(stack, "service", friendly_name="desk")
    service.add_user("alice", timeouts={"read": "1m"}, lifecycle={"create_before_destroy": True})
    service.move_from_id("twilio_conversations_service.old")
    with pytest.raises(RuntimeError) as told:
        made.synth()
    assert len(re.findall(r"\w+\.\w+: .* is not there with", str(told.value))) == 3
    assert not (tmp_path / "stacks" / "desk").exists() or not list(tmp_path.rglob("cdk.tf.json"))


def test_others_may_do_what_is_refused() -> None:
    """What is not of this provider is left alone."""
    stack = {
        "terraform": {"required_version": "1.11"},
        "import": [{"to": "other.x", "id": "1"}],
        "moved": [{"from": "other.x", "to": "other.y"}],
        "data": {"other": {"x": {}}},
        "resource": {"other": {"y": {"timeouts": {}, "lifecycle": {"ignore_changes": ["z"]}}}},
    }
    assert translate(stack, LEDGER) == Translation(stack, beside.Settings(LEDGER, {}), [])


def test_created_before_destroyed() -> None:
    """Terraform would have what such a resource depends on, however far, made before as well."""
    stack = {
        "terraform": {},
        "locals": {"sid": f"${{{SERVICE}.sid}}", "plain": SERVICE},
        "data": {"other": {"told": {"x": "${local.sid}"}}},
        "resource": {
            "twilio_conversations_service": {"service": {"friendly_name": "desk"}},
            "other": {
                "near": {"x": f"${{{SERVICE}.sid}}", **BEFORE_DESTROY},
                "far": {"depends_on": ["data.other.told"], **BEFORE_DESTROY},
                "farther": {"x": "${data.other.tolder.x}", **BEFORE_DESTROY},
                "after": {"x": "${other.far.x}"},
            },
        },
    }
    found = [problem.partition(":")[0] for problem in translate(stack, LEDGER).problems]
    assert found == ["other.near", "other.far"]


def test_two_engines_in_a_stack(tmp_path: Path) -> None:
    """A stack has one engine; a provider that says none has that of the others."""
    made, stack = app(tmp_path)
    other = TwilioProvider(stack, "other", alias="other", engine="plugin")
    with pytest.raises(RuntimeError, match="engine and ledger must be the same for all providers"):
        made.synth()
    other.reset_engine()
    made.synth()
    assert settings_in(tmp_path).providers.keys() == {"twilio", "twilio.other"}


def test_two_ledgers_in_a_stack(tmp_path: Path) -> None:
    """A stack has one ledger."""
    made, stack = app(tmp_path, ledger="a.tfstate")
    TwilioProvider(stack, "other", alias="other", engine="local-exec", ledger="b.tfstate")
    with pytest.raises(RuntimeError, match="engine and ledger must be the same for all providers"):
        made.synth()


def test_one_ledger_for_two_stacks(tmp_path: Path) -> None:
    """What is at an address in one of them would be taken for what is there in the other."""
    made, _ = app(tmp_path, ledger="a.tfstate")
    other = cdktf.TerraformStack(made, "other")
    provider = TwilioProvider(other, "twilio", engine="local-exec", ledger="./a.tfstate")
    with pytest.raises(
        RuntimeError, match=r"the ledger a\.tfstate is also that of the stack other"
    ):
        made.synth()
    provider.ledger = "b.tfstate"
    made.synth()


def test_two_stacks(tmp_path: Path) -> None:
    """Each stack has its own engine."""
    made, _ = app(tmp_path)
    other = cdktf.TerraformStack(made, "other")
    TwilioProvider(other, "twilio")
    ConversationsService(other, "service", friendly_name="desk")
    made.synth()
    assert "twilio" in laid(tmp_path, "other")["provider"]
    assert (tmp_path / "stacks" / "other" / mirror.LOCK_FILE).exists()
    assert "provider" not in laid(tmp_path)


def test_reference_between_stacks(tmp_path: Path) -> None:
    """A stack of the plugin reads what one of this engine has."""
    made, stack = app(tmp_path)
    service = ConversationsService(stack, "service", friendly_name="desk")
    other = cdktf.TerraformStack(made, "other")
    TwilioProvider(other, "twilio")
    ConversationsUser(other, "alice", service_sid=service.sid, identity="alice")
    made.synth()
    [(name, output)] = laid(tmp_path)["output"].items()
    assert output["value"] == "${local.twilio_service.sid}"
    user = laid(tmp_path, "other")["resource"]["twilio_conversations_user"]["alice"]
    assert name in user["service_sid"]


def test_engine_unknown(stack: cdktf.TerraformStack) -> None:
    """There are two engines."""
    with pytest.raises(ValueError, match="engine must be local-exec or plugin, got 'magic'"):
        TwilioProvider(stack, "twilio", engine="magic")


@pytest.mark.parametrize("name", ["engine", "ledger"])
def test_token(tmp_path: Path, name: str) -> None:
    """What decides how a stack is written has to be known then."""
    made, stack = app(tmp_path)
    provider = stack.node.find_child("twilio")
    setattr(provider, name, cdktf.TerraformVariable(stack, "v", type="string").string_value)
    with pytest.raises(RuntimeError, match="engine and ledger must be known at synthesis"):
        made.synth()


def test_ledger_without_engine(tmp_path: Path) -> None:
    """The plugin has no ledger."""
    made, stack = app(tmp_path, ledger="a.tfstate")
    provider = stack.node.find_child("twilio")
    assert isinstance(provider, TwilioProvider)
    provider.reset_engine()
    with pytest.raises(RuntimeError, match='ledger must have engine="local-exec" beside it'):
        made.synth()


def test_ledger_beside_the_state(tmp_path: Path) -> None:
    """By default the ledger is where the state is, named after it."""
    made, _ = app(tmp_path)
    made.synth()
    state = laid(tmp_path)["terraform"]["backend"]["local"]["path"]
    assert state.endswith("/terraform.desk.tfstate")
    ledger = state.replace("terraform.desk.tfstate", "terraform.desk.twilio.tfstate")
    assert settings_in(tmp_path).ledger == ledger


def test_ledger_beside_a_state_elsewhere(tmp_path: Path) -> None:
    """It follows a local state to where that is."""
    made, stack = app(tmp_path)
    cdktf.LocalBackend(stack, path="/var/states/desk.tfstate")
    made.synth()
    assert settings_in(tmp_path).ledger == "/var/states/desk.twilio.tfstate"


def test_ledger_beside_a_relative_state(tmp_path: Path) -> None:
    """A relative path of a state is relative to where Terraform runs, as Terraform has it."""
    made, stack = app(tmp_path)
    cdktf.LocalBackend(stack, path="state/desk.tfstate")
    made.synth()
    assert settings_in(tmp_path).ledger == f"{tmp_path}/stacks/desk/state/desk.twilio.tfstate"


def test_relative_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path of a ledger is relative to where the app runs, which is where users are."""
    monkeypatch.chdir(tmp_path)
    made, _ = app(tmp_path / "out", ledger="ledgers/desk")
    made.synth()
    assert settings_in(tmp_path / "out").ledger == f"{tmp_path}/ledgers/desk"


def test_ledger_with_a_remote_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a remote state it is where the app runs."""
    monkeypatch.chdir(tmp_path)
    made, stack = app(tmp_path / "out")
    cdktf.S3Backend(stack, bucket="states", key="desk")
    made.synth()
    assert settings_in(tmp_path / "out").ledger == f"{tmp_path}/terraform.desk.twilio.tfstate"
    assert laid(tmp_path / "out")["terraform"]["backend"].keys() == {"s3"}


def test_ledger_of_ones_own(tmp_path: Path) -> None:
    """Terraform and the program are told the same path."""
    made, stack = app(tmp_path, ledger="/var/ledgers/desk")
    ConversationsService(stack, "service", friendly_name="desk")
    made.synth()
    assert settings_in(tmp_path).ledger == "/var/ledgers/desk"
    read = laid(tmp_path)["data"]["terraform_remote_state"]["service"]
    assert read["config"] == {"path": "/var/ledgers/desk"}


def test_files(tmp_path: Path) -> None:
    """No plugin is laid, and no lock file: what the script needs is."""
    made, _ = app(tmp_path)
    made.synth()
    directory = tmp_path / "stacks" / "desk"
    files = [str(p.relative_to(directory)) for p in directory.rglob("*") if p.is_file()]
    assert sorted(files) == ["cdk.tf.json", str(beside.FILE), str(mirror.INTERPRETER)]
    assert (directory / mirror.INTERPRETER).read_text("utf-8") == f"{sys.executable}\n"


def test_plugin_is_as_before(tmp_path: Path) -> None:
    """``plugin`` said aloud is what is there without a word, byte for byte."""
    written = []
    for name, engine in (("said", "plugin"), ("unsaid", None)):
        made = cdktf.App(outdir=str(tmp_path / name))
        stack = cdktf.TerraformStack(made, "desk")
        TwilioProvider(stack, "twilio", engine=engine)
        ConversationsRole(stack, "role", **required(RESOURCES[2]))  # type: ignore[arg-type]
        made.synth()
        directory = tmp_path / name / "stacks" / "desk"
        written.append(
            {p.relative_to(directory): p.read_bytes() for p in directory.rglob("*") if p.is_file()}
        )
    assert written[0] == written[1]
    assert not any(b"local-exec" in text or b"engine" in text for text in written[0].values())


def test_hcl(tmp_path: Path) -> None:
    """HCL is refused as everything else is, before anything is written."""
    made = cdktf.App(outdir=str(tmp_path), hcl_output=True)
    stack = cdktf.TerraformStack(made, "desk")
    TwilioProvider(stack, "twilio", engine="local-exec")
    with pytest.raises(RuntimeError) as told:
        made.synth()
    assert 'engine="local-exec" writes JSON, not HCL; leave --hcl out' in str(told.value)
    assert "Validation failed" in str(told.value)
    assert not list(tmp_path.rglob("cdk.tf"))
