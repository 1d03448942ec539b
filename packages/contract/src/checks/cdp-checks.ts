import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { BrowserSessionProvider, Capability } from '@anybrowser/core';
import { assertOpen } from '../assert-open.ts';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';
import { openOnPage } from '../on-page.ts';

type Operation = 'endpoint' | 'connect' | 'page';

/** A session's browser can be reached by DevTools where that is claimed, and until the session ends. */
export function cdpChecks(): ContractCheck[] {
	return [endpoint, bounds('endpoint'), connect, bounds('connect'), disconnect, page, bounds('page')];
}

const endpoint: ContractCheck = {
	name: 'cdp: endpoint says where the browser is and what to send there, and shows nothing secret',
	needs: ['cdp.endpoint', 'sessions.create'],
	async run({ provider, backend }) {
		const { apiKey } = backend.settings;
		const session = await provider.create();
		const found = await provider.cdp.endpoint(session.id);
		assert.match(new URL(found.url).protocol, /^(wss?|https?):$/);
		const signature = backend.endpointSecret?.(session.id);
		if (signature === undefined) {
			assert.ok(
				Object.values(found.headers).some(value => value.includes(apiKey)),
				'the key is among the headers',
			);
		} else {
			assert.ok(found.url.includes(signature), 'the address is signed');
			assert.ok(!Object.values(found.headers).some(value => value.includes(apiKey)), 'a signed address needs no key');
		}
		const secret = signature ?? apiKey;
		const again = await provider.get(session.id);
		for (const value of [found, session, again]) {
			for (const shown of [inspect(value, { depth: 5 }), JSON.stringify(value), String(value)]) {
				assert.ok(!shown.includes(secret), `the secret can be seen in ${shown.replaceAll(secret, '…')}`);
			}
		}
		await provider.close(session.id);
	},
};

const connect: ContractCheck = {
	name: "cdp: connect gives the session's own browser, once for all, and it ends with the session",
	needs: ['cdp.connect', 'sessions.create'],
	async run({ provider, backend }) {
		const titleSeenBy = (browser: unknown) =>
			backend.titleSeenBy?.(browser) ?? assert.fail('a backend of a provider that connects needs `titleSeenBy`');
		const session = await openOnPage({ provider, backend });
		const [browser, again] = await Promise.all([provider.cdp.connect(session.id), provider.cdp.connect(session.id)]);
		assert.equal(await titleSeenBy(browser), backend.expectedTitle, "it shows the session's page");
		assert.equal(again, browser, 'a session has one connection');
		await provider.close(session.id);
		await assert.rejects(titleSeenBy(browser), 'the connection has to end with the session');
	},
};

const disconnect: ContractCheck = {
	name: "cdp: disconnect ends this process's connection, once and for good, and sends nothing to the service",
	needs: ['cdp.connect', 'sessions.create'],
	async run({ provider, backend }) {
		const titleSeenBy = (browser: unknown) =>
			backend.titleSeenBy?.(browser) ?? assert.fail('a backend of a provider that connects needs `titleSeenBy`');
		const leave = provider.cdp.disconnect ?? assert.fail('a provider that connects can disconnect');
		const session = await openOnPage({ provider, backend });
		const browser: unknown = await provider.cdp.connect(session.id);
		assert.equal(await titleSeenBy(browser), backend.expectedTitle, "it shows the session's page");
		const before = backend.requests().length;
		await leave(session.id);
		await assert.rejects(titleSeenBy(browser), 'the connection has ended');
		await leave(session.id);
		assert.equal(backend.requests().length, before, 'nothing was sent');
		await provider.close(session.id);
		await leave(session.id);
	},
};

const page: ContractCheck = {
	name: "cdp: page gives the page that the session's actions work on, and it ends with the session",
	needs: ['cdp.page', 'cdp.connect', 'sessions.create'],
	async run({ provider, backend }) {
		const titleOf = (found: unknown) =>
			backend.titleOfPage?.(found) ?? assert.fail('a backend of a provider that gives pages needs `titleOfPage`');
		const session = await openOnPage({ provider, backend });
		const found: unknown = await provider.cdp.page(session.id);
		assert.equal(await titleOf(found), backend.expectedTitle, "it is the session's page");
		if (provider.capabilities['actions.evaluate'] !== 'none') {
			await provider.actions.evaluate(session.id, { script: "document.title = 'Seen'" });
			assert.equal(await titleOf(found), 'Seen', 'actions work on it');
		}
		await provider.close(session.id);
		await assert.rejects(titleOf(found), 'the page has to end with the session');
	},
};

/** What is no session, or no longer one, has no browser. */
function bounds(name: Operation): ContractCheck {
	const capability: Capability = `cdp.${name}`;
	return {
		name: `cdp: ${name} of a session that has ended is session_closed, and of none not_found`,
		needs: [capability, 'sessions.create'],
		async run({ provider, backend }) {
			const session = await provider.create();
			await provider.close(session.id);
			await assertOpen({ backend }, []);
			const error = await expectError('session_closed', call(provider, name, session.id));
			assert.equal(error.operation, capability);
			await expectError('not_found', call(provider, name, 'no-such-session'));
			const before = backend.requests().length;
			for (const id of ['', '.', '..']) await expectError('invalid_request', call(provider, name, id));
			assert.equal(backend.requests().length, before, 'nothing is sent for what is no id');
		},
	};
}

async function call({ cdp }: BrowserSessionProvider, name: Operation, id: string): Promise<unknown> {
	return cdp[name](id);
}
