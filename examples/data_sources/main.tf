resource "twilio_conversations_service" "service" {
  friendly_name = "support-desk"
}

data "twilio_conversations_service_configuration" "configuration" {
  service_sid = twilio_conversations_service.service.sid
}

data "twilio_conversations_role" "admin" {
  service_sid   = twilio_conversations_service.service.sid
  friendly_name = "service admin"
  type          = "service"
}

resource "twilio_conversations_user" "alice" {
  service_sid = twilio_conversations_service.service.sid
  identity    = "alice"
  role_sid    = data.twilio_conversations_role.admin.sid
}

resource "twilio_conversations_user" "bob" {
  service_sid = twilio_conversations_service.service.sid
  identity    = "bob"
  role_sid    = data.twilio_conversations_service_configuration.configuration.default_chat_service_role_sid
}

data "twilio_conversations_users" "admins" {
  service_sid = twilio_conversations_service.service.sid
  role_sid    = data.twilio_conversations_role.admin.sid
  depends_on  = [twilio_conversations_user.alice, twilio_conversations_user.bob]
}

output "admins_found" {
  value = data.twilio_conversations_users.admins.users
}

output "first_admin" {
  value = data.twilio_conversations_users.admins.users[0].identity
}
