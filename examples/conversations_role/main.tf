resource "twilio_conversations_service" "service" {
  friendly_name = "support-desk"
}

resource "twilio_conversations_role" "role" {
  service_sid   = twilio_conversations_service.service.sid
  friendly_name = "agent"
  type          = "service"
  permissions   = ["createConversation", "editOwnUserInfo", "joinConversation"]
}

resource "twilio_conversations_user" "user" {
  service_sid = twilio_conversations_service.service.sid
  identity    = "alice"
  role_sid    = twilio_conversations_role.role.sid
}
