import assert from 'node:assert/strict';
import type { CapabilityManifest } from '@anybrowser/core';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';

const content = new TextEncoder().encode('sku,price\n1,2.50\n');

/** Files are uploaded, handed to a session where that is possible, and deleted. */
export function fileChecks(capabilities: CapabilityManifest): ContractCheck[] {
	return [
		{
			name: 'files: upload and delete tell the same story',
			async run({ provider }) {
				const file = await provider.files.upload({ name: 'prices.csv', content });
				assert.equal(file.name, 'prices.csv');
				assert.equal(file.size, content.length);
				await provider.files.delete(file.id);
				await expectError('not_found', provider.files.delete(file.id));
			},
		},
		{
			name: 'files: one without a name is refused, and nothing is sent',
			async run({ provider, backend }) {
				await expectError('invalid_request', provider.files.upload({ name: ' ', content }));
				assert.deepEqual(backend.requests(), []);
			},
		},
		{
			name: 'files: a session gets them, or refuses',
			async run({ provider, backend }) {
				const { id } = await provider.files.upload({ name: 'prices.csv', content });
				if (capabilities['session.files'] === 'none') {
					await expectError('unsupported', provider.create({ files: [id] }));
					return;
				}
				const session = await provider.create({ files: [id] });
				assert.ok(JSON.stringify(backend.requests().at(-1)?.body).includes(id), 'the id reaches the wire');
				await provider.close(session.id);
			},
		},
	];
}
