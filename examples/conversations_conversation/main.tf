resource "twilio_conversations_service" "service" {
  friendly_name = "support-desk"
}

resource "twilio_conversations_conversation" "escalations" {
  service_sid     = twilio_conversations_service.service.sid
  unique_name     = "escalations"
  friendly_name   = "Escalations"
  attributes      = jsonencode({ team = "billing" })
  timers_inactive = "PT1H"
  timers_closed   = "P1D"
}
