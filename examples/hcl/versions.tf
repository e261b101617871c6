terraform {
  required_providers {
    twilio = {
      source  = "terraform.local/cdktf/twilio"
      version = "0.1.0"
    }
  }
}
