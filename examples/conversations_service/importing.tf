import {
  to = twilio_conversations_service.service
  id = "/Services/IS00000000000000000000000000000001"
}

resource "twilio_conversations_service" "service" {
  friendly_name = "support-desk"
}
