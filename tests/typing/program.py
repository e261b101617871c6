"""A user's program: every construct with every argument, and every assertion.

Type checkers accept it, and it runs.
"""

from cdktf import (
    App,
    LocalExecProvisioner,
    SSHProvisionerConnection,
    TerraformCount,
    TerraformIterator,
    TerraformOutput,
    TerraformResourceLifecycle,
    TerraformStack,
    TerraformVariable,
    Testing,
    Token,
)

from cdktf_twilio import (
    ConversationsConversation,
    ConversationsConversationConfig,
    ConversationsConversationTimeouts,
    ConversationsConversationTimeoutsOutputReference,
    ConversationsParticipant,
    ConversationsParticipantConfig,
    ConversationsParticipantTimeouts,
    ConversationsParticipantTimeoutsOutputReference,
    ConversationsRole,
    ConversationsRoleConfig,
    ConversationsRoleTimeouts,
    ConversationsRoleTimeoutsOutputReference,
    ConversationsService,
    ConversationsServiceConfig,
    ConversationsServiceConfiguration,
    ConversationsServiceConfigurationConfig,
    ConversationsServiceConfigurationTimeouts,
    ConversationsServiceConfigurationTimeoutsOutputReference,
    ConversationsServiceNotification,
    ConversationsServiceNotificationConfig,
    ConversationsServiceNotificationTimeouts,
    ConversationsServiceNotificationTimeoutsOutputReference,
    ConversationsServiceTimeouts,
    ConversationsServiceTimeoutsOutputReference,
    ConversationsUser,
    ConversationsUserConfig,
    ConversationsUsers,
    ConversationsUserTimeouts,
    ConversationsUserTimeoutsOutputReference,
    IConversationsConversation,
    IConversationsService,
    TwilioProvider,
    TwilioProviderConfig,
    User,
)
from cdktf_twilio.testing import (
    AssertPlans,
    Capture,
    Deploy,
    Deployment,
    Match,
    Matcher,
    Template,
    without_versions,
)
from twilio_emulator import Emulator

CH = "CH00000000000000000000000000000001"
IS = "IS00000000000000000000000000000001"
MG = "MG00000000000000000000000000000001"
RL = "RL00000000000000000000000000000001"
US = "US00000000000000000000000000000001"


class SupportDesk(TerraformStack):
    """A service, and users in all the ways that there are."""

    def __init__(self, app: App, name: str) -> None:
        super().__init__(app, name)
        TwilioProvider(self, "twilio")
        self.ireland = self.provider()
        self.service = self.made()
        self.shared = ConversationsService.from_service_sid(
            self, "shared", IS, provider=self.ireland
        )
        self.agent = self.role(self.service)
        self.alice = self.user(self.service)
        self.agents = self.users(self.shared)
        self.configuration = self.configured(self.service)
        self.notification = self.notified(self.service)
        self.order = self.conversation(self.service)
        self.phone = self.participant(self.order)
        self.changed(self.service, self.alice)
        TerraformOutput(self, "alice_sid", value=self.alice.sid)
        TerraformOutput(self, "carol_sid", value=self.agents.sid("carol"))
        TerraformOutput(self, "sids", value=self.agents.sids)

    def provider(self) -> TwilioProvider:
        """A provider with every argument."""
        secret = TerraformVariable(self, "secret", type="string", sensitive=True)
        return TwilioProvider(
            self,
            "ireland",
            account_sid="AC00000000000000000000000000000001",
            adopt_existing=True,
            alias="ireland",
            api_key="SK00000000000000000000000000000001",
            api_secret=secret.string_value,
            auth_token=secret.string_value,
            base_url="http://localhost:8080",
            edge="dublin",
            engine="plugin",
            ledger=None,
            max_concurrent_requests=10,
            max_retries=3,
            refresh="paged",
            region="ie1",
        )

    def made(self) -> ConversationsService:
        """A service with every argument."""
        names = TerraformIterator.from_list(["sales", "billing"])
        name = Token.as_string(names.value)
        ConversationsService(self, "desks", friendly_name=name, for_each=names)
        return ConversationsService(
            self,
            "service",
            friendly_name="support-desk",
            timeouts=ConversationsServiceTimeouts(create="1m", delete="2m", read="3m"),
            connection=SSHProvisionerConnection(type="ssh", host="localhost"),
            count=TerraformCount.of(1),
            depends_on=[self.ireland],
            lifecycle=TerraformResourceLifecycle(prevent_destroy=True),
            provider=self.ireland,
            provisioners=[LocalExecProvisioner(type="local-exec", command="true")],
        )

    def role(self, service: ConversationsService) -> ConversationsRole:
        """A role with every argument, by reference and by the method."""
        names = TerraformVariable(self, "names", type="list(string)")
        agent = ConversationsRole(
            self,
            "agent",
            service=service,
            friendly_name="agent",
            type="service",
            permissions=("joinConversation", self.service.friendly_name),
            timeouts=ConversationsRoleTimeouts(create="1m", delete="2m", read="3m", update="4m"),
            connection={"type": "ssh", "host": "localhost"},
            count=1,
            depends_on=[service],
            lifecycle={"prevent_destroy": True},
            provider=self.ireland,
            provisioners=[LocalExecProvisioner(type="local-exec", command="true")],
        )
        each = TerraformIterator.from_list(["sales", "billing"])
        ConversationsRole(
            self,
            "roles",
            service_sid=service.sid,
            friendly_name=Token.as_string(each.value),
            type="service",
            permissions=["joinConversation"],
            for_each=each,
        )
        service.add_role(
            "lead",
            friendly_name="lead",
            type="service",
            permissions=agent.permissions,
            timeouts={"create": "1m"},
            depends_on=[agent],
            lifecycle=TerraformResourceLifecycle(prevent_destroy=True),
            provider=self.ireland,
        )
        agent.permissions = names.list_value
        agent.permissions = ["editOwnUserInfo"]
        limits: ConversationsRoleTimeoutsOutputReference = agent.timeouts
        limits.reset_read()
        return agent

    def user(self, service: ConversationsService) -> ConversationsUser:
        """A user with every argument, by SID, by reference and by the method."""
        ConversationsUser(
            self,
            "bob",
            service_sid=service.sid,
            identity="bob",
            attributes='{"team": "billing"}',
            timeouts={"create": "1m", "delete": "2m", "read": "3m", "update": "4m"},
            connection={"type": "ssh", "host": "localhost"},
            count=2,
            lifecycle={"ignore_changes": ["attributes"]},
        )
        names = TerraformIterator.from_list(["erin", "frank"])
        ConversationsUser(
            self,
            "each",
            service=service,
            identity=Token.as_string(names.value),
            for_each=names,
        )
        service.add_user(
            "dora",
            id="dora",
            friendly_name="Dora",
            attributes={"team": None},
            role_sid=RL,
            timeouts={"create": "1m"},
            depends_on=[service],
            lifecycle={"prevent_destroy": True},
            provider=self.ireland,
        )
        return ConversationsUser(
            self,
            "alice",
            service=service,
            identity="alice",
            friendly_name="Alice",
            attributes={"team": "billing", "skills": ["calls", 7], "service": service.sid},
            role_sid=RL,
            timeouts=ConversationsUserTimeouts(create="1m", delete="2m", read="3m", update="4m"),
            connection=SSHProvisionerConnection(type="ssh", host="localhost"),
            depends_on=[service],
            lifecycle=TerraformResourceLifecycle(create_before_destroy=True),
            provider=self.ireland,
            provisioners=[LocalExecProvisioner(type="local-exec", command="true")],
        )

    def users(self, service: IConversationsService) -> ConversationsUsers:
        """Many users with every argument."""
        users = ConversationsUsers(
            self,
            "agents",
            service=service,
            users=[
                User("carol", friendly_name="Carol", role_sid=RL, attributes={"team": "sales"}),
                {"identity": "dan", "attributes": "{}"},
            ],
            timeouts=ConversationsUserTimeouts(create="1m"),
            depends_on=[self.alice],
            lifecycle=TerraformResourceLifecycle(prevent_destroy=True),
            provider=self.ireland,
        )
        users.import_from(f"/Services/{IS}/Users", sids={"carol": US})
        ConversationsUsers(self, "none", service_sid=service.sid, users=[])
        return users

    def configured(self, service: ConversationsService) -> ConversationsServiceConfiguration:
        """A configuration with every argument, by reference and by the method."""
        wanted = TerraformVariable(self, "wanted", type="bool")
        each = TerraformIterator.from_list([IS])
        ConversationsServiceConfiguration(
            self,
            "configurations",
            service_sid=Token.as_string(each.value),
            reachability_enabled=True,
            for_each=each,
        )
        self.shared.add_configuration(
            "configuration",
            default_chat_service_role_sid=RL,
            default_conversation_creator_role_sid=RL,
            default_conversation_role_sid=RL,
            reachability_enabled=wanted.boolean_value,
            timeouts={"create": "1m"},
            depends_on=[service],
            lifecycle={"prevent_destroy": True},
            provider=self.ireland,
        )
        configuration = ConversationsServiceConfiguration(
            self,
            "configuration",
            service=service,
            default_chat_service_role_sid=RL,
            default_conversation_creator_role_sid=RL,
            default_conversation_role_sid=RL,
            reachability_enabled=wanted.boolean_value,
            timeouts=ConversationsServiceConfigurationTimeouts(
                create="1m", delete="2m", read="3m", update="4m"
            ),
            connection={"type": "ssh", "host": "localhost"},
            count=1,
            depends_on=[service],
            lifecycle={"prevent_destroy": True},
            provider=self.ireland,
            provisioners=[LocalExecProvisioner(type="local-exec", command="true")],
        )
        configuration.reachability_enabled = False
        configuration.reachability_enabled = wanted.boolean_value
        configuration.import_from(f"/Services/{IS}/Configuration")
        limits: ConversationsServiceConfigurationTimeoutsOutputReference = configuration.timeouts
        limits.reset_read()
        return configuration

    def notified(self, service: ConversationsService) -> ConversationsServiceNotification:
        """What is notified of, with every argument, by reference and by the method."""
        wanted = TerraformVariable(self, "notify", type="bool")
        each = TerraformIterator.from_list([IS])
        ConversationsServiceNotification(
            self,
            "notifications",
            service_sid=Token.as_string(each.value),
            log_enabled=True,
            for_each=each,
        )
        self.shared.add_notification(
            "notification",
            added_to_conversation_enabled=True,
            added_to_conversation_sound="bell",
            added_to_conversation_template="$${CONVERSATION} welcomes you",
            log_enabled=wanted.boolean_value,
            new_message_badge_count_enabled=True,
            new_message_enabled=True,
            new_message_sound="bell",
            new_message_template="$${MESSAGE}",
            new_message_with_media_enabled=True,
            new_message_with_media_template="$${MEDIA_COUNT} files",
            removed_from_conversation_enabled=True,
            removed_from_conversation_sound="bell",
            removed_from_conversation_template="$${CONVERSATION} lets you go",
            timeouts={"create": "1m"},
            depends_on=[service],
            lifecycle={"prevent_destroy": True},
            provider=self.ireland,
        )
        notification = ConversationsServiceNotification(
            self,
            "notification",
            service=service,
            added_to_conversation_enabled=True,
            added_to_conversation_sound="bell",
            added_to_conversation_template="$${CONVERSATION} welcomes you",
            log_enabled=wanted.boolean_value,
            new_message_badge_count_enabled=True,
            new_message_enabled=True,
            new_message_sound="bell",
            new_message_template="$${MESSAGE}",
            new_message_with_media_enabled=True,
            new_message_with_media_template="$${MEDIA_COUNT} files",
            removed_from_conversation_enabled=True,
            removed_from_conversation_sound="bell",
            removed_from_conversation_template="$${CONVERSATION} lets you go",
            timeouts=ConversationsServiceNotificationTimeouts(
                create="1m", delete="2m", read="3m", update="4m"
            ),
            connection={"type": "ssh", "host": "localhost"},
            count=1,
            depends_on=[service],
            lifecycle={"prevent_destroy": True},
            provider=self.ireland,
            provisioners=[LocalExecProvisioner(type="local-exec", command="true")],
        )
        limits: ConversationsServiceNotificationTimeoutsOutputReference = notification.timeouts
        limits.reset_read()
        return notification

    def conversation(self, service: ConversationsService) -> ConversationsConversation:
        """A conversation with every argument, by reference and by the method."""
        names = TerraformIterator.from_list(["sales", "billing"])
        ConversationsConversation(
            self,
            "conversations",
            service_sid=service.sid,
            unique_name=Token.as_string(names.value),
            for_each=names,
        )
        service.add_conversation(
            "lobby",
            attributes={"floor": 1},
            friendly_name="Lobby",
            messaging_service_sid=MG,
            state="active",
            timers_closed="P1D",
            timers_inactive="PT1H",
            unique_name="lobby",
            timeouts={"create": "1m"},
            depends_on=[service],
            lifecycle={"prevent_destroy": True},
            provider=self.ireland,
        )
        order = ConversationsConversation(
            self,
            "order",
            service=service,
            attributes={"order": 7, "service": service.sid},
            friendly_name="Order 7",
            messaging_service_sid=MG,
            state="inactive",
            timers_closed="P1D",
            timers_inactive="PT1H",
            unique_name="order-7",
            timeouts=ConversationsConversationTimeouts(
                create="1m", delete="2m", read="3m", update="4m"
            ),
            connection={"type": "ssh", "host": "localhost"},
            count=1,
            depends_on=[service],
            lifecycle={"prevent_destroy": True},
            provider=self.ireland,
            provisioners=[LocalExecProvisioner(type="local-exec", command="true")],
        )
        order.state = "closed"
        order.reset_timers_inactive()
        limits: ConversationsConversationTimeoutsOutputReference = order.timeouts
        limits.reset_read()
        return order

    def participant(self, order: ConversationsConversation) -> ConversationsParticipant:
        """A participant with every argument, by SIDs, by reference and by the method."""
        existing: IConversationsConversation = ConversationsConversation.from_conversation_sid(
            self, "existing", IS, CH, provider=self.ireland
        )
        existing.add_participant(
            "alice",
            attributes={"seat": 1},
            identity=self.alice.identity,
            messaging_binding_projected_address="+15550000001",
            role_sid=RL,
            timeouts={"create": "1m"},
            depends_on=[order],
            lifecycle={"prevent_destroy": True},
            provider=self.ireland,
        )
        order.add_participant(
            "phone",
            messaging_binding_address="+15558675310",
            messaging_binding_proxy_address="+15550000002",
        )
        names = TerraformIterator.from_list(["erin", "frank"])
        ConversationsParticipant(
            self,
            "participants",
            service_sid=order.service_sid,
            conversation_sid=order.sid,
            identity=Token.as_string(names.value),
            messaging_binding_projected_address="+15550000001",
            for_each=names,
        )
        phone = ConversationsParticipant(
            self,
            "phone",
            conversation=order,
            attributes={"seat": None},
            messaging_binding_address="whatsapp:+15558675310",
            messaging_binding_proxy_address="whatsapp:+15550000002",
            role_sid=RL,
            timeouts=ConversationsParticipantTimeouts(
                create="1m", delete="2m", read="3m", update="4m"
            ),
            connection={"type": "ssh", "host": "localhost"},
            count=1,
            depends_on=[order],
            lifecycle={"prevent_destroy": True},
            provider=self.ireland,
            provisioners=[LocalExecProvisioner(type="local-exec", command="true")],
        )
        phone.reset_messaging_binding_proxy_address()
        limits: ConversationsParticipantTimeoutsOutputReference = phone.timeouts
        limits.reset_read()
        return phone

    def changed(self, service: ConversationsService, user: ConversationsUser) -> None:
        """Constructs that are changed after they were made, and imported."""
        service.friendly_name = "desk"
        service.put_timeouts(create="5m", delete="5m", read="5m")
        service.reset_timeouts()
        service.import_from(f"/Services/{IS}")
        user.attributes = {"team": "sales"}
        user.reset_friendly_name()
        user.put_timeouts(create="5m", delete="5m", read="5m", update="5m")
        self.slow(service.timeouts, user.timeouts)
        user.import_from(f"/Services/{IS}/Users/{US}", provider=self.ireland)
        ConversationsUser.generate_config_for_import(self, "eve", f"/Services/{IS}/Users/eve")

    def slow(
        self,
        service: ConversationsServiceTimeoutsOutputReference,
        user: ConversationsUserTimeoutsOutputReference,
    ) -> None:
        """Timeouts that are changed one by one."""
        service.read = "6m"
        user.create = service.read
        user.reset_delete()


def texts(stack: SupportDesk) -> list[str | None]:
    """What is read of constructs, and of the structs of arguments."""
    provider = TwilioProviderConfig(region="ie1")
    service = ConversationsServiceConfig(friendly_name="desk", timeouts={"read": "1m"})
    role = ConversationsRoleConfig(
        service_sid=IS, friendly_name="agent", type="service", permissions=["joinConversation"]
    )
    user = ConversationsUserConfig(service_sid=IS, identity="alice", attributes={"a": 1})
    configuration = ConversationsServiceConfigurationConfig(service_sid=IS)
    notification = ConversationsServiceNotificationConfig(service_sid=IS, new_message_sound="bell")
    conversation = ConversationsConversationConfig(service_sid=IS, attributes={"order": 7})
    participant = ConversationsParticipantConfig(
        service_sid=IS, conversation_sid=CH, identity="alice"
    )
    return [
        stack.service.account_sid,
        stack.service.date_created,
        stack.service.friendly_name_input,
        stack.agent.permissions[0],
        *(stack.agent.permissions_input or []),
        *role.permissions,
        stack.alice.attributes,
        stack.alice.service_sid,
        stack.alice.url,
        provider.region,
        service.friendly_name,
        user.attributes,
        stack.configuration.default_chat_service_role_sid,
        stack.notification.new_message_template_input,
        stack.order.timers_date_closed,
        stack.phone.messaging_binding_type,
        configuration.default_conversation_role_sid,
        notification.new_message_sound,
        conversation.attributes,
        participant.identity,
    ]


def from_files() -> tuple[Template, list[User]]:
    """What is read from files, with its place there."""
    users = ConversationsUsers.from_csv("a.csv") + ConversationsUsers.from_jsonl("a.jsonl")
    return Template.from_file("cdk.tf.json"), [*users, User("erin", origin="a.txt:7")]


def check(stack: TerraformStack) -> Template:
    """Every assertion, and every matcher."""
    template = Template.from_stack(stack)
    team = Capture()
    attributes: Matcher = Match.serialized_json(
        {
            "team": team,
            "skills": Match.absent(),
            "since": Match.not_(Match.array_with([2020])),
        }
    )
    template.has_resource_properties(
        ConversationsUser, {"friendly_name": Match.absent(), "attributes": attributes}
    )
    template.has_resource(
        ConversationsService,
        {
            "provider": Match.string_like_regexp("ireland$"),
            "connection": Match.object_like({"type": "ssh"}),
            "lifecycle": Match.object_equals({"prevent_destroy": True}),
            "depends_on": Match.array_equals(["twilio.ireland"]),
        },
    )
    template.all_resources_properties(ConversationsService, {"friendly_name": Match.not_("")})
    template.resource_count_is("twilio_conversations_service", 2)
    template.has_output("alice_sid", Match.any_value())
    template.find_resources(ConversationsUser, {"role_sid": RL})
    assert team.values == ["sales", "billing"]
    assert without_versions(template.to_json(), path=[])["resource"]
    return template


def test_desk(
    deploy: Deploy, assert_plans: AssertPlans, twilio_emulator: Emulator, stack: TerraformStack
) -> None:
    """The fixtures for pytest."""
    assert_plans(stack)
    deployed: Deployment = deploy(stack, {"secret": "of-the-emulator"})
    assert deployed.outputs["alice_sid"] == deployed.resources["alice"]["sid"]
    assert twilio_emulator.inventory() == deployed.inventory
    deployed.destroy()


if __name__ == "__main__":
    desk = SupportDesk(Testing.app(), "support-desk")
    check(desk)
    texts(desk)
