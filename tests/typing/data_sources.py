"""A user's data sources: one that finds an object and one that lists, with every argument.

Type checkers accept it, and it runs.
"""

from cdktf import (
    LocalExecProvisioner,
    SSHProvisionerConnection,
    TerraformCount,
    TerraformIterator,
    TerraformOutput,
    TerraformResourceLifecycle,
    TerraformStack,
    Testing,
)

from cdktf_twilio import (
    DataTwilioConversationsService,
    DataTwilioConversationsUser,
    DataTwilioConversationsUserConfig,
    DataTwilioConversationsUsers,
    DataTwilioConversationsUsersConfig,
    DataTwilioConversationsUsersTimeouts,
    DataTwilioConversationsUsersTimeoutsOutputReference,
    DataTwilioConversationsUsersUsers,
    DataTwilioConversationsUsersUsersList,
    DataTwilioConversationsUsersUsersOutputReference,
    DataTwilioConversationsUserTimeouts,
    DataTwilioConversationsUserTimeoutsOutputReference,
    IConversationsService,
    TwilioProvider,
)

IS = "IS00000000000000000000000000000001"
RL = "RL00000000000000000000000000000001"
US = "US00000000000000000000000000000001"


def one(service: IConversationsService, provider: TwilioProvider) -> DataTwilioConversationsUser:
    """A user, by each way to look one up."""
    DataTwilioConversationsUser(service, "bob", service_sid=IS, sid=US)
    names = TerraformIterator.from_list(["alice", "bob"])
    return DataTwilioConversationsUser(
        service,
        "alice",
        service=service,
        identity="alice",
        timeouts=DataTwilioConversationsUserTimeouts(read="1m"),
        connection=SSHProvisionerConnection(type="ssh", host="localhost"),
        count=TerraformCount.of(1),
        depends_on=[provider],
        for_each=names,
        lifecycle=TerraformResourceLifecycle(),
        provider=provider,
        provisioners=[LocalExecProvisioner(type="local-exec", command="true")],
    )


def many(service: IConversationsService, provider: TwilioProvider) -> DataTwilioConversationsUsers:
    """Users, those of a role."""
    DataTwilioConversationsUsers(service, "others", service_sid=IS)
    return DataTwilioConversationsUsers(
        service,
        "users",
        service=service,
        role_sid=RL,
        timeouts=DataTwilioConversationsUsersTimeouts(read="1m"),
        connection=SSHProvisionerConnection(type="ssh", host="localhost"),
        count=1,
        depends_on=[provider],
        for_each=TerraformIterator.from_list(["a"]),
        lifecycle=TerraformResourceLifecycle(),
        provider=provider,
        provisioners=[],
    )


def limits(
    user: DataTwilioConversationsUserTimeoutsOutputReference,
    users: DataTwilioConversationsUsersTimeoutsOutputReference,
) -> None:
    """Timeouts that are changed one by one."""
    user.read = "1m"
    users.reset_read()


def first(users: DataTwilioConversationsUsersUsersList) -> str:
    """What is read of an item of a list."""
    item: DataTwilioConversationsUsersUsersOutputReference = users.get(0)
    item.internal_value = DataTwilioConversationsUsersUsers()
    return item.identity


def texts() -> list[str | None]:
    """What is read of the structs of arguments."""
    user = DataTwilioConversationsUserConfig(service_sid=IS, identity="alice")
    users = DataTwilioConversationsUsersConfig(service_sid=IS, timeouts={"read": "1m"})
    return [user.identity, user.sid, users.service_sid, users.role_sid]


if __name__ == "__main__":
    found = TerraformStack(Testing.app(), "found")
    twilio = TwilioProvider(found, "twilio")
    desk = DataTwilioConversationsService(found, "desk", friendly_name="desk", provider=twilio)
    desk.add_user("carol")
    alice, listed = one(desk, twilio), many(desk, twilio)
    limits(alice.timeouts, listed.timeouts)
    TerraformOutput(found, "first", value=first(listed.users))
    TerraformOutput(found, "all", value=listed.users)
    texts()
