"""The Terraform provider for Twilio Conversations: a program that Terraform executes."""
