import {
  to = twilio_conversations_conversation.conversation
  id = "/Services/IS00000000000000000000000000000001/Conversations/escalations"
}

resource "twilio_conversations_conversation" "conversation" {
  service_sid   = "IS00000000000000000000000000000001"
  unique_name   = "escalations"
  friendly_name = "Escalations"
}
