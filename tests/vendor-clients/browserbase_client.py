"""Browserbase's own SDK, any of its methods by name."""

import re
from typing import Any

from browserbase import BaseModel, Browserbase
from serve_calls import BASE_URL, KEY, call, serve


@call
def invoke(
    method: str,
    ids: list[str] = [],
    body: dict[str, Any] | None = None,
    key: str = KEY,
    base_url: str = BASE_URL,
    timeout_ms: int = 60_000,
) -> Any:
    """Calls `sessions.create` and the like, whose names and fields are JavaScript's here."""
    target: Any = Browserbase(api_key=key, base_url=base_url, timeout=timeout_ms / 1000)
    for part in method.split("."):
        target = getattr(target, _snake(part))
    fields = {_snake(name): _file(value) for name, value in (body or {}).items()}
    # What is inside something else comes first, and its owner's id by name.
    owner = {"id": ids[0]} if len(ids) > 1 else {}
    return _plain(target(*ids[-1:], **owner, **fields))


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def _file(value: Any) -> Any:
    if isinstance(value, dict) and "fileName" in value:
        return (value["fileName"], bytes(value["bytes"]))
    return value


def _plain(result: Any) -> Any:
    if isinstance(result, list):
        return [_plain(each) for each in result]
    if isinstance(result, BaseModel):
        return result.model_dump(by_alias=True, mode="json", exclude_unset=True)
    if hasattr(result, "read"):
        content = result.read()
        return {"size": len(content), "start": content[:7].decode("latin-1")}
    return result


serve()
