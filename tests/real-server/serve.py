"""Runs Skyvern's own server on loopback, with the browser of this machine.

Four things are changed, none of which the API shows:
- the browser is the one named in ANYBROWSER_CHROMIUM, without videos, which need a codec that it lacks;
- each session's browser answers DevTools on a port of its own, and the session tells its address. The stock server
  leaves `browser_address` null, while the hosted one always has it;
- steps are counted in a way that SQLite knows. The stock query is PostgreSQL's, and fails every run of engine 2.0;
- the server ends when its standard input does, so that it can't outlive whoever started it.
"""

import contextvars
import functools
import os
import signal
import socket
import sys
import threading

import uvicorn
from skyvern.forge.sdk.db.models import StepModel
from skyvern.forge.sdk.db.repositories.tasks import TasksRepository
from skyvern.webeye.browser_factory import BrowserContextFactory
from skyvern.webeye.default_persistent_sessions_manager import DefaultPersistentSessionsManager
from sqlalchemy import func, select

devtools_port: contextvars.ContextVar[int | None] = contextvars.ContextVar("devtools_port", default=None)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


original_args = BrowserContextFactory.build_browser_args


@functools.wraps(original_args)
def build_browser_args(*args, **kwargs):
    built = original_args(*args, **kwargs)
    built["executable_path"] = os.environ["ANYBROWSER_CHROMIUM"]
    built["record_video_dir"] = None
    built.pop("record_video_size", None)
    port = devtools_port.get()
    if port is not None:
        built["args"].append(f"--remote-debugging-port={port}")
    return built


BrowserContextFactory.build_browser_args = staticmethod(build_browser_args)

original_launch = DefaultPersistentSessionsManager._launch_browser_for_session
original_update = DefaultPersistentSessionsManager.update_status


async def launch_browser_for_session(self, session_id, *args, **kwargs):
    devtools_port.set(free_port())
    await original_launch(self, session_id, *args, **kwargs)


async def update_status(self, session_id, organization_id, status, *args, **kwargs):
    # Before it is said to run, as the hosted service does: whoever sees it running may connect.
    port = devtools_port.get()
    if port is not None and status == "running":
        await self.database.browser_sessions.set_persistent_browser_session_browser_address(
            session_id, f"http://127.0.0.1:{port}", None, None, organization_id
        )
    return await original_update(self, session_id, organization_id, status, *args, **kwargs)


DefaultPersistentSessionsManager._launch_browser_for_session = launch_browser_for_session
DefaultPersistentSessionsManager.update_status = update_status


async def count_steps(self, *, task_ids, organization_id):
    async with self.Session() as session:
        pairs = (
            select(StepModel.task_id, StepModel.order)
            .where(StepModel.task_id.in_(task_ids))
            .where(StepModel.organization_id == organization_id)
            .distinct()
            .subquery()
        )
        return (await session.execute(select(func.count()).select_from(pairs))).scalar()


TasksRepository.get_total_unique_step_order_count_by_task_ids = count_steps


def end_with_input() -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=end_with_input, daemon=True).start()
    uvicorn.run(
        "skyvern.forge.api_app:create_api_app",
        factory=True,
        host="127.0.0.1",
        port=int(os.environ["PORT"]),
        access_log=False,
        log_config={"version": 1, "disable_existing_loggers": False},
        timeout_graceful_shutdown=3,
        ws="websockets-sansio",
    )
