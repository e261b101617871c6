resource "twilio_conversations_service" "service" {
  friendly_name = "support-desk"
}

resource "twilio_conversations_service_notification" "notification" {
  service_sid                     = twilio_conversations_service.service.sid
  new_message_enabled             = true
  new_message_template            = "$${PARTICIPANT} in $${CONVERSATION}: $${MESSAGE}"
  new_message_sound               = "ring"
  new_message_badge_count_enabled = true
}
