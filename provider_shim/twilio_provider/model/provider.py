"""The provider and its arguments."""

from .core import Attribute, Behavior, Provider
from .rules import host_label, http_url, sid

PROVIDER = Provider(
    source="terraform.local/cdktf/twilio",
    # Terraform keys its plugin cache by this version: raise it whenever the launcher changes.
    version="0.1.0",
    description="Manages Twilio Conversations.",
    arguments=(
        Attribute(
            name="account_sid",
            description="The SID of the account, `AC...`.",
            omitted="The environment variable `TWILIO_ACCOUNT_SID` is used.",
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_ACCOUNT_SID",
            rules=(sid("AC"),),
        ),
        Attribute(
            name="api_key",
            description=(
                "The SID of an API key, `SK...`. It is used in place of the auth token when "
                "`api_secret` is set too."
            ),
            omitted="The environment variable `TWILIO_API_KEY` is used.",
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_API_KEY",
            rules=(sid("SK"),),
        ),
        Attribute(
            name="api_secret",
            description="The secret of the API key.",
            omitted="The environment variable `TWILIO_API_SECRET` is used.",
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_API_SECRET",
            sensitive=True,
        ),
        Attribute(
            name="auth_token",
            description="The auth token of the account.",
            omitted="The environment variable `TWILIO_AUTH_TOKEN` is used.",
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_AUTH_TOKEN",
            sensitive=True,
        ),
        Attribute(
            name="base_url",
            description=(
                "The address of a Twilio-compatible endpoint, such as the emulator, that gets "
                "every call in place of Twilio. `region` and `edge` are not used with it."
            ),
            omitted="The environment variable `TWILIO_BASE_URL` is used, then Twilio itself.",
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_BASE_URL",
            rules=(http_url(),),
        ),
        Attribute(
            name="edge",
            description="The Twilio edge location to connect through, such as `dublin`.",
            omitted="The environment variable `TWILIO_EDGE` is used, then Twilio's default.",
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_EDGE",
            rules=(host_label(),),
        ),
        Attribute(
            name="region",
            description="The Twilio region that processes the data, such as `ie1`.",
            omitted="The environment variable `TWILIO_REGION` is used, then `us1`.",
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_REGION",
            rules=(host_label(),),
        ),
    ),
)

# What Terraform itself takes in the block of any provider: constructs have it, the schema does not.
ALIAS = Attribute(
    name="alias",
    description="The name that resources choose this configuration of the provider by.",
    omitted="It is the configuration of all resources that choose none.",
    behavior=Behavior.OPTIONAL,
)
