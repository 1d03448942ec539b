import type { TryContext } from '../try-context.ts';

/**
 * A function that does the work of a session with what the edge has: settings in code, and the platform's `fetch`. It
 * answers with JSON.
 *
 * @param entry Whether the client is that of `anybrowser`, which chooses a provider by its name, or core's own.
 */
export function edgeFunction({ provider, variables, emulated }: TryContext, entry: 'anybrowser' | 'core'): string {
	const settings = JSON.stringify({
		apiKey: variables[`${provider.toUpperCase()}_API_KEY`],
		baseUrl: variables[`${provider.toUpperCase()}_BASE_URL`],
	});
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
	const session = await client.sessions.create({ url: ${JSON.stringify(emulated.url)} });
	let title;
	try {
		const again = await client.sessions.get(session.id);
		const task = await again.run('Extract the title', {
			schema: { type: 'object', properties: { title: { type: 'string' } } },
		});
		title = task.output.title;
	} finally {
		await session.close();
	}
	const { status } = await client.sessions.get(session.id);
	return Response.json({ provider: client.provider.name, title, status });
}
`;
}
