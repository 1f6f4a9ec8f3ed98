"""Who may come in: by the secret in the address, or by a password; and what a form bears to prove where it is from."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Keys:
    """`secret` is in the address where no `password` is asked for. `port` tells windows on one computer apart, for
    cookies do not."""

    secret: str
    password: str
    port: int

    @property
    def cookie(self) -> str:
        return f"lkj_{self.port}"

    @property
    def name_cookie(self) -> str:
        return f"lkj_name_{self.port}"

    @property
    def language_cookie(self) -> str:
        return f"lkj_language_{self.port}"

    @property
    def session(self) -> str:
        return self._derived("session")

    @property
    def form(self) -> str:
        return self._derived("form")

    def opens(self, said: str) -> bool:
        """Whether it is the secret of an address; with a password, no address opens anything."""
        return not self.password and _same(said, self.secret)

    def is_password(self, said: str) -> bool:
        return bool(self.password) and _same(said, self.password)

    def is_session(self, said: str) -> bool:
        return _same(said, self.session)

    def is_form(self, said: str) -> bool:
        return _same(said, self.form)

    def _derived(self, what: str) -> str:
        """A new password ends all sessions."""
        return hmac.new(f"{self.secret}\0{self.password}".encode(), what.encode(), hashlib.sha256).hexdigest()


def _same(said: str, wanted: str) -> bool:
    return hmac.compare_digest(said.encode(errors="replace"), wanted.encode())
