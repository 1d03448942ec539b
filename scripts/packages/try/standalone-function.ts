import { sessionWork } from './session-work.ts';
import type { TryContext } from './try-context.ts';

/** What a function is made for. */
export interface StandaloneFunctionOptions {
	/** Whether the client is that of `anybrowser`, which chooses a provider by its name, or core's own. */
	readonly entry: 'anybrowser' | 'core';
	/** The API's address, as an expression. Default: the emulator's, which all cases share. */
	readonly baseUrl?: string;
}

/**
 * A function that does the work of a session with what there is everywhere: settings in code, and the platform's `fetch`. It
 * answers with JSON.
 */
export function standaloneFunction(
	{ provider, variables, emulated }: TryContext,
	{ entry, baseUrl = JSON.stringify(variables[`${provider.toUpperCase()}_BASE_URL`]) }: StandaloneFunctionOptions,
): string {
	const apiKey = JSON.stringify(variables[`${provider.toUpperCase()}_API_KEY`]);
	const settings = `{ apiKey: ${apiKey}, baseUrl: ${baseUrl} }`;
	const makes =
		entry === 'core'
			? `import { createClient } from '@anybrowser/core';
import { ${provider} } from '@anybrowser/${provider}';
const open = () => createClient({ provider: ${provider}(${settings}) });`
			: `import { createClient } from 'anybrowser';
const open = () => createClient({ provider: '${provider}', ${provider}: ${settings} });`;
	return `${makes}

export async function work() {
	const client = await open();
	const url = ${JSON.stringify(emulated.url)};
	${sessionWork}	return Response.json({ provider: client.provider.name, title, status });
}
`;
}
