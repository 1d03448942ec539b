import assert from 'node:assert/strict';
import { createClient } from '@anybrowser/core';
import { assertClosed, assertOpen } from '../assert-open.ts';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';
import { openOnPage } from '../on-page.ts';

/** Closing really closes, and as often as anybody likes. */
export function closeChecks(): ContractCheck[] {
	return checks.map(check => ({ needs: ['sessions.create', 'sessions.close'], ...check }));
}

const checks: readonly ContractCheck[] = [
	...[false, true].map(
		(force): ContractCheck => ({
			name: `close: ${force ? 'by force it' : 'it'} really closes, and twice is fine`,
			async run({ provider, backend }) {
				const session = await openOnPage({ provider, backend });
				await provider.close(session.id, { force });
				await assertOpen({ backend }, []);
				await provider.close(session.id, { force });
				if (provider.capabilities['sessions.get'] !== 'none') await assertClosed({ provider, backend }, session.id);
			},
		}),
	),
	{
		name: 'close: several at once are fine',
		async run({ provider, backend }) {
			const { id } = await provider.create();
			await Promise.all([provider.close(id), provider.close(id), provider.close(id, { force: true })]);
			await assertOpen({ backend }, []);
		},
	},
	{
		name: 'close: a session that somebody else has ended is fine',
		async run({ provider, create, backend }) {
			const { id } = await provider.create();
			await create({}).close(id, { force: true });
			await provider.close(id);
			await provider.close(id, { force: true });
			await assertOpen({ backend }, []);
		},
	},
	{
		name: 'close: one that never was is not_found',
		async run({ provider }) {
			await expectError('not_found', provider.close('no-such-session'));
			await expectError('not_found', provider.close('no-such-session', { force: true }));
		},
	},
	{
		name: 'close: it is repeated after an answer that got lost',
		async run({ provider, backend }) {
			const { id } = await provider.create();
			backend.injectFault({ drop: 'after' });
			await provider.close(id, { force: true });
			await assertOpen({ backend }, []);
		},
	},
	...[404, 200].map(
		(status): ContractCheck => ({
			name: `close: one that failed with ${status === 404 ? "a proxy's 404" : 'garbage'} is sent again at the end of \`use\``,
			async run({ provider, backend }) {
				const failOnce = () => backend.injectFault({ status, body: '<html>a proxy</html>' });
				assert.equal(await createClient({ provider }).sessions.use({}, failOnce), undefined);
				await assertOpen({ backend }, []);
			},
		}),
	),
	{
		name: 'close: a handle closes on every way out of `use`, and once for all',
		async run({ provider, backend }) {
			const client = createClient({ provider });
			const failure = new Error('the work failed');
			const work = client.sessions.use({}, async session => {
				await assertOpen({ backend }, [session.id]);
				throw failure;
			});
			const caught = await work.catch((error: unknown) => error);
			assert.equal(caught, failure);
			await assertOpen({ backend }, []);
			const session = await client.sessions.create();
			await Promise.all([session.close(), session.close()]);
			await session.close();
			await assertOpen({ backend }, []);
		},
	},
];
