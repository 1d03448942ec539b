import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AnyBrowserError } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { bearer } from './bearer/bearer.ts';

const program = fileURLToPath(new URL('../../packages/anybrowser/src/bin.ts', import.meta.url));
const folder = fileURLToPath(new URL('bearer', import.meta.url));

interface Serving {
	readonly told: Readonly<Record<string, string>>;
	/** Interrupts the command. @returns Its exit code. */
	stop(): Promise<number | null>;
}

/** Runs `anybrowser emulate` until it is ready. @throws Error with what it said instead. */
async function emulate(...flags: readonly string[]): Promise<Serving> {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', '--conditions=anybrowser-source', program, 'emulate', '--port', '0', '--json', ...flags],
		{ cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
	);
	const ended = new Promise<number | null>(resolve => child.on('close', resolve));
	let said = '';
	const told = await new Promise<Serving['told']>((resolve, reject) => {
		const hear = (chunk: Buffer) => {
			said += chunk;
			if (/^\{.*\n\}\n/s.test(said)) resolve(JSON.parse(said));
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		ended.then(code => reject(new Error(`emulate ended with ${code}: ${said}`)));
	});
	return {
		told,
		stop() {
			child.kill('SIGTERM');
			return ended;
		},
	};
}

test('emulate serves a provider that is plugged in, beside the built-in ones, with the key that it was given', async () => {
	const serving = await emulate('--provider', './descriptor.mjs', '--key', 'the-key');
	try {
		const baseUrl = serving.told['bearerUrl'] ?? '';
		expect(Object.keys(serving.told)).toEqual(expect.arrayContaining(['smoothUrl', 'skyvernUrl']));
		const provider = bearer({ apiKey: 'the-key', baseUrl });
		const session = await provider.create({ timeoutMinutes: 3 });
		expect(await provider.get(session.id)).toMatchObject({ id: session.id, status: 'running', timeoutMinutes: 3 });
		await provider.close(session.id);
		expect((await provider.get(session.id)).status).toBe('closed');
		const refused = await bearer({ apiKey: 'another', baseUrl })
			.list()
			.then(
				() => undefined,
				error => error,
			);
		expect(AnyBrowserError.is(refused, 'authentication')).toBe(true);
		const overview = await (await fetch(`${serving.told['url']}/inspector/api/overview`)).json();
		expect(overview.providers).toContainEqual(
			expect.objectContaining({ name: 'bearer', title: 'Boxes', baseUrl, requestCount: 5, problem: null }),
		);
		expect(overview.subjects).toContainEqual(
			expect.objectContaining({ provider: 'bearer', kind: 'session', id: session.id, status: 'gone', open: false }),
		);
	} finally {
		expect(await serving.stop()).toBe(0);
	}
});

test('where others can reach it, a request needs the key that it made, also for a provider that is plugged in', async () => {
	const serving = await emulate('--provider', './descriptor.mjs', '--host', '0.0.0.0');
	try {
		const { bearerUrl = '', key = '' } = serving.told;
		const ask = (apiKey: string) => fetch(`${bearerUrl}/boxes`, { headers: { authorization: `Bearer ${apiKey}` } });
		expect([(await ask(key)).status, (await ask('another')).status, key.length > 10]).toEqual([200, 401, true]);
	} finally {
		await serving.stop();
	}
});
