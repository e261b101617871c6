"""The program that Terraform's ``local-exec`` runs: the engine without the plugin protocol.

Constructs with ``engine="local-exec"`` synthesize to Terraform's own resources, whose provisioners
run it. What Twilio answered is kept in a ledger, from which Terraform reads it back.
"""
