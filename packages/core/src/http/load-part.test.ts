import { expect, test } from 'vitest';
import { loadPart } from './load-part.ts';

const missing = () => Promise.reject(new Error('no such file'));

test('a part that is there is given', async () => {
	const operation = { name: 'sessions.get', kind: 'read' } as const;
	expect(await loadPart(async () => 'part', { provider: 'smooth', operation, isSent: true })).toBe('part');
});

test.each([
	['read', true, 'configuration'],
	['write', false, 'configuration'],
	['write', true, 'ambiguous_outcome'],
] as const)('a part that is missing for a %s (sent: %s) is told as %s', async (kind, isSent, code) => {
	const operation = { name: 'sessions.create', kind, lookFor: 'List the sessions.' };
	const error = await loadPart(missing, { provider: 'smooth', operation, isSent }).catch(thrown => thrown);
	expect(error).toMatchObject({
		code,
		provider: 'smooth',
		operation: 'sessions.create',
		cause: { message: 'no such file' },
	});
	expect(error.message.includes('List the sessions.')).toBe(code === 'ambiguous_outcome');
});
