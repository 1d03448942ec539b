import assert from 'node:assert/strict';
import { type BrowserSessionProvider, type Fetch, isFinalTaskStatus } from '@anybrowser/core';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { expectError, outcomeOf } from '../expect-error.ts';
import { startOnPage } from '../on-page.ts';

const deadline = 15_000;
const json = { 'content-type': 'application/json' };

/** What stands between here and the service, and none of it says anything about what is waited for. */
const interruptions = [
	{ status: 520, body: 'error code: 520' },
	{ status: 529, body: '' },
	{ status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><html><p>Sign in</p></html>' },
	{ status: 200, headers: json, body: '' },
	{ status: 200, headers: json, body: '{"half": [' },
];

/** Answers are about what was asked for, and come from the service. */
export function answerChecks(): readonly ContractCheck[] {
	return [
		{
			name: 'answers: one about another session is not taken',
			needs: ['sessions.create', 'sessions.get', 'sessions.close'],
			async run(fixture) {
				const { provider } = fixture;
				const [asked, other] = [await provider.create(), await provider.create()];
				await assertOwnOrRefused(fixture, [asked.id, other.id], (swapped, id) => swapped.get(id));
				for (const { id } of [asked, other]) await provider.close(id, { force: true });
			},
		},
		{
			name: 'answers: one about another task is not taken',
			needs: ['tasks.create', 'tasks.get'],
			async run(fixture) {
				const [asked, other] = [await startOnPage(fixture), await startOnPage(fixture)];
				for (const task of [asked, other]) await task.result({ deadline });
				await assertOwnOrRefused(fixture, [asked.id, other.id], (swapped, id) => swapped.tasks.get(id));
			},
		},
		{
			name: 'answers: one about another profile is not taken',
			needs: ['profiles.create', 'profiles.get', 'profiles.delete'],
			async run(fixture) {
				const { profiles } = fixture.provider;
				const [asked, other] = [await profiles.create(), await profiles.create()];
				await assertOwnOrRefused(fixture, [asked.id, other.id], (swapped, id) => swapped.profiles.get(id));
				for (const { id } of [asked, other]) await profiles.delete(id);
			},
		},
		{
			name: 'answers: a wait goes on over what others say in the place of the service',
			needs: ['tasks.create', 'tasks.get'],
			async run(fixture) {
				const { backend } = fixture;
				const task = await startOnPage(fixture);
				// What has ended at once isn't waited for.
				if (isFinalTaskStatus(task.status)) return;
				for (const fault of interruptions) backend.injectFault(fault);
				const before = backend.requests().length;
				const outcome = await outcomeOf(task.result({ deadline, maxRetries: 0 }));
				if ('error' in outcome) assert.fail(`the wait ended with ${outcome.error}`);
				assert.ok(backend.requests().length - before > interruptions.length, 'each was met by the wait');
			},
		},
	];
}

/** Asks for one thing while something in between answers with another. A provider that asks in another way isn't misled. */
async function assertOwnOrRefused(
	{ create, backend }: ContractFixture,
	[asked, other]: readonly [string, string],
	read: (provider: BrowserSessionProvider, id: string) => Promise<{ readonly id: string }>,
): Promise<void> {
	const reach: Fetch = backend.settings.fetch ?? ((request, init) => globalThis.fetch(request, init));
	const swapped: Fetch = (request, init) =>
		reach(new Request(request.url.replace(encodeURIComponent(asked), encodeURIComponent(other)), request), init);
	const outcome = await outcomeOf(read(create({ fetch: swapped }), asked));
	if ('error' in outcome) await expectError('invalid_response', Promise.reject(outcome.error));
	// The cast is sound: it is what was read.
	else assert.equal((outcome.value as { readonly id: string }).id, asked, 'the answer is about another');
}
