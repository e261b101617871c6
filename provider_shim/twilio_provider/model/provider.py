"""The provider and its arguments."""

from .core import Attribute, Behavior, Provider, Type
from .rules import host_label, http_url, one_of, sid, whole_number

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
            confidential=True,
            rules=(sid("AC"),),
        ),
        Attribute(
            name="adopt_existing",
            description=(
                "Whether a user that exists already is taken over and updated when it should be "
                "created, with a warning, instead of an error."
            ),
            type=Type.BOOL,
            omitted="The environment variable `TWILIO_ADOPT_EXISTING` is used, then `false`.",
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_ADOPT_EXISTING",
            rules=(one_of("true", "false"),),
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
            confidential=True,
            rules=(sid("SK"),),
        ),
        Attribute(
            name="api_secret",
            description="The secret of the API key.",
            omitted="The environment variable `TWILIO_API_SECRET` is used.",
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_API_SECRET",
            sensitive=True,
            confidential=True,
        ),
        Attribute(
            name="auth_token",
            description="The auth token of the account.",
            omitted="The environment variable `TWILIO_AUTH_TOKEN` is used.",
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_AUTH_TOKEN",
            sensitive=True,
            confidential=True,
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
            confidential=True,
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
            name="max_concurrent_requests",
            description="How many calls to Twilio are under way at the same time at most.",
            type=Type.NUMBER,
            omitted=(
                "The environment variable `TWILIO_MAX_CONCURRENT_REQUESTS` is used, then as many "
                "as Terraform's `-parallelism` asks for, at most 100."
            ),
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_MAX_CONCURRENT_REQUESTS",
            rules=(whole_number(1, 100),),
        ),
        Attribute(
            name="max_retries",
            description="How many times a call is tried again; see docs/retries.md.",
            type=Type.NUMBER,
            omitted="The environment variable `TWILIO_MAX_RETRIES` is used, then `7`.",
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_MAX_RETRIES",
            rules=(whole_number(0, 20),),
        ),
        Attribute(
            name="refresh",
            description=(
                "How users are read: `auto` reads 50 in a call where that saves calls and tells "
                "the same, which is where the service has no reachability; `paged` does so "
                "wherever it saves calls, and accepts that `is_online` and `is_notifiable` are "
                "null; `single` reads one by one."
            ),
            omitted="The environment variable `TWILIO_REFRESH` is used, then `auto`.",
            behavior=Behavior.OPTIONAL,
            environment="TWILIO_REFRESH",
            rules=(one_of("auto", "paged", "single"),),
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

# What constructs alone take, and neither Terraform nor the plugin.
ENGINE = Attribute(
    name="engine",
    description=(
        "What carries out the calls: `plugin`, a provider that Terraform starts, or `local-exec`, "
        "a script that Terraform's own resources run, where no plugin may be loaded; see "
        "docs/local-exec.md."
    ),
    omitted="It is `plugin`.",
    behavior=Behavior.OPTIONAL,
    rules=(one_of("local-exec", "plugin"),),
)
LEDGER = Attribute(
    name="ledger",
    description="The path of the file in which the engine `local-exec` keeps what Twilio answers.",
    omitted="It is beside a local state, and else where the app runs.",
    behavior=Behavior.OPTIONAL,
    requires="engine",
)
OF_CONSTRUCTS = (ALIAS, ENGINE, LEDGER)
