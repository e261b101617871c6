"""Every form in which constructs are written: each builds the same with ours and a binding's."""

from __future__ import annotations

from typing import Any

import cdktf
from constructs import Construct

from support.examples import required
from twilio_provider.model.data_sources import DATA_SOURCES
from twilio_provider.model.registry import RESOURCES

CH = "CH" + "0" * 32
IS = "IS" + "0" * 32
RL = "RL" + "0" * 32


def minimal(stack: cdktf.TerraformStack, api: Any) -> None:
    """Only what is required."""
    api.TwilioProvider(stack, "twilio")
    api.ConversationsService(stack, "service", friendly_name="desk")
    api.ConversationsUser(stack, "user", service_sid=IS, identity="alice")


def everything(stack: cdktf.TerraformStack, api: Any) -> None:
    """All arguments."""
    secret = cdktf.TerraformVariable(stack, "secret", type="string", sensitive=True)
    api.TwilioProvider(
        stack,
        "twilio",
        account_sid="AC" + "0" * 32,
        adopt_existing=True,
        api_key="SK" + "0" * 32,
        api_secret=secret.string_value,
        auth_token=secret.string_value,
        base_url="http://localhost:1",
        edge="dublin",
        max_concurrent_requests=20,
        max_retries=3,
        refresh="single",
        region="ie1",
    )
    api.ConversationsService(
        stack,
        "service",
        friendly_name="desk",
        timeouts=api.ConversationsServiceTimeouts(create="1m", delete="2m", read="3m"),
    )
    api.ConversationsRole(
        stack,
        "role",
        service_sid=IS,
        friendly_name="agent",
        type="service",
        permissions=["joinConversation", "editOwnUserInfo"],
        timeouts=api.ConversationsRoleTimeouts(create="1m", delete="2m", read="3m", update="4m"),
    )
    api.ConversationsUser(
        stack,
        "user",
        service_sid=IS,
        identity="alice",
        friendly_name="Alice",
        role_sid=RL,
        attributes='{"team": "billing"}',
        timeouts={"create": "1m", "delete": "2m", "read": "3m", "update": "4m"},
    )
    api.ConversationsServiceConfiguration(
        stack,
        "configuration",
        service_sid=IS,
        default_chat_service_role_sid=RL,
        default_conversation_creator_role_sid=RL,
        default_conversation_role_sid=RL,
        reachability_enabled=True,
        timeouts={"create": "1m", "delete": "2m", "read": "3m", "update": "4m"},
    )
    api.ConversationsServiceNotification(
        stack,
        "notification",
        service_sid=IS,
        added_to_conversation_enabled=True,
        added_to_conversation_sound="bell",
        added_to_conversation_template="$${CONVERSATION} welcomes you",
        log_enabled=True,
        new_message_badge_count_enabled=True,
        new_message_enabled=True,
        new_message_sound="bell",
        new_message_template="$${PARTICIPANT}: $${MESSAGE}",
        new_message_with_media_enabled=True,
        new_message_with_media_template="$${MEDIA_COUNT} files",
        removed_from_conversation_enabled=False,
        removed_from_conversation_sound="bell",
        removed_from_conversation_template="$${CONVERSATION} lets you go",
        timeouts={"create": "1m", "delete": "2m", "read": "3m", "update": "4m"},
    )
    api.ConversationsConversation(
        stack,
        "conversation",
        service_sid=IS,
        attributes='{"order": 7}',
        friendly_name="Order 7",
        messaging_service_sid="MG" + "0" * 32,
        state="inactive",
        timers_closed="P1D",
        timers_inactive="PT1H",
        unique_name="order-7",
        timeouts={"create": "1m", "delete": "2m", "read": "3m", "update": "4m"},
    )
    api.ConversationsParticipant(
        stack,
        "participant",
        service_sid=IS,
        conversation_sid=CH,
        identity="alice",
        attributes='{"seat": 1}',
        messaging_binding_projected_address="+15550000001",
        role_sid=RL,
        timeouts={"create": "1m", "delete": "2m", "read": "3m", "update": "4m"},
    )
    api.ConversationsParticipant(
        stack,
        "phone",
        service_sid=IS,
        conversation_sid=CH,
        messaging_binding_address="+15558675310",
        messaging_binding_proxy_address="+15550000002",
        timeouts={"create": "1m", "delete": "2m", "read": "3m", "update": "4m"},
    )


def empty_values(stack: cdktf.TerraformStack, api: Any) -> None:
    """Values that are there, and empty."""
    api.TwilioProvider(stack, "twilio")
    api.ConversationsUser(
        stack,
        "user",
        service_sid=IS,
        identity="alice",
        friendly_name="",
        attributes="{}",
        timeouts={},
    )


def references(stack: cdktf.TerraformStack, api: Any) -> None:
    """Tokens of every kind: another resource's attributes, variables, functions, locals."""
    api.TwilioProvider(
        stack,
        "twilio",
        adopt_existing=cdktf.TerraformVariable(stack, "adopt", type="bool").boolean_value,
        auth_token=cdktf.TerraformVariable(stack, "token").string_value,
        max_retries=cdktf.TerraformVariable(stack, "retries", type="number").number_value,
    )
    name = cdktf.TerraformVariable(stack, "name", type="string")
    count = cdktf.TerraformVariable(stack, "number", type="number")
    tags = cdktf.TerraformVariable(stack, "tags", type="list(string)")
    service = api.ConversationsService(stack, "service", friendly_name=f"desk {name.string_value}")
    alice = api.ConversationsUser(
        stack,
        "alice",
        service_sid=service.sid,
        identity=cdktf.Fn.join("-", [name.string_value, "alice"]),
        friendly_name=cdktf.Token.as_string(count.number_value),
        attributes=cdktf.Fn.jsonencode({"n": count.number_value, "t": tags.list_value}),
    )
    api.ConversationsUser(
        stack,
        "bob",
        service_sid=alice.service_sid,
        identity=f"not {alice.identity}",
        friendly_name=alice.friendly_name,
        role_sid=alice.role_sid,
        attributes=alice.attributes,
        timeouts={"create": name.string_value},
    )
    agent = api.ConversationsRole(
        stack,
        "agent",
        service_sid=service.sid,
        friendly_name=name.string_value,
        type=alice.role_sid,
        permissions=tags.list_value,
    )
    api.ConversationsRole(
        stack,
        "copy",
        service_sid=service.sid,
        friendly_name=agent.friendly_name,
        type=agent.type,
        permissions=agent.permissions,
    )
    api.ConversationsRole(
        stack,
        "mixed",
        service_sid=service.sid,
        friendly_name="mixed",
        type="service",
        permissions=[name.string_value, f"edit{name.string_value}", "${var.name}"],
    )
    api.ConversationsRole(
        stack,
        "joined",
        service_sid=service.sid,
        friendly_name="joined",
        type="service",
        permissions=cdktf.Token.as_list(cdktf.Fn.concat([tags.list_value, ["sendMessage"]])),
    )
    outputs = {
        "permissions": agent.permissions,
        "permission": cdktf.Fn.element(agent.permissions, 0),
        "service": [service.id, service.sid, service.account_sid, service.friendly_name],
        "dates": [service.date_created, service.date_updated, service.url],
        "alice": [alice.id, alice.sid, alice.account_sid, alice.url],
        "alice_dates": [alice.date_created, alice.date_updated],
        "flags": [alice.is_notifiable, alice.is_online],
        "timeouts": [alice.timeouts.create, alice.timeouts.update],
    }
    for key, value in outputs.items():
        cdktf.TerraformOutput(stack, f"out_{key}", value=value)


def booleans(stack: cdktf.TerraformStack, api: Any) -> None:
    """Booleans as they are, as tokens of all kinds, set and taken back."""
    api.TwilioProvider(stack, "twilio")
    wanted = cdktf.TerraformVariable(stack, "wanted", type="bool")
    one = api.ConversationsServiceConfiguration(
        stack, "one", service_sid=IS, reachability_enabled=wanted.boolean_value
    )
    api.ConversationsServiceNotification(
        stack,
        "notification",
        service_sid=IS,
        log_enabled=False,
        added_to_conversation_enabled=one.reachability_enabled,
        removed_from_conversation_enabled=cdktf.Token.as_any("${var.wanted}"),
    )
    one.reachability_enabled = False
    other = api.ConversationsServiceConfiguration(
        stack, "other", service_sid="IS" + "1" * 32, reachability_enabled=False
    )
    other.reset_reachability_enabled()
    other.reachability_enabled = wanted.boolean_value
    cdktf.TerraformOutput(stack, "reachability", value=one.reachability_enabled)
    cdktf.TerraformOutput(stack, "input", value=one.reachability_enabled_input)


def conversations(stack: cdktf.TerraformStack, api: Any) -> None:
    """A conversation with participants, by tokens and iterators, set and taken back."""
    api.TwilioProvider(stack, "twilio")
    service = api.ConversationsService(stack, "service", friendly_name="desk")
    conversation = api.ConversationsConversation(
        stack, "conversation", service_sid=service.sid, unique_name="order", timers_closed="P1D"
    )
    names = cdktf.TerraformIterator.from_list(["alice", "bob"])
    api.ConversationsParticipant(
        stack,
        "users",
        service_sid=service.sid,
        conversation_sid=conversation.sid,
        identity=cdktf.Token.as_string(names.value),
        for_each=names,
    )
    phone = api.ConversationsParticipant(
        stack,
        "phone",
        service_sid=conversation.service_sid,
        conversation_sid=conversation.sid,
        messaging_binding_address=conversation.friendly_name,
        messaging_binding_proxy_address="+15550000001",
    )
    phone.reset_messaging_binding_proxy_address()
    phone.attributes = "[]"
    conversation.state = "closed"
    conversation.reset_timers_closed()
    conversation.import_from(f"/Services/{IS}/Conversations/order")
    cdktf.TerraformOutput(stack, "type", value=phone.messaging_binding_type)


def raw_templates(stack: cdktf.TerraformStack, api: Any) -> None:
    """Terraform's own templates, written by hand, and characters that only look like one."""
    api.TwilioProvider(stack, "twilio")
    api.ConversationsService(stack, "service", friendly_name="${terraform.workspace} $${desk}")
    api.ConversationsUser(
        stack, "user", service_sid="${twilio_conversations_service.service.sid}", identity="a%%{b}"
    )


def aliases(stack: cdktf.TerraformStack, api: Any) -> None:
    """Several configurations of the provider."""
    api.TwilioProvider(stack, "twilio")
    other = api.TwilioProvider(stack, "other", alias="other", region="ie1")
    api.ConversationsService(stack, "service", friendly_name="desk", provider=other)
    api.ConversationsUser(stack, "user", service_sid=IS, identity="alice", provider=other)


def lifecycle(stack: cdktf.TerraformStack, api: Any) -> None:
    """Lifecycle, as a dict and as a struct."""
    api.TwilioProvider(stack, "twilio")
    service = api.ConversationsService(
        stack, "service", friendly_name="desk", lifecycle={"prevent_destroy": True}
    )
    api.ConversationsUser(
        stack,
        "user",
        service_sid=service.sid,
        identity="alice",
        lifecycle=cdktf.TerraformResourceLifecycle(
            create_before_destroy=True,
            ignore_changes=["attributes"],
            replace_triggered_by=[service],
        ),
    )


def dependencies(stack: cdktf.TerraformStack, api: Any) -> None:
    """Dependencies that no argument shows."""
    api.TwilioProvider(stack, "twilio")
    service = api.ConversationsService(stack, "service", friendly_name="desk")
    user = api.ConversationsUser(
        stack, "alice", service_sid=IS, identity="alice", depends_on=[service]
    )
    api.ConversationsUser(stack, "bob", service_sid=IS, identity="bob", depends_on=[service, user])


def counts(stack: cdktf.TerraformStack, api: Any) -> None:
    """Several of one resource by number."""
    api.TwilioProvider(stack, "twilio")
    api.ConversationsService(stack, "service", friendly_name="desk", count=2)
    count = cdktf.TerraformCount.of(3)
    index = cdktf.Token.as_string(count.index)
    api.ConversationsUser(
        stack,
        "user",
        service_sid=IS,
        identity=f"user-{index}",
        count=count,
    )


def iterators(stack: cdktf.TerraformStack, api: Any) -> None:
    """Several of one resource by item: of a list, of a map, of another resource."""
    api.TwilioProvider(stack, "twilio")
    names = cdktf.TerraformIterator.from_list(["billing", "shipping"])
    services = api.ConversationsService(
        stack, "service", friendly_name=cdktf.Token.as_string(names.value), for_each=names
    )
    people = cdktf.TerraformIterator.from_map(
        {"alice": {"name": "Alice", "role": RL}, "bob": {"name": "Bob", "role": RL}}
    )
    api.ConversationsUser(
        stack,
        "user",
        service_sid=IS,
        identity=people.key,
        friendly_name=people.get_string("name"),
        role_sid=people.get_string("role"),
        for_each=people,
    )
    chained = cdktf.TerraformIterator.from_resources(services)
    api.ConversationsUser(
        stack,
        "bot",
        service_sid=chained.get_string("sid"),
        identity="bot",
        for_each=chained,
    )


def provisioners(stack: cdktf.TerraformStack, api: Any) -> None:
    """Commands that run once the resource is made, and the connection for them."""
    api.TwilioProvider(stack, "twilio")
    api.ConversationsService(
        stack,
        "service",
        friendly_name="desk",
        connection=cdktf.SSHProvisionerConnection(host="example.com", type="ssh"),
        provisioners=[
            cdktf.LocalExecProvisioner(type="local-exec", command="true"),
            cdktf.FileProvisioner(type="file", source="a", destination="b"),
        ],
    )
    api.ConversationsUser(
        stack,
        "user",
        service_sid=IS,
        identity="alice",
        connection={"host": "example.com", "type": "winrm"},
        provisioners=[{"type": "remote-exec", "inline": ["true"]}],
    )


def imports(stack: cdktf.TerraformStack, api: Any) -> None:
    """Taking over what exists."""
    provider = api.TwilioProvider(stack, "twilio", alias="other")
    service = api.ConversationsService(stack, "service", friendly_name="desk")
    service.import_from(f"/Services/{IS}")
    user = api.ConversationsUser(stack, "user", service_sid=IS, identity="alice")
    user.import_from(f"/Services/{IS}/Users/alice", provider)


def import_configurations(stack: cdktf.TerraformStack, api: Any) -> None:
    """Having the code for what exists written."""
    provider = api.TwilioProvider(stack, "twilio", alias="other")
    api.ConversationsService.generate_config_for_import(stack, "service", f"/Services/{IS}")
    api.ConversationsUser.generate_config_for_import(
        stack, "user", f"/Services/{IS}/Users/alice", provider
    )
    api.TwilioProvider.generate_config_for_import(stack, "imported", "id")


def moves(stack: cdktf.TerraformStack, api: Any) -> None:
    """Moving a resource: by target, by id, into an iterator."""
    api.TwilioProvider(stack, "twilio")
    api.ConversationsService(stack, "new", friendly_name="desk").add_move_target("desk")
    api.ConversationsService(stack, "old", friendly_name="desk").move_to("desk")
    api.ConversationsUser(stack, "alice", service_sid=IS, identity="alice").move_from_id(
        "twilio_conversations_user.somebody"
    )
    api.ConversationsUser(stack, "bob", service_sid=IS, identity="bob").move_to_id(
        "twilio_conversations_user.robert"
    )


def escape_hatches(stack: cdktf.TerraformStack, api: Any) -> None:
    """Overrides of arguments, of the logical id and in the provider."""
    provider = api.TwilioProvider(stack, "twilio")
    provider.add_override("max_retries", 3)
    provider.add_override("unheard_of", 3)
    service = api.ConversationsService(stack, "service", friendly_name="desk")
    service.add_override("friendly_name", "overridden")
    service.add_override("timeouts.create", "9m")
    user = api.ConversationsUser(stack, "user", service_sid=IS, identity="alice")
    user.override_logical_id("renamed")
    user.add_override("provisioner", [{"local-exec": {"command": "true"}}])
    cdktf.TerraformOutput(stack, "sid", value=user.sid)
    cdktf.TerraformOutput(stack, "fqn", value=user.fqn)


def interpolations(stack: cdktf.TerraformStack, api: Any) -> None:
    """References by name."""
    api.TwilioProvider(stack, "twilio")
    user = api.ConversationsUser(stack, "user", service_sid=IS, identity="alice")
    cdktf.TerraformOutput(stack, "text", value=user.get_string_attribute("sid"))
    cdktf.TerraformOutput(stack, "raw", value=user.interpolation_for_attribute("sid"))
    cdktf.TerraformOutput(stack, "inner", value=user.timeouts.interpolation_for_attribute("read"))
    cdktf.TerraformOutput(stack, "block", value=user.timeouts.fqn)


def setters(stack: cdktf.TerraformStack, api: Any) -> None:
    """Arguments that are set once the construct is made."""
    provider = api.TwilioProvider(stack, "twilio", account_sid="AC" + "0" * 32)
    provider.region = "ie1"
    provider.alias = "other"
    provider.account_sid = None
    provider.adopt_existing = False
    provider.max_retries = 0
    service = api.ConversationsService(stack, "service", friendly_name="desk")
    service.friendly_name = "other"
    service.timeouts.create = "1m"
    service.timeouts.delete = "2m"
    user = api.ConversationsUser(
        stack, "user", service_sid=IS, identity="alice", timeouts={"read": "3m"}
    )
    user.service_sid = service.sid
    user.identity = "bob"
    user.friendly_name = "Bob"
    user.role_sid = RL
    user.attributes = "[]"
    user.timeouts.create = "1m"
    role = api.ConversationsRole(
        stack,
        "role",
        service_sid=IS,
        friendly_name="agent",
        type="service",
        permissions=["joinConversation"],
    )
    role.permissions = [user.identity, "editOwnMessage"]
    role.type = "conversation"
    user.lifecycle = cdktf.TerraformResourceLifecycle(prevent_destroy=True)
    user.depends_on = [service.fqn]
    user.provider = provider


def put_timeouts(stack: cdktf.TerraformStack, api: Any) -> None:
    """The whole block set at once, by arguments, by a struct and by a token."""
    api.TwilioProvider(stack, "twilio")
    service = api.ConversationsService(
        stack, "service", friendly_name="desk", timeouts={"create": "1m"}
    )
    service.put_timeouts(delete="2m")
    user = api.ConversationsUser(stack, "user", service_sid=IS, identity="alice")
    user.timeouts.internal_value = api.ConversationsUserTimeouts(update="4m")
    other = api.ConversationsUser(stack, "other", service_sid=IS, identity="bob")
    other.timeouts.internal_value = cdktf.Token.as_any({"create": "5m"})


def resets(stack: cdktf.TerraformStack, api: Any) -> None:
    """Arguments that are taken back."""
    provider = api.TwilioProvider(stack, "twilio", region="ie1", edge="dublin", alias="other")
    provider.reset_region()
    provider.reset_alias()
    service = api.ConversationsService(
        stack, "service", friendly_name="desk", timeouts={"create": "1m"}
    )
    service.reset_timeouts()
    user = api.ConversationsUser(
        stack,
        "user",
        service_sid=IS,
        identity="alice",
        friendly_name="Alice",
        role_sid=RL,
        attributes="{}",
        timeouts={"create": "1m", "update": "4m"},
    )
    user.reset_friendly_name()
    user.reset_role_sid()
    user.reset_attributes()
    user.timeouts.reset_create()
    other = api.ConversationsUser(
        stack, "other", service_sid=IS, identity="bob", timeouts={"create": "1m"}
    )
    other.timeouts.reset_create()


def inputs(stack: cdktf.TerraformStack, api: Any) -> None:
    """What was set, read back: not a reference, and nothing where nothing is set."""
    provider = api.TwilioProvider(stack, "twilio", max_retries=2.0, region="ie1")
    user = api.ConversationsUser(
        stack, "user", service_sid=IS, identity="alice", timeouts={"create": "1m"}
    )
    read = {
        "set": [user.service_sid_input, user.identity_input, user.timeouts.create_input],
        "unset": [user.friendly_name_input or "-", user.timeouts.update_input or "-"],
        "struct": repr(user.timeouts_input),
        "provider": [provider.region, provider.region_input, provider.edge or "-"],
        "retries": [provider.max_retries, provider.max_retries_input, provider.refresh or "-"],
        "types": [api.ConversationsUser.TF_RESOURCE_TYPE, api.TwilioProvider.TF_RESOURCE_TYPE],
    }
    for key, value in read.items():
        cdktf.TerraformOutput(stack, key, value=value)


def nested_scopes(stack: cdktf.TerraformStack, api: Any) -> None:
    """Constructs in a construct, with the ids that this gives them."""
    api.TwilioProvider(stack, "twilio")
    desk = Construct(stack, "desk")
    service = api.ConversationsService(desk, "service", friendly_name="desk")
    api.ConversationsUser(desk, "alice", service_sid=service.sid, identity="alice")


def every_reference(stack: cdktf.TerraformStack, api: Any) -> None:
    """Every attribute of every resource and data source, in an output."""
    api.TwilioProvider(stack, "twilio")
    for model in (*RESOURCES, *DATA_SOURCES):
        kind = model.class_name
        resource = getattr(api, model.class_name)(stack, kind, **required(model))
        for attribute in model.attributes:
            value = getattr(resource, attribute.name)
            cdktf.TerraformOutput(stack, f"{kind}_{attribute.name}", value=value)
        for operation in model.timeouts:
            value = getattr(resource.timeouts, operation)
            cdktf.TerraformOutput(stack, f"{kind}_{operation}_timeout", value=value)


def data_sources(stack: cdktf.TerraformStack, api: Any) -> None:
    """Data sources with everything that can be set, changed and taken back, and their lists."""
    provider = api.TwilioProvider(stack, "twilio", alias="other")
    service = api.DataTwilioConversationsService(
        stack, "service", friendly_name="desk", timeouts={"read": "1m"}, provider=provider
    )
    user = api.DataTwilioConversationsUser(
        stack, "user", service_sid=service.sid, sid="US" + "0" * 32, depends_on=[service]
    )
    user.reset_sid()
    user.identity = "alice"
    user.timeouts.read = "2m"
    users = api.DataTwilioConversationsUsers(
        stack, "users", service_sid=IS, role_sid=user.role_sid, count=2
    )
    users.put_timeouts(read="3m")
    roles = api.DataTwilioConversationsRoles(
        stack, "roles", service_sid=IS, timeouts={"read": "1m"}
    )
    roles.reset_timeouts()
    roles.lifecycle = cdktf.TerraformResourceLifecycle(
        postcondition=[cdktf.Postcondition(condition="${true}", error_message="never")]
    )
    each = cdktf.TerraformIterator.from_complex_list(roles.roles, "sid")
    api.DataTwilioConversationsRole(
        stack, "role", service_sid=IS, sid=each.get_string("sid"), for_each=each
    )
    cdktf.TerraformOutput(stack, "list", value=roles.roles)
    cdktf.TerraformOutput(stack, "fqn", value=roles.roles.fqn)
    cdktf.TerraformOutput(stack, "name", value=roles.roles.get(1).friendly_name)
    cdktf.TerraformOutput(stack, "permissions", value=roles.roles.get(0).permissions)
    cdktf.TerraformOutput(stack, "input", value=user.identity_input)


FORMS = (
    minimal,
    everything,
    empty_values,
    references,
    booleans,
    conversations,
    raw_templates,
    aliases,
    lifecycle,
    dependencies,
    counts,
    iterators,
    provisioners,
    imports,
    import_configurations,
    moves,
    escape_hatches,
    interpolations,
    setters,
    put_timeouts,
    resets,
    inputs,
    nested_scopes,
    every_reference,
    data_sources,
)
