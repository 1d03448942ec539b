import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@anybrowser/core/provider';
import { expect, test } from 'vitest';
import { certificates } from './certificates.ts';

const read = (list: Parameters<typeof certificates>[0]['certificates']) =>
	certificates(
		{ certificates: list },
		{
			provider: 'smooth',
			operation: 'sessions.create',
			scope: { deadlineAt: Number.POSITIVE_INFINITY, deadlineMs: Number.POSITIVE_INFINITY },
			clock: systemClock,
		},
	);

test('bytes, base64 and a path are the same on the wire', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'anybrowser-certificate-'));
	const path = join(folder, 'own.p12');
	try {
		await writeFile(path, new Uint8Array([0, 255, 16]));
		const sent = await read([
			{ file: new Uint8Array([0, 255, 16]) },
			{ file: 'AP8Q', password: 'w' },
			{ file: { path }, password: '' },
		]);
		expect(sent).toEqual({
			certificates: [{ file: 'AP8Q' }, { file: 'AP8Q', password: 'w' }, { file: 'AP8Q', password: '' }],
		});
	} finally {
		await rm(folder, { recursive: true });
	}
});

test('without certificates nothing is sent', async () => {
	expect(await read(undefined)).toEqual({});
});

test('a file that is not there is refused', async () => {
	await expect(read([{ file: { path: '/nowhere/own.p12' } }])).rejects.toMatchObject({ code: 'invalid_request' });
	const large = new Uint8Array(1024 * 1024 + 1);
	await expect(read([{ file: large }])).rejects.toThrow('`certificates[0].file` has at most 1048576 bytes');
});
