"""Tests of the support desk, from what it synthesizes to to what Twilio holds."""

import json

import cdktf
import pytest
from support_desk import SupportDesk
from syrupy.assertion import SnapshotAssertion

from cdktf_twilio import ConversationsService, ConversationsUser
from cdktf_twilio.testing import (
    AssertPlans,
    Capture,
    Deploy,
    Match,
    Template,
    without_versions,
)
from twilio_emulator import Emulator


@pytest.fixture
def desk() -> SupportDesk:
    """A desk with two agents, one of them the lead."""
    return SupportDesk(cdktf.Testing.app(), "support-desk", agents=["alice", "bob"], lead="alice")


def test_every_agent_has_a_team(desk: SupportDesk) -> None:
    """Every agent belongs to a team of the one service, and sets nothing that Twilio should."""
    template = Template.from_stack(desk)
    template.resource_count_is(ConversationsService, 1)
    template.resource_count_is(ConversationsUser, 2)
    template.all_resources_properties(
        ConversationsUser,
        {
            "attributes": Match.serialized_json({"team": Match.any_value()}),
            "role_sid": Match.absent(),
        },
    )


def test_one_lead(desk: SupportDesk) -> None:
    """The agent that is named lead is the only one."""
    lead = Capture()
    Template.from_stack(desk).has_resource_properties(
        ConversationsUser,
        {"identity": lead, "attributes": Match.serialized_json({"lead": True})},
    )
    assert lead.value == "alice"


def test_synthesizes_as_ever(desk: SupportDesk, synthesized: SnapshotAssertion) -> None:
    """The stack synthesizes to what was reviewed; ``pytest --snapshot-update`` takes a change."""
    assert desk == synthesized(matcher=without_versions)


def test_plans(desk: SupportDesk, assert_plans: AssertPlans) -> None:
    """Terraform and the provider find nothing wrong."""
    assert_plans(desk)


def test_agent_comes_and_goes(deploy: Deploy, twilio_emulator: Emulator) -> None:
    """An agent that is added is one more at Twilio, and nothing else changes."""
    first = deploy(SupportDesk(cdktf.Testing.app(), "support-desk", agents=["alice"]))
    twilio_emulator.forget_requests()
    second = deploy(SupportDesk(cdktf.Testing.app(), "support-desk", agents=["alice", "bob"]))

    [service] = second.inventory
    assert service["sid"] == second.outputs["service_sid"] == first.outputs["service_sid"]
    teams = {user["identity"]: json.loads(user["attributes"]) for user in service["users"]}
    assert teams["bob"] == {"team": "billing", "lead": False}
    writes = [request for request in twilio_emulator.requests if request.method != "GET"]
    assert [request.path for request in writes] == [f"/v1/Services/{service['sid']}/Users"]
