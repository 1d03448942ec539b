import type { Violation } from './guard/violation.ts';

/** What a client and an emulator did that the specification doesn't have. */
export class NonconformanceError extends Error {
	override readonly name = 'NonconformanceError';
	readonly violations: readonly Violation[];

	constructor(violations: readonly Violation[]) {
		const list = violations.map(violation => `- ${violation.message}`).join('\n');
		super(`${violations.length} violation${violations.length === 1 ? '' : 's'} of the specification:\n${list}`);
		this.violations = violations;
	}
}
