import type { StandardSchemaV1 } from '@standard-schema/spec';
import { AnyBrowserError } from './any-browser-error.ts';
import { describeIssues } from './describe-issues.ts';

/** What came back doesn't fit the caller's schema. Nothing is lost: the output is here as it came. */
export class OutputMismatchError extends AnyBrowserError {
	override readonly name = 'OutputMismatchError';
	readonly issues: readonly StandardSchemaV1.Issue[];
	/** What the provider returned, not enumerable. */
	declare readonly output: unknown;

	constructor(provider: string, operation: string, issues: readonly StandardSchemaV1.Issue[], output: unknown) {
		super('invalid_response', `The output doesn't fit the schema: ${describeIssues(issues)}`, { provider, operation });
		this.issues = issues;
		Object.defineProperty(this, 'output', { value: output, enumerable: false });
	}
}
