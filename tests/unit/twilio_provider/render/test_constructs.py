"""The constructs of resources that are in other resources."""

from __future__ import annotations

import ast

from twilio_provider.render import constructs


def test_resource_in_a_resource_in_a_service() -> None:
    """What is deeper is declared in what is around it, or by the SIDs of all that is."""
    found = {path.rpartition("/")[2]: functions(text) for path, text in constructs.files().items()}
    participant = found["conversations_participant.py"]["ConversationsParticipant.__init__"]
    assert participant[3:6] == ["conversation", "service_sid", "conversation_sid"]
    conversation = found["conversations_conversation.py"]
    assert conversation["IConversationsConversation.service_sid"] == ["self"]
    assert conversation["ConversationsConversation.from_conversation_sid"] == [
        "scope",
        "id",
        "service_sid",
        "conversation_sid",
        "provider",
    ]
    adders = [name for file in found.values() for name in file if ".add_" in name]
    assert adders == [
        "IConversationsConversation.add_participant",
        "IConversationsService.add_conversation",
        "IConversationsService.add_role",
        "IConversationsService.add_configuration",
        "IConversationsService.add_notification",
        "IConversationsService.add_user",
    ]


def test_id_of_what_is_added() -> None:
    """It is the natural key where that must be given, and has to be given where there is none."""
    found = {name: f for text in constructs.files().values() for name, f in functions(text).items()}
    assert found["IConversationsService.add_user"][:3] == ["self", "identity", "id"]
    for name in ("add_configuration", "add_conversation", "add_role"):
        assert found[f"IConversationsService.{name}"][:2] == ["self", "id"]
    assert found["IConversationsConversation.add_participant"][:2] == ["self", "id"]


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
