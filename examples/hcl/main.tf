# Plain Terraform: a service, and a user for each line of a CSV file.
#
#   cdktf-twilio provider install   # lays the provider in here; versions.tf is what it prints
#   terraform init
#   python -m twilio_emulator --database twilio.db -- terraform apply

locals {
  agents = { for agent in csvdecode(file("${path.module}/agents.csv")) : agent.identity => agent }
}

resource "twilio_conversations_service" "desk" {
  friendly_name = "support-desk"
}

resource "twilio_conversations_user" "agent" {
  for_each      = local.agents
  service_sid   = twilio_conversations_service.desk.sid
  identity      = each.key
  friendly_name = each.value.friendly_name
  attributes    = jsonencode({ team = each.value.team })
}

output "agent_sids" {
  value = { for identity, agent in twilio_conversations_user.agent : identity => agent.sid }
}
