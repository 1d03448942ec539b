import { safeFileName } from '../browser/safe-file-name.ts';
import type { Clock } from '../kernel/clock.ts';
import type { EmulatorTiming } from '../kernel/emulator-timing.ts';
import { linkSignals } from '../kernel/link-signals.ts';
import { untilAborted } from '../kernel/until-aborted.ts';
import type { Agent, AgentTask } from './agent.ts';
import { AgentFailure } from './agent-failure.ts';
import type { StepListener } from './agent-step.ts';
import { StepLimitReached } from './step-limit-reached.ts';
import type { StepPictures } from './step-pictures.ts';
import { StepRecording } from './step-recording.ts';

/** A task for the agent; what is left out is nothing. */
export interface AgentWork
	extends Pick<AgentTask, 'prompt' | 'url' | 'schema' | 'maxSteps' | 'page' | 'signal'>,
		Partial<
			Pick<
				AgentTask,
				'instructions' | 'ask' | 'tools' | 'credential' | 'files' | 'secrets' | 'errorCodes' | 'pause' | 'saveFile'
			>
		> {
	/** Told of each step that may be taken; nobody by default. */
	readonly listeners?: readonly StepListener[];
	/** Whether the vendor shows how the page looked after a step; false by default. */
	readonly tellsPictures?: boolean;
}

/** Who works, and in which time. */
export interface AgentSetting {
	readonly agent: Agent;
	readonly clock: Clock;
	readonly timing: Pick<EmulatorTiming, 'task'>;
	readonly pictures: StepPictures;
}

/**
 * Has the agent do a task, for as long as tasks take at least; its output as plain JSON, null for nothing.
 *
 * @throws StepLimitReached as soon as the agent takes a step too many, whether it minds that or not
 */
export async function runAgent({ agent, clock, timing, pictures }: AgentSetting, work: AgentWork): Promise<unknown> {
	const startedAt = clock.now();
	const limit = new AbortController();
	const linked = linkSignals(work.signal, limit.signal);
	const { listeners = [], tellsPictures = false, saveFile, ...given } = work;
	const { signal } = linked;
	const recording = new StepRecording({ page: work.page, clock, pictures, listeners, tellsPictures, signal });
	let steps = 0;
	const task: AgentTask = {
		tools: {},
		credential: null,
		files: [],
		secrets: {},
		instructions: null,
		errorCodes: {},
		...given,
		page: recording.page,
		pause(until) {
			recording.pause();
			return work.pause?.(until) ?? until;
		},
		ask(question) {
			recording.pause();
			return work.ask?.(question) ?? Promise.reject(new AgentFailure(`Nobody can be asked here: "${question}"`));
		},
		// A page or a server may have named it.
		saveFile: file => saveFile?.({ ...file, name: safeFileName(file.name) }),
		signal,
		step(description, kind = 'other') {
			if (steps >= work.maxSteps) limit.abort(new StepLimitReached(work.maxSteps));
			signal.throwIfAborted();
			steps++;
			recording.begin(description, kind);
		},
	};
	try {
		// Within the promise, so that an agent that isn't async can fail too.
		const output = await untilAborted(
			Promise.resolve().then(() => agent(task)),
			signal,
		);
		// An agent that swallows the refusal of a step may be done before anybody looks.
		signal.throwIfAborted();
		recording.end();
		const rest = timing.task - (clock.now() - startedAt);
		if (rest > 0) await clock.sleep(rest, work.signal);
		return output === undefined ? null : JSON.parse(JSON.stringify(output));
	} catch (error) {
		recording.end({ error });
		throw error;
	} finally {
		linked.unlink();
	}
}
