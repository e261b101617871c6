"""The certificate of one start of the provider: its key is made in memory and never leaves it.

The library makes the key and the signature. What is signed is put together here, from bytes of
which only the serial number, the dates and the key differ: ``cryptography.x509`` takes a fifth of
the time from exec to handshake to import, three times in every run of Terraform.
"""

from __future__ import annotations

import base64
import secrets
import ssl
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec


def _der(tag: int, *contents: bytes) -> bytes:
    content = b"".join(contents)
    size = len(content)
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    length = digits if size < 0x80 else bytes([0x80 | len(digits)]) + digits
    return bytes([tag]) + length + content


# Tags of DER (X.690), as far as a certificate (RFC 5280) needs them.
_BOOLEAN, _INTEGER, _BIT_STRING, _OCTET_STRING = 0x01, 0x02, 0x03, 0x04
_OBJECT_IDENTIFIER, _UTF8_STRING, _SEQUENCE, _SET, _UTC_TIME = 0x06, 0x0C, 0x30, 0x31, 0x17
_VERSION, _EXTENSIONS, _DNS_NAME = 0xA0, 0xA3, 0x82


def _identifier(hexadecimal: str) -> bytes:
    return _der(_OBJECT_IDENTIFIER, bytes.fromhex(hexadecimal))


# What go-plugin's client expects to read in the certificate.
_HOST = b"localhost"
_TRUE = _der(_BOOLEAN, b"\xff")
_VERSION_3 = _der(_VERSION, _der(_INTEGER, b"\x02"))
_ECDSA_WITH_SHA256 = _der(_SEQUENCE, _identifier("2a8648ce3d040302"))
_COMMON_NAME = _der(_SEQUENCE, _identifier("550403"), _der(_UTF8_STRING, _HOST))
_NAME = _der(_SEQUENCE, _der(_SET, _COMMON_NAME))
_AUTHORITY = _der(
    _SEQUENCE, _identifier("551d13"), _TRUE, _der(_OCTET_STRING, _der(_SEQUENCE, _TRUE))
)
_ALTERNATIVE_NAME = _der(
    _SEQUENCE,
    _identifier("551d11"),
    _der(_OCTET_STRING, _der(_SEQUENCE, _der(_DNS_NAME, _HOST))),
)
_UTC_TIME_FORMAT = "%y%m%d%H%M%SZ"


@dataclass(frozen=True)
class Certificate:
    """A self-signed certificate in DER, and its key."""

    der: bytes
    key: ec.EllipticCurvePrivateKey = field(repr=False)

    @property
    def pem(self) -> bytes:
        """The certificate as gRPC takes it."""
        return ssl.DER_cert_to_PEM_cert(self.der).encode()

    @property
    def key_pem(self) -> bytes:
        """The key as gRPC takes it."""
        return self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )

    @property
    def handshake_text(self) -> str:
        """The certificate as the handshake carries it: base64 of DER without padding."""
        return base64.b64encode(self.der).decode().rstrip("=")


def new_certificate() -> Certificate:
    """Return a certificate for this start, with a fresh P-256 key."""
    key = ec.generate_private_key(ec.SECP256R1())
    public_key = key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    # Positive, and in the shortest form, since it begins with 01.
    serial_number = b"\x01" + secrets.token_bytes(15)
    now = datetime.now(timezone.utc)
    # A clock that is set back while Terraform runs does no harm.
    validity = (now - timedelta(hours=1), now + timedelta(days=30))
    times = (_der(_UTC_TIME, time.strftime(_UTC_TIME_FORMAT).encode()) for time in validity)
    signed = _der(
        _SEQUENCE,
        _VERSION_3,
        _der(_INTEGER, serial_number),
        _ECDSA_WITH_SHA256,
        _NAME,
        _der(_SEQUENCE, *times),
        _NAME,
        public_key,
        _der(_EXTENSIONS, _der(_SEQUENCE, _AUTHORITY, _ALTERNATIVE_NAME)),
    )
    signature = _der(_BIT_STRING, b"\0", key.sign(signed, ec.ECDSA(hashes.SHA256())))
    return Certificate(_der(_SEQUENCE, signed, _ECDSA_WITH_SHA256, signature), key)
