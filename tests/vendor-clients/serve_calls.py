"""Carries out the calls that come as lines of JSON, and answers each with one line.

Nothing that runs here reaches outside of loopback: Python asks before it connects or looks a name up, and anything else is
refused and told.
"""

import asyncio
import inspect
import ipaddress
import json
import os
import sys
from typing import Any, Callable

KEY = os.environ["CLIENT_KEY"]
BASE_URL = os.environ["CLIENT_BASE_URL"]

_calls: dict[str, Callable[..., Any]] = {}
_outside: list[str] = []


def call(function: Callable[..., Any]) -> Callable[..., Any]:
    """Offers a function, by its name."""
    _calls[function.__name__] = function
    return function


def serve() -> None:
    """Answers until there are no more lines."""
    # What a client prints must not come between the answers.
    answers, sys.stdout = sys.stdout, sys.stderr
    asyncio.run(_serve(answers))


async def _serve(answers: Any) -> None:
    while line := await asyncio.to_thread(sys.stdin.readline):
        request = json.loads(line)
        try:
            result = _calls[request["name"]](**request["args"])
            answer = {"result": await result if inspect.isawaitable(result) else result}
        # A cancelled future is how a client says that it gave up: no reason to end here.
        except (Exception, asyncio.CancelledError) as error:
            answer = {"error": _describe(error)}
        answers.write(json.dumps({**answer, "outside": _outside}, default=str) + "\n")
        answers.flush()


def _describe(error: BaseException) -> dict[str, Any]:
    return {
        "type": type(error).__name__,
        "status": getattr(error, "status_code", None),
        "detail": getattr(error, "detail", None) or getattr(error, "body", None) or str(error),
    }


def _refuse_outside(event: str, args: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.sendto"):
        address = args[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = args[0]
    else:
        return
    if host is None or _is_loopback(host):
        return
    _outside.append(str(host))
    raise PermissionError(f"{host} is outside of loopback")


def _is_loopback(host: str | bytes) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"


sys.addaudithook(_refuse_outside)
