import { AnyBrowserError, createClient } from '@anybrowser/core';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';

/** What web-standards.test.ts bundles and runs where there is nothing but web standards. */
async function run(fetch: (request: Request) => Promise<Response>): Promise<readonly object[]> {
	const seen = [];
	const settings = { apiKey: 'k', fetch, maxRetries: 0 };
	for (const provider of [smooth(settings), skyvern(settings)]) {
		const client = createClient({ provider });
		const session = await client.sessions.create();
		const task = await client.tasks.start('do it');
		const { output } = await task.result({ deadline: 10_000 });
		const missing = await client.tasks.get('missing').catch(error => error);
		const late = await client.tasks.get('held', {}, { timeout: 30 }).catch(error => error);
		const left = await client.tasks.get('held', {}, { signal: AbortSignal.timeout(30) }).catch(error => error);
		const file = await client.files.upload({ name: 'a.txt', content: new Uint8Array([1, 2]) });
		seen.push({
			session: session.id,
			output,
			missing: AnyBrowserError.is(missing, 'not_found'),
			late: AnyBrowserError.is(late, 'timeout'),
			left: left.name,
			file: file.size,
		});
	}
	return seen;
}

Object.assign(globalThis, { run });
