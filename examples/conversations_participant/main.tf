resource "twilio_conversations_service" "service" {
  friendly_name = "support-desk"
}

resource "twilio_conversations_user" "alice" {
  service_sid = twilio_conversations_service.service.sid
  identity    = "alice"
}

resource "twilio_conversations_conversation" "visit" {
  service_sid   = twilio_conversations_service.service.sid
  friendly_name = "Home visit"
}

resource "twilio_conversations_participant" "agent" {
  service_sid      = twilio_conversations_service.service.sid
  conversation_sid = twilio_conversations_conversation.visit.sid
  identity         = twilio_conversations_user.alice.identity
}

resource "twilio_conversations_participant" "customer" {
  service_sid                     = twilio_conversations_service.service.sid
  conversation_sid                = twilio_conversations_conversation.visit.sid
  messaging_binding_address       = "+15558675310"
  messaging_binding_proxy_address = "+15017122661"
}
