import {
  to = twilio_conversations_service_configuration.configuration
  id = "/Services/IS00000000000000000000000000000001/Configuration"
}

resource "twilio_conversations_service_configuration" "configuration" {
  service_sid          = "IS00000000000000000000000000000001"
  reachability_enabled = true
}
