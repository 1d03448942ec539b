"""Skyvern's own SDK, call by call."""

from typing import Any

from serve_calls import BASE_URL, KEY, call, serve
from skyvern import Skyvern
from skyvern.client import (
    NonEmptyPasswordCredential,
    RunSdkActionRequestAction_AiAct,
    RunSdkActionRequestAction_AiClick,
    RunSdkActionRequestAction_AiInputText,
    RunSdkActionRequestAction_Extract,
)

client = Skyvern(api_key=KEY, base_url=BASE_URL)


def _plain(model: Any) -> Any:
    if isinstance(model, list):
        return [_plain(each) for each in model]
    return model.model_dump(mode="json") if hasattr(model, "model_dump") else model


@call
async def version() -> Any:
    return _plain(await client.get_version())


@call
async def create_session(**options: Any) -> Any:
    return _plain(await client.create_browser_session(**options))


@call
async def get_session(id: str) -> Any:
    return _plain(await client.get_browser_session(id))


@call
async def list_sessions() -> list[str]:
    return [each.browser_session_id for each in await client.get_browser_sessions()]


@call
async def update_session(id: str, **options: Any) -> Any:
    return _plain(await client.update_browser_session(id, **options))


@call
async def close_session(id: str) -> Any:
    return _plain(await client.close_browser_session(id))


@call
async def run_task(prompt: str, **options: Any) -> Any:
    return _plain(await client.run_task(prompt, **options))


@call
async def get_run(id: str) -> Any:
    return _plain(await client.get_run(id))


@call
async def cancel_run(id: str) -> Any:
    return _plain(await client.cancel_run(id))


@call
async def cancel_runs(ids: list[str]) -> Any:
    return _plain(await client.bulk_cancel_runs(run_ids=ids))


@call
async def list_runs(**options: Any) -> list[str]:
    return [each.run_id for each in await client.get_runs_v2(**options)]


@call
async def timeline(id: str) -> Any:
    return _plain(await client.get_run_timeline(id))


@call
async def artifacts(id: str) -> list[str]:
    return sorted(each.artifact_type for each in await client.get_run_artifacts(id))


@call
async def retry_webhook(id: str) -> Any:
    return _plain(await client.retry_run_webhook(id))


@call
async def run_workflow(id: str, **options: Any) -> Any:
    return _plain(await client.run_workflow(id, **options))


@call
async def act(session: str, url: str, intention: str) -> Any:
    return await _action(session, url, RunSdkActionRequestAction_AiAct(intention=intention))


@call
async def click(session: str, url: str, intention: str) -> Any:
    return await _action(session, url, RunSdkActionRequestAction_AiClick(intention=intention))


@call
async def type_text(session: str, url: str, selector: str, value: str) -> Any:
    return await _action(session, url, RunSdkActionRequestAction_AiInputText(selector=selector, value=value))


@call
async def extract(session: str, url: str, prompt: str, schema: dict[str, Any]) -> Any:
    return await _action(session, url, RunSdkActionRequestAction_Extract(prompt=prompt, extract_schema=schema))


async def _action(session: str, url: str, action: Any) -> Any:
    answer = await client.run_sdk_action(url=url, browser_session_id=session, action=action)
    return answer.result


@call
async def create_profile(name: str, **options: Any) -> Any:
    return _plain(await client.create_browser_profile(name=name, **options))


@call
async def get_profile(id: str) -> Any:
    return _plain(await client.get_browser_profile(id))


@call
async def list_profiles(**options: Any) -> list[str]:
    return [each.browser_profile_id for each in await client.list_browser_profiles(**options)]


@call
async def update_profile(id: str, **options: Any) -> Any:
    return _plain(await client.update_browser_profile(id, **options))


@call
async def delete_profile(id: str) -> Any:
    return await client.delete_browser_profile(id)


@call
async def create_credential(name: str, username: str, password: str) -> Any:
    credential = NonEmptyPasswordCredential(username=username, password=password)
    return _plain(await client.create_credential(name=name, credential_type="password", credential=credential))


@call
async def list_credentials() -> list[str]:
    return [each.credential_id for each in await client.get_credentials()]


@call
async def delete_credential(id: str) -> Any:
    return await client.delete_credential(id)


@call
async def login(**options: Any) -> Any:
    return _plain(await client.login("skyvern", **options))


@call
async def download_files(**options: Any) -> Any:
    return _plain(await client.download_files(**options))


@call
async def upload_text(text: str) -> Any:
    return _plain(await client.upload_file(file=text))


@call
async def upload_file(path: str) -> Any:
    """With an open file, which the SDK doesn't declare."""
    with open(path, "rb") as file:
        return _plain(await client.upload_file(file=file))  # type: ignore[arg-type]


@call
async def list_sessions_with_key(key: str) -> Any:
    return await Skyvern(api_key=key, base_url=BASE_URL).get_browser_sessions()


serve()
