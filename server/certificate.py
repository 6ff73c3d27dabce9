"""Makes the site's own authority and the server's certificate: `shanmen-certificate --help`.

A browser gives its camera, and a page that works without the network, to a page over TLS only; and
no authority of the world signs for an address of a site's own network. So the site has one of its
own, good for its own names and private addresses and for nothing else. Handhelds are told to trust
it; its key belongs on a stick in the safe, and is wanted again when the server's is renewed.
"""

from __future__ import annotations

import argparse
import ipaddress
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from shared.kernel.clock import Clock, SystemClock

CANNOT: Final = 2
_AUTHORITY_DAYS: Final = 3650
# What browsers take at most, also of an authority that they were told to trust.
_SERVER_DAYS: Final = 397
_OWNER_ONLY: Final = 0o600
_READABLE: Final = 0o644
_PRIVATE: Final = ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8")
_CLOCK_MAY_BE_BEHIND: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Authority:
    """The site's own authority."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def fingerprint(self) -> str:
        """What whoever installs it on a handheld holds against what the handheld shows."""
        return self.certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def main() -> int:
    """Make what is missing; 2 with a sentence when it cannot be done."""
    parser = argparse.ArgumentParser(
        prog="shanmen-certificate",
        description="本景区的证书颁发机构与服务器证书 / authority and certificate of the site",
    )
    parser.add_argument("--folder", type=Path, required=True, help="放在哪里 / where to write")
    parser.add_argument(
        "--name", action="append", required=True, help="服务器的名字或地址 / name or address, each"
    )
    asked = parser.parse_args()
    try:
        said = make(asked.folder, asked.name, SystemClock())
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return CANNOT
    sys.stdout.write(said)
    return 0


def make(folder: Path, names: Sequence[str], clock: Clock) -> str:
    """Write the authority if there is none, and a new certificate; says what is where.

    Raises ValueError for names that an authority which is there does not sign for.
    """
    folder.mkdir(parents=True, exist_ok=True)
    now = clock.now()
    authority = _authority(folder, names, now)
    allowed = authority.certificate.extensions.get_extension_for_class(x509.NameConstraints).value
    for name in names:
        if not _is_allowed(name, allowed):
            raise ValueError(
                f"{name}: 不在颁发机构的名字里，换名要另建"
                " / not a name of this authority: make another"
            )
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _sign_server(authority, key, names, now)
    _write(folder / "server.pem", certificate.public_bytes(serialization.Encoding.PEM), _READABLE)
    _write(folder / "server.key", _private(key), _OWNER_ONLY)
    until = certificate.not_valid_after_utc.date().isoformat()
    return (
        f"server.pem server.key  {', '.join(names)}  {until}\n"
        f"ca.crt  SHA-256 {authority.fingerprint}\n"
        "手持机安装 ca.crt，核对指纹；ca.key 收进保险柜"
        " / install ca.crt on the handhelds, compare the fingerprint; lock ca.key away\n"
    )


def _authority(folder: Path, names: Sequence[str], now: datetime) -> Authority:
    certificate_file, key_file = folder / "ca.crt", folder / "ca.key"
    if certificate_file.exists():
        certificate = x509.load_pem_x509_certificate(certificate_file.read_bytes())
        key = serialization.load_pem_private_key(key_file.read_bytes(), None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise ValueError(f"{key_file}: not a key of ours")
        return Authority(certificate, key)
    key = ec.generate_private_key(ec.SECP256R1())
    authority = Authority(_sign_authority(key, names, now), key)
    _write(key_file, _private(key), _OWNER_ONLY)
    _write(
        certificate_file,
        authority.certificate.public_bytes(serialization.Encoding.PEM),
        _READABLE,
    )
    return authority


def _sign_authority(
    key: ec.EllipticCurvePrivateKey, names: Sequence[str], now: datetime
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Shanmen {names[0]}")])
    hosts = [x509.DNSName(name) for name in names if _address(name) is None]
    networks = [x509.IPAddress(ipaddress.ip_network(one)) for one in _PRIVATE]
    usage = x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
    # Without a name of its own it signs for none: an empty list would be for every one.
    permitted = [*(hosts or [x509.DNSName("invalid")]), *networks]
    return (
        _builder(subject, subject, key, now, _AUTHORITY_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.NameConstraints(permitted, None), critical=True)
        .sign(key, hashes.SHA256())
    )


def _sign_server(
    authority: Authority, key: ec.EllipticCurvePrivateKey, names: Sequence[str], now: datetime
) -> x509.Certificate:
    # No host in it: some hold a common name that looks like one against the authority's names.
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Shanmen server")])
    addresses = [_address(name) for name in names]
    alternatives = [
        x509.DNSName(name) if address is None else x509.IPAddress(address)
        for name, address in zip(names, addresses, strict=True)
    ]
    issuer = authority.certificate
    return (
        _builder(subject, issuer.subject, key, now, _SERVER_DAYS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName(alternatives), critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key()),
            critical=False,
        )
        .sign(authority.key, hashes.SHA256())
    )


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    now: datetime,
    days: int,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCK_MAY_BE_BEHIND)
        .not_valid_after(now - _CLOCK_MAY_BE_BEHIND + timedelta(days=days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _is_allowed(name: str, allowed: x509.NameConstraints) -> bool:
    address = _address(name)
    for one in allowed.permitted_subtrees or ():
        if address is None and isinstance(one, x509.DNSName):
            if name == one.value or name.endswith(f".{one.value}"):
                return True
        elif address is not None and isinstance(one, x509.IPAddress):
            network = one.value
            if isinstance(network, ipaddress.IPv4Network) and address in network:
                return True
    return False


def _address(name: str) -> ipaddress.IPv4Address | None:
    try:
        return ipaddress.IPv4Address(name)
    except ValueError:
        return None


def _private(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def _write(path: Path, content: bytes, mode: int) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
        file.write(content)
