resource "twilio_conversations_service" "service" {
  friendly_name = "support-desk"
}

resource "twilio_conversations_user" "user" {
  service_sid   = twilio_conversations_service.service.sid
  identity      = "alice@example.com"
  friendly_name = "Alice"
  attributes    = jsonencode({ team = "billing", languages = ["de", "en"] })

  timeouts {
    create = "2m"
  }
}
