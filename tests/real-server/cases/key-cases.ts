import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { failsWith } from './fails-with.ts';

export const keyCases: readonly Case[] = [
	{
		name: 'a wrong key is 403 and an authentication error, without the key in it',
		async run({ clientWithKey }) {
			const error = await failsWith(() => clientWithKey('wrong-key-value').sessions.list(), 'authentication', 403);
			assert.ok(!JSON.stringify(error).includes('wrong-key-value'));
			assert.ok(!error.message.includes('wrong-key-value'));
		},
	},
	{
		name: 'a missing key is 403',
		async run({ probe }) {
			const { status, body } = await probe('GET', '/browser_sessions', { key: null });
			assert.equal(status, 403);
			assert.deepEqual(body, { detail: 'Invalid credentials' });
		},
	},
	{
		name: 'the version is told without a key',
		async run({ provider, note }) {
			const { data, response } = await provider.native.GET('/version');
			assert.equal(response.status, 200);
			note(`/version: ${JSON.stringify(data)}`);
		},
	},
	{
		name: 'what is no JSON is 422',
		async run({ probe }) {
			assert.equal((await probe('POST', '/run/tasks', { body: 'not an object' })).status, 422);
			assert.equal((await probe('POST', '/run/tasks', { body: {} })).status, 422);
		},
	},
];
