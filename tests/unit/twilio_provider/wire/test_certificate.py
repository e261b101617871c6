"""The certificate of one start of the provider."""

from __future__ import annotations

import base64
from datetime import datetime, timezone

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from twilio_provider.wire.certificate import new_certificate


def parsed() -> x509.Certificate:
    """Return a new certificate as a library reads it, which takes only what is well formed."""
    return x509.load_der_x509_certificate(new_certificate().der)


def test_names_the_host_that_go_plugin_asks_for():
    """The certificate is for localhost."""
    extensions = parsed().extensions
    names = extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["localhost"]


def test_signs_itself():
    """The certificate is its own authority."""
    certificate = parsed()
    certificate.verify_directly_issued_by(certificate)


def test_is_valid_now():
    """It is valid now, and not for ever."""
    certificate = parsed()
    now = datetime.now(timezone.utc)
    assert certificate.not_valid_before_utc < now < certificate.not_valid_after_utc
    assert (certificate.not_valid_after_utc - now).days < 31


def test_key():
    """The key is on a curve that gRPC offers."""
    assert isinstance(new_certificate().key.curve, ec.SECP256R1)


def test_every_start_has_its_own():
    """No two starts share a key or a certificate."""
    one, other = new_certificate(), new_certificate()
    assert one.key_pem != other.key_pem and one.pem != other.pem


def test_handshake_text():
    """The handshake carries the certificate in base64 without padding."""
    certificate = new_certificate()
    text = certificate.handshake_text
    assert text.strip("=") == text
    der = base64.b64decode(text + "=" * (-len(text) % 4))
    assert der == certificate.der
    assert x509.load_pem_x509_certificate(certificate.pem).public_bytes(Encoding.DER) == der


def test_key_belongs_to_the_certificate():
    """The certificate is of the key that comes with it."""
    certificate = new_certificate()
    found = x509.load_der_x509_certificate(certificate.der).public_key()
    assert found == certificate.key.public_key()


def test_is_an_authority():
    """The certificate may sign certificates, its own."""
    constraints = parsed().extensions.get_extension_for_class(x509.BasicConstraints)
    assert constraints.critical and constraints.value.ca


def test_serial_numbers():
    """Serial numbers are positive, random, and always of one length."""
    numbers = {parsed().serial_number for _ in range(50)}
    assert len(numbers) == 50
    assert {number.bit_length() for number in numbers} == {121}


def test_key_is_not_shown():
    """Whatever shows a certificate does not show its key."""
    assert "key" not in repr(new_certificate())
