import type { components } from '../generated/smooth.types.ts';
import type { SmoothEmulatorOptions } from './smooth-emulator-options.ts';

/** What an action gave, and what it took. */
export interface ActionOutcome {
	/** Undefined where there is nothing to give. */
	readonly output: unknown;
	readonly credits: number;
	readonly durationMs: number;
}

/** The payload of a success, in either of the two shapes that Smooth's sources know. */
export function wrapResult(
	{ output, credits, durationMs }: ActionOutcome,
	shape: SmoothEmulatorOptions['results'] = 'nested',
): components['schemas']['EventPayload'] {
	if (shape === 'plain') return { code: 200, output: output ?? null };
	const given = output === undefined ? {} : { output };
	return { code: 200, output: { ...given, credits_used: credits, duration: durationMs / 1000 } };
}
