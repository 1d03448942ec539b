import assert from 'node:assert/strict';
import { type Capability, type CapabilityManifest, createClient } from '@anybrowser/core';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { expectError, outcomeOf } from '../expect-error.ts';
import { inSessionOnPage, openOnPage } from '../on-page.ts';

const names = ['actions.act', 'actions.validate', 'actions.ask'] as const;
const list = {
	type: 'object',
	properties: { products: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } } },
	required: ['products'],
};

/** Steps and questions in words, on a session's page. */
export function stepsInWordsChecks(capabilities: CapabilityManifest): ContractCheck[] {
	const claimed = names.filter(name => capabilities[name] !== 'none');
	return [
		{
			name: 'actions: act does on the page what the words say',
			needs: ['actions.act', 'actions.validate', 'sessions.create'],
			run: inSessionOnPage(async ({ provider, backend }, id) => {
				const isThere = async () =>
					(await provider.actions.validate(id, 'Does the address contain "acted=yes"?')).output;
				assert.equal(await isThere(), false);
				const { output } = await provider.actions.act(id, `go to ${backend.pageUrl}?acted=yes`);
				assert.equal(output, null);
				assert.equal(await isThere(), true);
			}),
		},
		{
			name: 'actions: act of what the page does not have is action_failed, or as the note says changes nothing',
			needs: ['actions.act', 'actions.ask', 'sessions.create'],
			run: inSessionOnPage(async ({ provider, backend }, id) => {
				const outcome = await outcomeOf(provider.actions.act(id, 'click "Dive with the submarine"'));
				if ('value' in outcome)
					assert.notEqual(capabilities['actions.act'], 'native', 'what could not be done is told');
				else await expectError('action_failed', Promise.reject(outcome.error));
				assert.equal((await provider.actions.ask(id, 'What is the title?')).output, backend.expectedTitle);
			}),
		},
		{
			name: 'actions: act whose answer is lost is not sent again',
			needs: ['actions.act', 'sessions.create'],
			run: inSessionOnPage(async ({ provider, backend }, id) => {
				const sent = () => backend.requests().filter(({ body }) => JSON.stringify(body ?? null).includes('acted=yes'));
				backend.injectFault({ drop: 'after' });
				const error = await expectError(
					'ambiguous_outcome',
					provider.actions.act(id, `go to ${backend.pageUrl}?acted=yes`),
				);
				assert.equal(error.operation, 'actions.act');
				assert.equal(sent().length, 1, 'it was sent once');
			}),
		},
		{
			name: 'actions: validate says yes to what holds on the page, and no to what does not',
			needs: ['actions.validate', 'sessions.create'],
			run: inSessionOnPage(async ({ provider, backend }, id) => {
				const { output } = await provider.actions.validate(id, `Is the title "${backend.expectedTitle}"?`);
				assert.equal(output, true);
				assert.equal((await provider.actions.validate(id, 'Is the title "Submarine depot"?')).output, false);
			}),
		},
		{
			name: 'actions: ask answers with a text, and with what fits a schema; what the page does not tell is action_failed',
			needs: ['actions.ask', 'sessions.create'],
			run: inSessionOnPage(async ({ provider, backend }, id) => {
				assert.equal((await provider.actions.ask(id, 'What is the title?')).output, backend.expectedTitle);
				const { output } = await provider.actions.ask(id, 'Which products are there?', { schema: list });
				assert.ok(
					typeof output === 'object' && output !== null && 'products' in output && Array.isArray(output.products),
				);
				assert.ok(output.products.length > 1);
				await expectError('action_failed', provider.actions.ask(id, 'How many fathoms does the submarine dive?'));
			}),
		},
		{
			name: "actions: a handle gives a question's answer itself, and adds up what steps in words use",
			needs: ['actions.validate', 'actions.ask', 'sessions.create', 'sessions.get', 'sessions.close'],
			async run(fixture) {
				const { backend } = fixture;
				const { id } = await openOnPage(fixture);
				const client = createClient({ provider: fixture.provider });
				await using session = await client.sessions.get(id);
				assert.equal(await session.validate(`Is the title "${backend.expectedTitle}"?`), true);
				assert.equal(await session.ask('What is the title?'), backend.expectedTitle);
				assert.equal(client.usage.actions, 2);
				const misfit = { ...list, '~standard': standard({ issues: [{ message: 'no fit' }] }) };
				const error = await expectError(
					'invalid_response',
					session.ask('Which products are there?', { schema: misfit }),
				);
				assert.equal(error.operation, 'actions.ask');
			},
		},
		...claimed.map(name => ({
			name: `actions: ${name} needs words, and nothing is sent without; in a session that has ended it is session_closed`,
			needs: ['sessions.create', 'sessions.close'] satisfies Capability[],
			async run(fixture: ContractFixture) {
				const { provider, backend } = fixture;
				const { id } = await openOnPage(fixture);
				const before = backend.requests().length;
				for (const words of ['', ' \n', undefined, 7]) {
					// Only JavaScript can pass the latter two: the types refuse them.
					const error = await expectError('invalid_request', call(fixture, name, id, words as string));
					assert.equal(error.operation, name);
				}
				assert.equal(backend.requests().length, before);
				await provider.close(id);
				await expectError('session_closed', call(fixture, name, id, 'Is the title "Any"?'));
			},
		})),
	];
}

function standard(result: { readonly issues: readonly { readonly message: string }[] }) {
	const input = () => list;
	return { version: 1 as const, vendor: 'suite', validate: () => result, jsonSchema: { input, output: input } };
}

function call(
	{ provider }: ContractFixture,
	name: (typeof names)[number],
	id: string,
	words: string,
): Promise<unknown> {
	const { act, validate, ask } = provider.actions;
	return { 'actions.act': act, 'actions.validate': validate, 'actions.ask': ask }[name](id, words);
}
