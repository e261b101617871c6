import {
  to = twilio_conversations_service_notification.notification
  id = "/Services/IS00000000000000000000000000000001/Configuration/Notifications"
}

resource "twilio_conversations_service_notification" "notification" {
  service_sid         = "IS00000000000000000000000000000001"
  new_message_enabled = true
}
