"""Smooth's own SDK, call by call."""

import io
import warnings
from typing import Any

from serve_calls import BASE_URL, KEY, call, serve
from smooth import SessionHandle, SmoothClient, SmoothTool
from smooth import _telemetry as telemetry
from smooth.models import ToolSignature

# The SDK sends fields that it calls deprecated, and warns of itself.
warnings.simplefilter("ignore", DeprecationWarning)

client = SmoothClient(api_key=KEY, base_url=BASE_URL)
sessions: dict[str, SessionHandle] = {}
tasks: dict[str, Any] = {}


@call
def telemetry_is_on() -> bool:
    return telemetry._ENABLED


@call
def session(tool: str | None = None, **options: Any) -> str:
    """Opens one, with a tool that answers `tool` where that is given."""
    tools = [_tool(tool)] if tool else None
    handle = client.session(custom_tools=tools, **options)
    handle.__enter__()
    sessions[handle.id()] = handle
    return handle.id()


def _tool(answer: str) -> SmoothTool:
    return SmoothTool(
        signature=ToolSignature(
            name="stock", description="How many there are", inputs={"item": {"type": "string"}}, output="a number"
        ),
        fn=lambda item: f"{item}: {answer}",
        essential=False,
    )


@call
def live_url(id: str) -> str:
    return sessions[id].live_url()


@call
def goto(id: str, url: str) -> dict[str, Any]:
    return sessions[id].goto(url).model_dump()


@call
def evaluate(id: str, code: str, args: dict[str, Any] | None = None) -> Any:
    return sessions[id].evaluate_js(code, args).output


@call
def extract(id: str, schema: dict[str, Any], prompt: str | None = None) -> Any:
    return sessions[id].extract(schema, prompt).output


@call
def run_task(id: str, task: str, response_model: dict[str, Any] | None = None) -> dict[str, Any]:
    return sessions[id].run_task(task, response_model=response_model).model_dump()


@call
def close(id: str, force: bool) -> bool:
    return sessions[id].close(force=force)


@call
def session_result(id: str) -> dict[str, Any]:
    return sessions[id].result(timeout=15).model_dump()


@call
def goto_in_unknown_session(url: str) -> Any:
    return SessionHandle("unknown", client).goto(url)


@call
def run(**options: Any) -> str:
    handle = client.run(**options)
    tasks[handle.id()] = handle
    return handle.id()


@call
def result(id: str) -> dict[str, Any]:
    return tasks[id].result(timeout=15).model_dump()


@call
def stop(id: str) -> None:
    tasks[id].stop()


@call
def recording_url(id: str) -> str:
    return tasks[id].recording_url(timeout=10)


@call
def downloads_url(id: str) -> str:
    return tasks[id].downloads_url(timeout=10)


@call
def create_profile(id: str | None = None) -> str:
    return client.create_profile(id).id


@call
def list_profiles() -> list[str]:
    return [each.id for each in client.list_profiles()]


@call
def delete_profile(id: str) -> None:
    client.delete_profile(id)


@call
def upload_file(name: str, text: str, purpose: str | None = None) -> str:
    return client.upload_file(io.BytesIO(text.encode()), name=name, purpose=purpose).id


@call
def delete_file(id: str) -> None:
    client.delete_file(id)


@call
def upload_extension(name: str) -> str:
    # The shortest archive there is.
    return client.upload_extension(io.BytesIO(b"PK\x05\x06" + bytes(18)), name=name).id


@call
def list_extensions() -> list[dict[str, Any]]:
    return [each.model_dump() for each in client.list_extensions()]


@call
def delete_extension(id: str) -> None:
    client.delete_extension(id)


@call
def open_browser_session(url: str) -> dict[str, Any]:
    handle = client.open_session(url=url)
    return {"profile": handle.profile_id(), "live": handle.live_url()}


@call
def list_profiles_with_key(key: str) -> Any:
    return SmoothClient(api_key=key, base_url=BASE_URL).list_profiles()


serve()
