"""How the reading child talks to its parent: frames of one kind byte, a length of four bytes and a payload."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

PROGRESS, DOCUMENT, REFUSAL = b"p", b"d", b"r"

HEAD = struct.Struct(">cI")
LARGEST_PAYLOAD = 256 * 1024 * 1024  # a document of 2,000 full pages is a tenth of this


class Progress(msgspec.Struct, frozen=True):
    """`page` is about to be read; 0 means that all pages are read and the tables are put together. `pages` is the
    number of pages of the file."""

    page: int
    pages: int


class Refusal(msgspec.Struct, frozen=True):
    """The child will not go on. `error` names a class of `schemas.errors`; `key` and `params` are its arguments."""

    error: str
    key: str
    params: dict[str, str | int | list[int]] = {}


Message = Progress | Refusal | bytes
"""What a frame says; the bytes are an encoded document, left to the receiver to decode."""


class MalformedFrame(Exception):
    """The other side said something that is no frame."""


def send(channel: BinaryIO, message: Message) -> None:
    if isinstance(message, bytes):
        kind, payload = DOCUMENT, message
    else:
        kind = PROGRESS if isinstance(message, Progress) else REFUSAL
        payload = msgspec.json.encode(message)
    channel.write(HEAD.pack(kind, len(payload)))
    channel.write(payload)
    channel.flush()


class Received:
    """The frames in the bytes received so far, which may end in the middle of one."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def add(self, data: bytes) -> Iterator[Message]:
        """Yield the messages that `data` completes; raises MalformedFrame."""
        self._bytes += data
        while len(self._bytes) >= HEAD.size:
            kind, length = HEAD.unpack_from(self._bytes)
            if length > LARGEST_PAYLOAD:
                raise MalformedFrame(f"a payload of {length} bytes")
            end = HEAD.size + length
            if len(self._bytes) < end:
                return
            payload = bytes(self._bytes[HEAD.size : end])
            del self._bytes[:end]
            yield _message(kind, payload)


def _message(kind: bytes, payload: bytes) -> Message:
    try:
        if kind == PROGRESS:
            return msgspec.json.decode(payload, type=Progress)
        if kind == REFUSAL:
            return msgspec.json.decode(payload, type=Refusal)
    except msgspec.MsgspecError as error:
        raise MalformedFrame(str(error)) from error
    if kind == DOCUMENT:
        return payload
    raise MalformedFrame(f"a frame of unknown kind {kind!r}")
