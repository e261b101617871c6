import {
  to = twilio_conversations_user.user
  id = "/Services/IS00000000000000000000000000000001/Users/alice@example.com"
}

resource "twilio_conversations_user" "user" {
  service_sid = "IS00000000000000000000000000000001"
  identity    = "alice@example.com"
}
