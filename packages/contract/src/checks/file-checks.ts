import assert from 'node:assert/strict';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';

const content = new TextEncoder().encode('sku,price\n1,2.50\n');

/** Files are uploaded and deleted. */
export function fileChecks(): ContractCheck[] {
	return [
		{
			name: 'files: upload and delete tell the same story',
			needs: ['files.upload', 'files.delete'],
			async run({ provider, backend }) {
				const file = await provider.files.upload({ name: 'prices.csv', content });
				const sent = JSON.stringify(backend.requests().at(-1)?.body);
				assert.ok(
					sent.includes('prices.csv') && sent.includes(`${content.length}`),
					`name and bytes are sent: ${sent}`,
				);
				assert.equal(file.name, 'prices.csv');
				assert.equal(file.size, content.length);
				await provider.files.delete(file.id);
				await expectError('not_found', provider.files.delete(file.id));
			},
		},
		{
			name: 'files: one without a name is refused, and nothing is sent',
			needs: ['files.upload'],
			async run({ provider, backend }) {
				await expectError('invalid_request', provider.files.upload({ name: ' ', content }));
				assert.deepEqual(backend.requests(), []);
			},
		},
	];
}
