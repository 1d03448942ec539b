import type { ActionResult, ExtractOptions, SessionActions } from '../contract/actions.ts';
import type { OperationName } from '../contract/operation-name.ts';
import type { Begin } from './begin-calls.ts';
import type { ProviderCall } from './provider-call.ts';

/** How a provider reads data off a session's page. */
export interface Extraction<Http, Own extends string = never> {
	readonly begin: Begin<Http, Own>;
	readonly extract: (
		call: ProviderCall<Http, OperationName | Own>,
		sessionId: string,
		options: ExtractOptions,
	) => Promise<ActionResult<unknown>>;
}

/**
 * `extract`, and `validate` and `ask` by it, for a vendor that has nothing better for them: a question is an extraction
 * whose schema has its answer. It costs what an extraction costs, and can change nothing on the page.
 */
export function extractionActions<Http, Own extends string = never>(
	extraction: Extraction<Http, Own>,
): Pick<SessionActions, 'extract' | 'validate' | 'ask'> {
	const { begin, extract } = extraction;
	const answers = () => import('./extraction-answers.ts');
	return {
		extract: async (sessionId, options, request) => extract(begin('actions.extract', request), sessionId, options),
		validate: async (...given) => (await answers()).validateByExtraction(extraction, ...given),
		ask: async (...given) => (await answers()).askByExtraction(extraction, ...given),
	};
}
