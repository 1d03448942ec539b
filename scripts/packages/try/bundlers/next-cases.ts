import assert from 'node:assert/strict';
import { otherProvider, programVariables } from '../check-session-program.ts';
import { installTools } from '../install-tools.ts';
import type { NewUser } from '../new-user.ts';
import type { TryCase } from '../try-case.ts';
import { bundleAdvice } from './bundle-advice.ts';
import { nextApplication, plainAnswer } from './next-application.ts';

const tools = ['next@16.4.6', 'react@19', 'react-dom@19', '@types/react@19', '@types/node@22', 'typescript@5.9'];

/** What Next says whatever is built, and of nothing of ours. */
const usual = /edge runtime|telemetry|experimental|npm notice/i;

/** Builds an application with Next, and has its routes, one of them of the edge runtime, and its server action work. */
export const nextCases: readonly TryCase[] = (['Turbopack', 'webpack'] as const).map(builder => ({
	name: `Next 16.4.6, ${builder}`,
	area: 'bundlers',
	maxMs: 600_000,
	async run(context) {
		const user = await context.user({ manifest: {} });
		await installTools(user, tools);
		for (const [name, text] of Object.entries(nextApplication)) await user.write(name, text);
		const variables = { ...programVariables(context), NEXT_TELEMETRY_DISABLED: '1' };
		const { code, stdout, stderr } = await user.run(
			['next', 'build', `--${builder.toLowerCase()}`],
			variables,
			500_000,
		);
		const said = stdout + stderr;
		assert.equal(code, 0, said);
		const complaints = said
			.split('\n')
			.filter(line => /⚠|warn|can't resolve|critical/i.test(line) && !usual.test(line));
		assert.deepEqual(complaints, []);
		const other = `@anybrowser/${otherProvider(context.provider)}`;
		const expected = {
			provider: context.provider,
			isSame: true,
			missing: `${other} is not installed. Install it: npm install ${other}${bundleAdvice}`,
		};
		const server = user.start(['next', 'start', '--port', '0'], variables);
		const words = collectWords(server);
		try {
			const address = await listening(server.stdout);
			// The plain ones first: where they give nothing either, it is Next.
			for (const route of ['plain-node', 'plain-edge', 'node', 'edge']) {
				const answer = await fetch(`${address}/api/${route}`);
				const text = await answer.text();
				const told = `${route}: ${answer.status} ${JSON.stringify([...answer.headers])} ${text || 'and nothing'}; ${words()}`;
				assert(answer.status === 200 && text !== '', told);
				assert.deepEqual(JSON.parse(text), route.startsWith('plain') ? plainAnswer : expected, route);
			}
			assert.deepEqual(await act(address), expected, 'the server action');
		} finally {
			await end(server);
		}
		return { version: 'next 16.4.6', detail: 'a route, one of the edge runtime and a server action work' };
	},
}));

/** @returns What it has said so far. */
function collectWords({ stdout, stderr }: ReturnType<NewUser['start']>): () => string {
	let said = '';
	for (const stream of [stdout, stderr]) {
		stream.on('data', data => {
			said += data;
		});
	}
	return () => said;
}

function listening(stdout: NodeJS.ReadableStream): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		stdout.on('data', data => {
			said += data;
			const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
			if (address !== undefined && /ready/i.test(said)) resolve(address);
		});
		stdout.on('end', () => reject(new Error(`next start ended: ${said}`)));
	});
}

/** Sends the page's form as a browser does that runs no scripts. @returns What the action did. */
async function act(address: string): Promise<unknown> {
	const page = await (await fetch(address)).text();
	const action = /name="(\$ACTION_ID_\w+)"/.exec(page)?.[1];
	assert(action, `the page has no action: ${page}`);
	const body = new FormData();
	body.set(action, '');
	const answer = await fetch(address, { method: 'POST', body, redirect: 'manual' });
	const text = await answer.text();
	assert.equal(answer.status, 303, `the server action: ${answer.status} ${text}`);
	const done = new URL(answer.headers.get('location') ?? '', address).searchParams.get('done');
	assert(done, `the server action led to ${answer.headers.get('location')}`);
	return JSON.parse(done);
}

async function end(server: ReturnType<NewUser['start']>): Promise<void> {
	const ended = new Promise(resolve => server.on('close', resolve));
	server.kill();
	await ended;
}
