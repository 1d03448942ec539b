import { AgentFailure } from '../agent/agent-failure.ts';
import { StepLimitReached } from '../agent/step-limit-reached.ts';
import type { components } from '../generated/skyvern.types.ts';
import { failureMessage } from '../kernel/failure-message.ts';

type Schemas = components['schemas'];

/** How a run ended. */
export interface RunEnd {
	readonly status: 'completed' | 'failed' | 'terminated' | 'canceled' | 'timed_out';
	readonly output?: Schemas['RunOutput'];
	readonly failure?: string;
	readonly errors?: readonly Schemas['RunError'][];
}

/** The run took longer than it was allowed to. */
export class RunTimedOut extends Error {
	override readonly name = 'RunTimedOut';

	constructor(minutes: number) {
		super(`The run took longer than the ${minutes} minutes it may take`);
	}
}

/** How a run ends by an error. */
export function toRunEnd(error: unknown): RunEnd {
	const failure = failureMessage(error);
	if (error instanceof RunTimedOut) return { status: 'timed_out', failure };
	if (error instanceof StepLimitReached) {
		return { status: 'failed', failure, errors: [toRunError('REACH_MAX_STEPS', failure)] };
	}
	if (!(error instanceof AgentFailure)) return { status: 'failed', failure };
	const errors = error.code === null ? [] : [toRunError(error.code, failure)];
	return { status: error.terminated ? 'terminated' : 'failed', failure, errors };
}

function toRunError(error_code: string, reasoning: string): Schemas['RunError'] {
	return { error_code, reasoning, confidence_float: 1 };
}
