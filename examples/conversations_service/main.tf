resource "twilio_conversations_service" "service" {
  friendly_name = "support-desk"
}
