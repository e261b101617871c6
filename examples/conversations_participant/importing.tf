import {
  to = twilio_conversations_participant.participant
  id = "/Services/IS00000000000000000000000000000001/Conversations/CH00000000000000000000000000000001/Participants/alice"
}

resource "twilio_conversations_participant" "participant" {
  service_sid      = "IS00000000000000000000000000000001"
  conversation_sid = "CH00000000000000000000000000000001"
  identity         = "alice"
}
