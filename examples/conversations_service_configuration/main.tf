resource "twilio_conversations_service" "service" {
  friendly_name = "support-desk"
}

resource "twilio_conversations_role" "agent" {
  service_sid   = twilio_conversations_service.service.sid
  friendly_name = "agent"
  type          = "service"
  permissions   = ["createConversation", "editOwnUserInfo", "joinConversation"]
}

resource "twilio_conversations_service_configuration" "configuration" {
  service_sid                   = twilio_conversations_service.service.sid
  default_chat_service_role_sid = twilio_conversations_role.agent.sid
  reachability_enabled          = true
}
