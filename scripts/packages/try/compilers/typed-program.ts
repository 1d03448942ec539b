import type { TryContext } from '../try-context.ts';

/** A program whose right lines compile, and whose wrong ones don't. */
export function typedProgram(provider: TryContext['provider']): string {
	return `import { AnyBrowserError, createClient } from 'anybrowser';
import { createClient as createCore } from '@anybrowser/core';
import { ${provider} } from '@anybrowser/${provider}';

export async function main() {
	const client = await createClient({ provider: '${provider}', ${provider}: { apiKey: 'k' } });
	const name: '${provider}' = client.provider.name;
	const core = createCore({ provider: ${provider}({ apiKey: 'k' }) });
	// @ts-expect-error no such option
	await createClient({ provider: '${provider}', ${provider}: { apiKeey: 'k' } });
	const session = await client.sessions.create({ url: 'https://example.com' });
	try {
		await session.goto('https://example.com/login');
	} catch (error) {
		if (AnyBrowserError.is(error, 'rate_limited')) return error.retryAfterMs;
	}
	const bytes: Uint8Array | undefined = await (await session.downloads())[0]?.bytes();
	return { name, core, bytes };
}
`;
}

/** A CommonJS module that loads the client by `import()`. */
export function importingProgram(provider: TryContext['provider']): string {
	return `export async function main() {
	const { createClient } = await import('anybrowser');
	const client = await createClient({ provider: '${provider}', ${provider}: { apiKey: 'k' } });
	const name: '${provider}' = client.provider.name;
	return name;
}
`;
}

/** A program that imports whatever is published with all providers installed. */
export const programOfEverything = `${[
	'anybrowser',
	'anybrowser/config',
	'anybrowser/batch',
	'anybrowser/ledger',
	'anybrowser/serve',
	'@anybrowser/core',
	'@anybrowser/core/provider',
	'@anybrowser/core/cdp',
	'@anybrowser/core/artifacts',
	'@anybrowser/core/batch',
	'@anybrowser/smooth',
	'@anybrowser/skyvern',
	'@anybrowser/browserbase',
	'@anybrowser/tools',
	'@anybrowser/emulator',
]
	.map((name, index) => `import * as module${index} from '${name}';\nexport { module${index} };`)
	.join('\n')}
import { createClient } from 'anybrowser';
const { provider } = await createClient({ provider: 'browserbase', browserbase: { projectId: 'p' } });
export const name: 'browserbase' = provider.name;
// @ts-expect-error of another provider
await createClient({ provider: 'smooth', skyvern: {} });
`;
