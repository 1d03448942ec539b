import { AgentFailure } from '../../agent/agent-failure.ts';
import type { components } from '../../generated/browserbase.types.ts';
import { cutMessage } from '../../kernel/cut-message.ts';
import { failureMessage } from '../../kernel/failure-message.ts';

type Schemas = components['schemas'];

/** How a run ended. */
export interface RunEnd {
	readonly status: 'COMPLETED' | 'FAILED' | 'STOPPED' | 'TIMED_OUT';
	readonly result?: Schemas['Run']['result'];
	readonly cause?: Schemas['RunCause'];
}

/** A run took longer than it may. */
export class RunTimedOut extends Error {
	override readonly name = 'RunTimedOut';

	constructor(minutes: number) {
		super(`The run took longer than the ${minutes} minutes that it may take`);
	}
}

/** A run's browser has gone. */
export class SessionEnded extends Error {
	override readonly name = 'SessionEnded';

	constructor() {
		super('The session of the run has ended');
	}
}

/** Characters of the longest code. */
const codeLimit = 64;

/** How a run ends by an error. */
export function toRunEnd(error: unknown): RunEnd {
	const message = cutMessage(failureMessage(error));
	if (error instanceof RunTimedOut) return { status: 'TIMED_OUT', cause: { code: 'timed_out', message } };
	if (error instanceof SessionEnded) return { status: 'FAILED', cause: { code: 'session_ended', message } };
	const code = error instanceof AgentFailure ? error.code : null;
	return { status: 'FAILED', cause: { code: (code ?? 'agent_failed').slice(0, codeLimit), message } };
}
