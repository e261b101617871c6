"""The program whose run is timed: it declares users in one of several ways, and synthesizes.

``python benchmarks/program.py WAY USERS OUTDIR``, WAY being ``single``, ``bulk``, ``binding``, or
``nothing`` to import the CDK only.
"""

import sys
from pathlib import Path

import cdktf

ATTRIBUTES = '{"team": "billing"}'

way, users, outdir = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
if way == "binding":
    sys.path.insert(0, str(outdir))
    from generated_binding.twilio.conversations_service import ConversationsService
    from generated_binding.twilio.conversations_user import ConversationsUser
    from generated_binding.twilio.provider import TwilioProvider
elif way != "nothing":
    from cdktf_twilio import (
        ConversationsService,
        ConversationsUser,
        ConversationsUsers,
        TwilioProvider,
        User,
    )

if way != "nothing":
    app = cdktf.App(outdir=str(outdir / f"{way}-{users}"))
    stack = cdktf.TerraformStack(app, "desk")
    TwilioProvider(stack, "twilio")
    sid = ConversationsService(stack, "service", friendly_name="desk").sid
    if way == "bulk":
        rows = [
            User(f"user-{number}", friendly_name=f"User {number}", attributes=ATTRIBUTES)
            for number in range(users)
        ]
        ConversationsUsers(stack, "users", service_sid=sid, users=rows)
    else:
        for number in range(users):
            ConversationsUser(
                stack,
                f"user-{number}",
                service_sid=sid,
                identity=f"user-{number}",
                friendly_name=f"User {number}",
                attributes=ATTRIBUTES,
            )
    app.synth()
