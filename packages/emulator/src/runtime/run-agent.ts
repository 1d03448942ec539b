import type { AgentTask } from '../agent/agent.ts';
import { untilAborted } from './until-aborted.ts';
import type { World } from './world.ts';

/** Has the agent do a task, for as long as tasks take at least; its output as plain JSON, null for nothing. */
export async function runAgent(
	{ agent, clock, timing }: World,
	task: Omit<AgentTask, 'tools'> & Partial<Pick<AgentTask, 'tools'>>,
): Promise<unknown> {
	const startedAt = clock.now();
	// Within the promise, so that an agent that isn't async can fail too.
	const work = Promise.resolve().then(() => agent({ tools: {}, ...task }));
	const output = await untilAborted(work, task.signal);
	const rest = timing.task - (clock.now() - startedAt);
	if (rest > 0) await clock.sleep(rest, task.signal);
	return output === undefined ? null : JSON.parse(JSON.stringify(output));
}
