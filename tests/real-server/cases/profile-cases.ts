import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { AnyBrowserError, type Profile } from '@anybrowser/core';
import type { Case, Stage } from '../case.ts';
import { failsWith } from './fails-with.ts';

/** Milliseconds until a closed session's archive must be there. */
const maxArchiveMs = 30_000;

export const profileCases: readonly Case[] = [
	{
		name: 'a blank profile is created, read, renamed, listed and deleted',
		async run({ client }) {
			const name = `blank ${crypto.randomUUID()}`;
			const made = await client.profiles.create({ name, description: 'first' });
			assert.match(made.id, /^bp_/);
			assert.equal((await client.profiles.get(made.id)).description, 'first');
			const renamed = await client.profiles.update(made.id, { name: `${name} 2` });
			assert.equal(renamed.name, `${name} 2`);
			assert.equal(renamed.description, 'first');
			assert.ok((await client.profiles.list({ limit: 100 })).items.some(({ id }) => id === made.id));
			await client.profiles.delete(made.id);
			await failsWith(() => client.profiles.get(made.id), 'not_found', 404);
		},
	},
	{
		name: 'profiles come in pages',
		async run({ client }) {
			const made = await Promise.all(['a', 'b', 'c'].map(() => client.profiles.create({})));
			const ids: string[] = [];
			for await (const { id } of client.profiles.list({ limit: 2 })) ids.push(id);
			for (const { id } of made) assert.equal(ids.filter(each => each === id).length, 1);
			await Promise.all(made.map(({ id }) => client.profiles.delete(id)));
		},
	},
	{
		name: 'a name that is taken is 409, an empty change and two sources are 422',
		async run({ client, probe }) {
			const name = `taken ${crypto.randomUUID()}`;
			const { id } = await client.profiles.create({ name });
			await failsWith(() => client.profiles.create({ name }), 'conflict', 409);
			assert.equal((await probe('PATCH', `/browser_profiles/${id}`, { body: {} })).status, 422);
			const both = { name: 'x', browser_session_id: 'pbs_0', workflow_run_id: 'wr_0' };
			assert.equal((await probe('POST', '/browser_profiles', { body: both })).status, 422);
			await client.profiles.delete(id);
		},
	},
	{
		name: 'an unknown profile is 404, to read, to change, to delete, and to start a session with',
		async run({ client }) {
			await failsWith(() => client.profiles.get('bp_0'), 'not_found', 404);
			await failsWith(() => client.profiles.update('bp_0', { name: 'x' }), 'not_found', 404);
			await failsWith(() => client.sessions.create({ profile: { id: 'bp_0' } }), 'not_found', 404);
			await failsWith(() => client.profiles.create({ fromSessionId: 'pbs_0' }), 'not_found', 404);
		},
	},
	{
		name: 'deleting an unknown profile',
		async run({ probe, note }) {
			const { status } = await probe('DELETE', '/browser_profiles/bp_0');
			note(`DELETE of an unknown profile: ${status}`);
			assert.equal(status, 404);
		},
	},
	{
		name: 'what is no profile id is refused by the session',
		async run({ probe }) {
			const { status } = await probe('POST', '/browser_sessions', { body: { browser_profile_id: 'nonsense' } });
			assert.equal(status, 422);
		},
	},
	{
		name: 'a profile is made of a session that was closed, and another session starts from it',
		async run(stage) {
			const { client, site } = stage;
			const session = await client.sessions.create({
				url: `${site.url}/`,
				providerOptions: { skyvern: { generate_browser_profile: true } },
			});
			await session.ready({ deadline: 60_000 });
			await session.close();
			const profile = await madeFrom(stage, session.id);
			const next = await client.sessions.create({ profile: { id: profile.id } });
			assert.equal(next.snapshot.profileId, profile.id);
			await next.ready({ deadline: 60_000 });
			await next.close();
			await client.profiles.delete(profile.id);
		},
	},
	{
		name: 'a session that never asked for it makes no profile: 400',
		async run({ client, note }) {
			const { id } = await client.sessions.create({});
			await client.sessions.close(id);
			const error = await failsWith(() => client.profiles.create({ fromSessionId: id }), 'invalid_request', 400);
			note(`no profile of a session that never asked: ${error.message}`);
		},
	},
	{
		name: 'what depends on a profile is told',
		async run({ client, provider }) {
			const { id } = await client.profiles.create({});
			const { data } = await provider.native.GET('/browser_profiles/{profile_id}/usage', {
				params: { path: { profile_id: id } },
			});
			assert.deepEqual(data?.workflows, []);
			await client.profiles.delete(id);
		},
	},
];

/** The archive of a closed session comes after a while; until then the server says 400. */
async function madeFrom({ client }: Stage, sessionId: string): Promise<Profile> {
	const end = Date.now() + maxArchiveMs;
	for (;;) {
		try {
			return await client.profiles.create({ fromSessionId: sessionId });
		} catch (error) {
			if (!AnyBrowserError.is(error) || error.status !== 400 || Date.now() > end) throw error;
			await sleep(1_000);
		}
	}
}
