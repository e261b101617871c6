"""The configuration in HCL."""

from __future__ import annotations

from twilio_provider import mirror
from twilio_provider.cli import hcl
from twilio_provider.cli.twilio import Desk
from twilio_provider.engine.merge import merge
from twilio_provider.model.conversations_service import CONVERSATIONS_SERVICE
from twilio_provider.model.conversations_user import CONVERSATIONS_USER

SID = "IS" + "0" * 32


def desk(friendly_name: str, *users: dict[str, str]) -> Desk:
    """A service with users, each of which Twilio tells something about."""
    service = merge(CONVERSATIONS_SERVICE, {}, {"sid": SID, "friendly_name": friendly_name})
    return Desk(service, [merge(CONVERSATIONS_USER, {}, user) for user in users])


def test_configuration() -> None:
    """The whole of a configuration; what no user has is not asked for."""
    users = [
        {
            "sid": "US" + "0" * 32,
            "identity": "alice",
            "attributes": '{"teams":["billing",null],"\\"odd\\"":{}}',
        },
        {"sid": "US" + "1" * 32, "identity": "${bob}\n", "friendly_name": "%{Bob}\x7f\U000e0001"},
    ]
    configuration = hcl.write(desk('the "desk"', *users))
    head = f'{mirror.required_providers()}\nprovider "twilio" {{}}\n\n'
    assert configuration.startswith(head)
    assert (
        configuration.removeprefix(head)
        == f"""\
resource "twilio_conversations_service" "service" {{
  friendly_name = "the \\"desk\\""
}}

import {{
  to = twilio_conversations_service.service
  id = "/Services/{SID}"
}}

locals {{
  users = {{
    "alice" = {{
      sid        = "US00000000000000000000000000000000"
      attributes = jsonencode({{ "teams" = ["billing", null], "\\"odd\\"" = {{}} }})
    }}
    "$${{bob}}\\n" = {{
      sid           = "US11111111111111111111111111111111"
      friendly_name = "%%{{Bob}}\\u007f\\U000e0001"
    }}
  }}
}}

resource "twilio_conversations_user" "users" {{
  for_each      = local.users
  service_sid   = twilio_conversations_service.service.sid
  identity      = each.key
  friendly_name = lookup(each.value, "friendly_name", null)
  attributes    = lookup(each.value, "attributes", null)
}}

import {{
  for_each = local.users
  to       = twilio_conversations_user.users[each.key]
  id       = "/Services/{SID}/Users/${{each.value.sid}}"
}}
"""
    )


def test_no_users() -> None:
    """A service without users is all there is."""
    assert "user" not in hcl.write(desk("desk"))
