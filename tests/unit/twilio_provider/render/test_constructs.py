"""The constructs of resources that are in other resources."""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest

from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER
from twilio_provider.render import constructs, parameters

SERVICE_SID = CONVERSATIONS_USER.by_name["service_sid"]
CONVERSATION = replace(
    CONVERSATIONS_USER,
    name="conversations_conversation",
    noun="conversation",
    path="/Services/{service_sid}/Conversations/{sid}",
    natural_key="",
)
PARTICIPANT = replace(
    CONVERSATION,
    name="conversations_participant",
    noun="participant",
    path="/Services/{service_sid}/Conversations/{conversation_sid}/Participants/{sid}",
    attributes=(*CONVERSATIONS_USER.attributes, replace(SERVICE_SID, name="conversation_sid")),
)


def test_resource_in_a_resource_in_a_service(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is deeper is declared in what is around it, or by the SIDs of all that is."""
    resources = (CONVERSATION, PARTICIPANT, CONVERSATIONS_SERVICE, CONVERSATIONS_USER)
    for module in (constructs, parameters):
        monkeypatch.setattr(module, "RESOURCES", resources)
    found = {path.rpartition("/")[2]: functions(text) for path, text in constructs.files().items()}
    participant = found["conversations_participant.py"]["ConversationsParticipant.__init__"]
    assert participant[4:7] == ["conversation", "service_sid", "conversation_sid"]
    conversation = found["conversations_conversation.py"]
    assert conversation["IConversationsConversation.service_sid"] == ["self"]
    assert conversation["IConversationsConversation.add_participant"][:3] == [
        "self",
        "id",
        "identity",
    ]
    assert conversation["ConversationsConversation.from_conversation_sid"] == [
        "scope",
        "id",
        "service_sid",
        "conversation_sid",
        "provider",
    ]
    service = found["conversations_service.py"]
    adders = [name for name in service if ".add_" in name]
    assert adders == ["IConversationsService.add_conversation", "IConversationsService.add_user"]


def functions(text: str) -> dict[str, list[str]]:
    """Return the parameters of every method of a module."""
    classes = (node for node in ast.parse(text).body if isinstance(node, ast.ClassDef))
    return {
        f"{owner.name}.{method.name}": [
            argument.arg for argument in (*method.args.args, *method.args.kwonlyargs)
        ]
        for owner in classes
        for method in owner.body
        if isinstance(method, ast.FunctionDef)
    }
