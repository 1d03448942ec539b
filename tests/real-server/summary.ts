import type { CaseResult } from '@anybrowser/test-kit/cases/case-result';
import type { Difference } from '@anybrowser/test-kit/cases/count-differences';

/** The outcome of a whole run. */
export interface Summary {
	readonly versions: Readonly<Record<'server' | 'python' | 'chromium' | 'node', string>>;
	readonly cases: readonly CaseResult[];
	/** How the server's answers, and our requests, leave the specification. */
	readonly differences: readonly Difference[];
	/** How many requests were held to the specification. */
	readonly exchanges: number;
	/** How often the model was asked each kind of question. */
	readonly asked: Readonly<Record<string, number>>;
	/** Questions that the script has no answer to. */
	readonly unknownQuestions: readonly string[];
	readonly seconds: { readonly install: number; readonly start: number; readonly cases: number; readonly all: number };
	/** Processes that had to be ended by force. */
	readonly endedByForce: number;
}
