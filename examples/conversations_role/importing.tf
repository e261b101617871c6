import {
  to = twilio_conversations_role.role
  id = "/Services/IS00000000000000000000000000000001/Roles/RL00000000000000000000000000000001"
}

resource "twilio_conversations_role" "role" {
  service_sid   = "IS00000000000000000000000000000001"
  friendly_name = "agent"
  type          = "service"
  permissions   = ["createConversation", "editOwnUserInfo", "joinConversation"]
}
