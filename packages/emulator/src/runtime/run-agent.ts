import type { AgentTask, StepKind } from '../agent/agent.ts';
import { safeFileName } from '../browser/safe-file-name.ts';
import { linkSignals } from './link-signals.ts';
import { StepLimitReached } from './step-limit-reached.ts';
import { untilAborted } from './until-aborted.ts';
import type { World } from './world.ts';

/** A task for the agent; what is left out is nothing. */
export interface AgentWork
	extends Pick<AgentTask, 'prompt' | 'url' | 'schema' | 'maxSteps' | 'page' | 'signal'>,
		Partial<Pick<AgentTask, 'tools' | 'credential' | 'files' | 'secrets' | 'errorCodes' | 'pause' | 'saveFile'>> {
	/** Told of each step that may be taken. */
	readonly onStep?: (description: string, kind: StepKind) => void;
}

/**
 * Has the agent do a task, for as long as tasks take at least; its output as plain JSON, null for nothing.
 *
 * @throws StepLimitReached as soon as the agent takes a step too many, whether it minds that or not
 */
export async function runAgent(
	{ agent, clock, timing }: Pick<World, 'agent' | 'clock' | 'timing'>,
	work: AgentWork,
): Promise<unknown> {
	const startedAt = clock.now();
	const limit = new AbortController();
	const linked = linkSignals(work.signal, limit.signal);
	const { onStep, saveFile, ...given } = work;
	let steps = 0;
	const task: AgentTask = {
		tools: {},
		credential: null,
		files: [],
		secrets: {},
		errorCodes: {},
		pause: until => until,
		...given,
		// A page or a server may have named it.
		saveFile: file => saveFile?.({ ...file, name: safeFileName(file.name) }),
		signal: linked.signal,
		step(description, kind = 'other') {
			if (steps >= work.maxSteps) limit.abort(new StepLimitReached(work.maxSteps));
			linked.signal.throwIfAborted();
			steps += 1;
			onStep?.(description, kind);
		},
	};
	try {
		// Within the promise, so that an agent that isn't async can fail too.
		const output = await untilAborted(
			Promise.resolve().then(() => agent(task)),
			linked.signal,
		);
		// An agent that swallows the refusal of a step may be done before anybody looks.
		linked.signal.throwIfAborted();
		const rest = timing.task - (clock.now() - startedAt);
		if (rest > 0) await clock.sleep(rest, work.signal);
		return output === undefined ? null : JSON.parse(JSON.stringify(output));
	} finally {
		linked.unlink();
	}
}
