"""go-plugin's handshake and Terraform's plugin protocol 6; the only room with gRPC and protobuf."""
