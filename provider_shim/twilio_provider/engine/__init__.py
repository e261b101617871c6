"""Terraform's rules: what is valid, what is planned, what an apply does and what it leaves.

No protobuf and no HTTP here: values are Python values, Twilio is behind an ``Api``.
"""
