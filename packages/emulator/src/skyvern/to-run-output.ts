import type { components } from '../generated/skyvern.types.ts';
import { isRecord } from '../json/record.ts';

/** An agent's output as a run has it: other plain values than text become text. */
export function toRunOutput(output: unknown): components['schemas']['RunOutput'] {
	if (output === null || typeof output === 'string' || isRecord(output)) return output;
	return Array.isArray(output) ? output : String(output);
}
