import { expect, test, vi } from 'vitest';
import { emulated } from '../testing/emulated.ts';

const archive = (profileArchive: number) => ({ timing: { profileArchive } });

test('a profile is made blank, found by a part of its name, changed, used and deleted', async () => {
	const { provider, sent } = emulated();
	const shop = await provider.profiles.create({ name: 'shop-login', description: 'for the shop' });
	const bank = await provider.profiles.create({ name: 'bank', proxy: { country: 'DE' } });
	expect(shop).toMatchObject({ name: 'shop-login', description: 'for the shop' });
	expect((await provider.profiles.list({ search: 'SHOP' })).items.map(({ id }) => id)).toEqual([shop.id]);
	const paged = [];
	for await (const { id } of provider.profiles.list({ limit: 1 })) paged.push(id);
	expect(paged).toEqual([bank.id, shop.id]);

	const changed = await provider.profiles.update(shop.id, { name: 'shop', rotateProxySession: true });
	expect(changed).toMatchObject({ id: shop.id, name: 'shop', description: 'for the shop' });
	expect(sent('updateBrowserProfile')).toEqual([{ name: 'shop', rotate_proxy_session_id: true }]);

	await provider.tasks.create({ prompt: 'look', profile: { id: shop.id } });
	expect(await provider.profiles.usage(shop.id)).toMatchObject({ recent_seeded_run_count: 1 });

	await provider.profiles.delete(shop.id);
	await expect(provider.profiles.usage(shop.id)).rejects.toMatchObject({ code: 'not_found' });
	const all = (await provider.profiles.list({ includeDeleted: true })).items.map(({ id }) => id);
	expect(all).toEqual([bank.id, shop.id]);
	expect((await provider.profiles.list({ managed: true })).items).toEqual([]);
	expect(sent('createBrowserProfile')[1]).toEqual({ name: 'bank', proxy_location: { country: 'DE' } });
});

test("Skyvern's own options are known, and a misspelt one of them is refused with the nearest name", async () => {
	const { provider, emulator } = emulated();
	await provider.profiles.list({ search: 'shop', includeDeleted: true, managed: false });
	const before = emulator.skyvern.requests().length;
	const misspelt = { include_deleted: true } as object;
	await expect(provider.profiles.list(misspelt)).rejects.toThrow('Did you mean `includeDeleted`?');
	await expect(provider.profiles.create({ proxy_location: 'NONE' } as object)).rejects.toThrow('`proxyLocation`?');
	expect(emulator.skyvern.requests()).toHaveLength(before);
});

test('a name that is taken is a conflict', async () => {
	const { provider } = emulated();
	await provider.profiles.create({ name: 'taken' });
	const other = await provider.profiles.create({ name: 'other' });
	await expect(provider.profiles.create({ name: 'taken' })).rejects.toMatchObject({ code: 'conflict', status: 409 });
	await expect(provider.profiles.update(other.id, { name: 'taken' })).rejects.toMatchObject({ code: 'conflict' });
});

test('what can not be is refused by name, and nothing is sent', async () => {
	const { provider, emulator } = emulated();
	const { profiles } = provider;
	// What only JavaScript can give: the types allow a place alone.
	const ownServer = { server: 'http://proxy.example:8080' } as unknown as { country: string };
	const refused: readonly [() => PromiseLike<unknown>, string][] = [
		[() => profiles.create({ fromSessionId: 'pbs_1', fromRunId: 'wr_1' }), '`fromRunId`'],
		[() => profiles.create({ name: ' ' }), '`name`'],
		[() => profiles.create({ fromSessionId: '' }), 'session id'],
		[() => profiles.create({ fromRunId: '' }), 'run id'],
		[() => profiles.create({ proxy: { country: 'Germany' } }), '`proxy.country`'],
		[() => profiles.create({ proxy: 'self' as unknown as { country: string } }), '`proxy`'],
		[() => profiles.create({ proxy: ownServer }), '`proxy` of a profile'],
		[() => profiles.update('bp_1', { proxy: ownServer }), '`proxy` of a profile'],
		[() => profiles.create({ proxy: { country: 'DE' }, proxyLocation: 'NONE' }), '`proxyLocation`'],
		[() => profiles.update('bp_1', { proxy: { country: 'DE' }, proxyLocation: 'NONE' }), '`proxyLocation`'],
		[() => profiles.update('bp_1', {}), 'to change'],
		[() => profiles.update('bp_1', { rotateProxySession: false }), 'to change'],
		[() => profiles.update('bp_1', { name: '' }), '`name`'],
		[() => profiles.list({ limit: 0 }), '`limit`'],
		[() => profiles.saveFrom('pbs_1', { name: '' }), '`name`'],
		[() => profiles.saveFrom('..', { name: 'shop' }), 'session id'],
	];
	for (const [call, field] of refused) {
		const error = await Promise.resolve(call()).then(
			() => new Error('it was not refused'),
			(thrown: Error) => thrown,
		);
		expect(error).toMatchObject({ code: 'invalid_request', provider: 'skyvern' });
		expect(error.message).toContain(field);
	}
	expect(emulator.skyvern.requests()).toEqual([]);
});

test('a profile of a session waits until its state is stored', async () => {
	const { provider, sent } = emulated(archive(1_500));
	const session = await provider.create({ providerOptions: { skyvern: { generate_browser_profile: true } } });
	await provider.close(session.id);
	const profile = await provider.profiles.create({ name: 'shop', fromSessionId: session.id });
	expect(profile.name).toBe('shop');
	expect(sent('createBrowserProfile').length).toBeGreaterThan(1);
	// One look at the session tells that waiting is not in vain.
	expect(sent('getBrowserSession')).toHaveLength(1);
});

test('the wait for it is bounded, and can be aborted', async () => {
	const { provider } = emulated(archive(60_000));
	const session = await provider.create({ providerOptions: { skyvern: { generate_browser_profile: true } } });
	await provider.close(session.id);
	const wait = provider.profiles.create({ name: 'shop', fromSessionId: session.id }, { deadline: 300 });
	await expect(wait).rejects.toMatchObject({ code: 'timeout', retryable: true, operation: 'profiles.create' });
	const controller = new AbortController();
	setTimeout(() => controller.abort('enough'), 50);
	const aborted = provider.profiles.create({ fromSessionId: session.id }, { signal: controller.signal });
	await expect(aborted).rejects.toBe('enough');
});

test('a session that was never told to keep its state is refused at once, and so is one that is open', async () => {
	const { provider, sent } = emulated();
	const plain = await provider.create();
	await provider.close(plain.id);
	const never = await provider.profiles.create({ fromSessionId: plain.id }).catch(thrown => thrown);
	expect(never).toMatchObject({ code: 'invalid_request', status: 400 });
	expect(never.message).toContain('not configured');
	expect(sent('createBrowserProfile')).toHaveLength(1);
	const open = await provider.create({ providerOptions: { skyvern: { generate_browser_profile: true } } });
	const early = await provider.profiles.create({ fromSessionId: open.id }).catch(thrown => thrown);
	expect(early).toMatchObject({ code: 'invalid_request' });
	expect(early.message).toContain('close it first');
	await expect(provider.profiles.create({ fromSessionId: 'pbs_none' })).rejects.toMatchObject({ code: 'not_found' });
	await expect(provider.profiles.create({ fromRunId: 'wr_none' })).rejects.toMatchObject({ code: 'not_found' });
});

test('a creation that may have been executed is not repeated, and can be looked for by its name', async () => {
	const { provider, emulator, sent } = emulated();
	emulator.faults.add({ operation: 'createBrowserProfile', drop: 'after' });
	const error = await provider.profiles.create({ name: 'shop' }).catch(thrown => thrown);
	expect(error.code).toBe('ambiguous_outcome');
	expect(await error.reconcile()).toMatchObject([{ name: 'shop' }]);
	expect(sent('createBrowserProfile')).toHaveLength(1);
});

test('of a session there is one profile, so its creation is repeated after a lost answer', async () => {
	const { client, emulator, sent } = emulated(archive(1));
	const session = await client.sessions.create();
	await session.ready();
	emulator.faults.add({ operation: 'createBrowserProfile', drop: 'after' });
	const profile = await session.saveProfile('shop');
	expect(sent('createBrowserProfile').length).toBeGreaterThan(1);
	expect((await client.profiles.list()).items.map(({ id }) => id)).toEqual([profile.id]);
});

test.each([
	[409, "A browser profile named 'shop' already exists."],
	[400, 'Browser session does not have a persisted profile archive'],
])('an older server answers that repetition with %i, and the profile is found by its name', async (status, detail) => {
	let posts = 0;
	const { provider, emulator } = emulated(archive(1), {
		fetch: async request => {
			const isCreate = request.method === 'POST' && request.url.endsWith('/browser_profiles');
			if (isCreate && ++posts === 2) return Response.json({ detail }, { status });
			const response = await emulator.skyvern.fetch(request);
			if (!isCreate || !response.ok) return response;
			throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
		},
	});
	const { id } = await provider.create({ providerOptions: { skyvern: { generate_browser_profile: true } } });
	await expect.poll(async () => (await provider.get(id)).status).toBe('running');
	await provider.close(id);
	await new Promise(resolve => setTimeout(resolve, 20));
	const profile = await provider.profiles.create({ name: 'shop', fromSessionId: id });
	expect(profile.name).toBe('shop');
	expect(posts).toBe(2);
	expect((await provider.profiles.list()).items).toHaveLength(1);
});

test('a name that was taken long before is a conflict, also when the request had to be sent again', async () => {
	let posts = 0;
	const { provider, emulator } = emulated(archive(1), {
		fetch: async request => {
			const { method, url } = request;
			const isProfiles = url.includes('/browser_profiles');
			if (method === 'POST' && isProfiles && ++posts === 1) {
				throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
			}
			const response = await emulator.skyvern.fetch(request);
			if (method !== 'GET' || !isProfiles) return response;
			const profiles = (await response.json()) as object[];
			return Response.json(profiles.map(profile => ({ ...profile, created_at: '2026-01-01T00:00:00' })));
		},
	});
	await provider.profiles.create({ name: 'shop' }).catch(() => {});
	await provider.profiles.create({ name: 'shop' });
	posts = 0;
	const { id } = await provider.create({ providerOptions: { skyvern: { generate_browser_profile: true } } });
	await expect.poll(async () => (await provider.get(id)).status).toBe('running');
	await provider.close(id);
	const work = provider.profiles.create({ name: 'shop', fromSessionId: id });
	await expect(work).rejects.toMatchObject({ code: 'conflict' });
	expect(posts).toBe(2);
});

test('a session is saved as a profile: marked, closed, waited for, made', async () => {
	const { client, emulator, sent } = emulated(archive(700));
	const steps: string[] = [];
	const session = await client.sessions.create();
	await session.ready();
	const options = { description: 'the shop', onStep: (step: string) => steps.push(step) };
	const profile = await session.saveProfile('shop', options);
	expect(profile).toMatchObject({ name: 'shop', description: 'the shop' });
	expect(steps).toEqual(['marked', 'closed', 'saved']);
	expect(sent('updateBrowserSession')).toEqual([{ generate_browser_profile: true }]);
	expect((await session.refresh()).status).toBe('closed');
	// It is closed already, and no second request says so.
	await session.close();
	expect(sent('closeBrowserSession')).toHaveLength(1);
	// And a later session starts from it.
	expect((await client.sessions.create({ profile: { id: profile.id } })).snapshot.profileId).toBe(profile.id);
	expect(emulator.skyvern.requests()[0]?.operation).toBe('createBrowserSession');
});

test('a name that is taken leaves the session open', async () => {
	const { client } = emulated();
	await client.profiles.create({ name: 'shop' });
	const session = await client.sessions.create();
	const error = await session.saveProfile('shop').catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'conflict', operation: 'sessions.saveProfile' });
	expect(error.message).toContain('as it was');
	expect((await session.refresh()).status).not.toBe('closed');
});

test('a time-out says what has become of the session, and calling again goes on', async () => {
	const { client, sent } = emulated(archive(1_200));
	const session = await client.sessions.create();
	const error = await session.saveProfile('shop', {}, { deadline: 400 }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'timeout', retryable: true, operation: 'sessions.saveProfile' });
	expect(error.message).toContain(`The session ${session.id} is closed and its state kept`);
	expect((await session.saveProfile('shop')).name).toBe('shop');
	// The second time the session had ended, and could not be marked any more.
	expect(sent('updateBrowserSession')).toHaveLength(2);
});

test('an abort keeps its reason, and the steps tell how far it came', async () => {
	const { client } = emulated(archive(60_000));
	const session = await client.sessions.create();
	const controller = new AbortController();
	const steps: string[] = [];
	const saving = session.saveProfile('shop', { onStep: step => steps.push(step) }, { signal: controller.signal });
	await vi.waitFor(() => expect(steps).toContain('closed'));
	controller.abort('enough');
	await expect(saving).rejects.toBe('enough');
	expect(steps).toEqual(['marked', 'closed']);
});

test('a session that ended without being told to keep its state says so', async () => {
	const { client } = emulated();
	const session = await client.sessions.create();
	await session.close();
	const error = await session.saveProfile('shop').catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_request', status: 400, operation: 'sessions.saveProfile' });
	expect(error.message).toContain('not configured');
	await expect(client.profiles.saveFrom('pbs_none', { name: 'shop' })).rejects.toMatchObject({ code: 'not_found' });
});

test('a fault while closing says that the session may be open', async () => {
	const { client, emulator } = emulated({}, { maxRetries: 0 });
	const session = await client.sessions.create();
	emulator.faults.add({ operation: 'closeBrowserSession', status: 500, body: { error: 'Unexpected error: Oops' } });
	const error = await session.saveProfile('shop').catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'provider', status: 500 });
	expect(error.message).toContain('may still be open');
	expect(error.attempts).toHaveLength(1);
	expect((await session.saveProfile('shop')).name).toBe('shop');
});

test('a change that is repeated and finds nothing is not_found, and no profile without data', async () => {
	const { client, emulator, sent } = emulated();
	const { id } = await client.profiles.create({ name: 'shop' });
	emulator.faults.add({ operation: 'updateBrowserProfile', status: 503, body: { detail: 'not now' } });
	emulator.faults.add({ operation: 'updateBrowserProfile', status: 404, body: { detail: 'it has gone' } });
	const error = await client.profiles.update(id, { name: 'bank' }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'not_found', status: 404, operation: 'profiles.update' });
	expect(sent('updateBrowserProfile')).toHaveLength(2);
	// What passes is still tried again.
	emulator.faults.add({ operation: 'updateBrowserProfile', drop: 'after' });
	expect((await client.profiles.update(id, { name: 'bank' })).name).toBe('bank');
});

test('a new exit address is asked for once, even when the answer is lost', async () => {
	const { client, provider, emulator, sent } = emulated();
	const { id } = await client.profiles.create({ name: 'shop' });
	emulator.faults.add({ operation: 'updateBrowserProfile', drop: 'after' });
	const rotation = provider.profiles.update(id, { rotateProxySession: true });
	await expect(rotation).rejects.toMatchObject({ code: 'ambiguous_outcome' });
	expect(sent('updateBrowserProfile')).toHaveLength(1);
});

test('a name is looked for among more profiles than a page shows', async () => {
	const { client, emulator } = emulated();
	await client.profiles.create({ name: 'profile' });
	for (let count = 0; count < 100; count++) await client.profiles.create({ name: `profile-${count}` });
	const session = await client.sessions.create();
	const error = await session.saveProfile('profile').catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'conflict', operation: 'sessions.saveProfile' });
	expect((await session.refresh()).status).not.toBe('closed');
	expect(emulator.skyvern.requests().some(({ operation }) => operation === 'closeBrowserSession')).toBe(false);
});

test('a profile keeps the address of a kind of proxy that is no place', async () => {
	const { provider, sent } = emulated();
	const sticky = { proxyLocation: 'RESIDENTIAL_ISP', proxySessionId: 's' } as const;
	const { id, raw } = await provider.profiles.create({ name: 'shop', ...sticky });
	expect(raw).toMatchObject({ proxy_location: 'RESIDENTIAL_ISP', proxy_session_id: 's' });
	await provider.profiles.update(id, { proxyLocation: 'NONE' });
	expect(sent('createBrowserProfile')).toEqual([
		{ name: 'shop', proxy_location: 'RESIDENTIAL_ISP', proxy_session_id: 's' },
	]);
	expect(sent('updateBrowserProfile')).toEqual([{ proxy_location: 'NONE' }]);
});

test('deleting profiles in the loop over them leaves none out', async () => {
	const { client } = emulated();
	for (let count = 0; count < 12; count++) await client.profiles.create({ name: `p${count}` });
	let deleted = 0;
	for await (const { id } of client.profiles.list({ limit: 5 })) {
		await client.profiles.delete(id);
		deleted++;
	}
	expect(deleted).toBe(12);
	expect((await client.profiles.list()).items).toEqual([]);
});
