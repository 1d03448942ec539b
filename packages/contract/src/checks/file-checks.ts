import assert from 'node:assert/strict';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';

const text = 'sku,price\n1,2.50\n';
const content = new TextEncoder().encode(text);

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
			name: 'files: content of another realm or package is uploaded as its bytes',
			needs: ['files.upload'],
			async run({ provider }) {
				const foreignBlob = { size: content.length, type: '', stream: () => new Blob([content]).stream() };
				async function* pieces() {
					yield text.slice(0, 5);
					yield content.slice(5);
				}
				// The cast makes a Blob of it, as another package's typing would.
				for (const each of [foreignBlob as unknown as Blob, pieces(), new DataView(content.buffer)]) {
					const file = await provider.files.upload({ name: 'prices.csv', content: each });
					assert.equal(file.size, content.length);
				}
			},
		},
		{
			name: 'files: a stream that stalls obeys the deadline, and nothing is sent',
			needs: ['files.upload'],
			async run({ provider, backend }) {
				const stalled = new ReadableStream<Uint8Array>({ start: controller => controller.enqueue(content) });
				const request = { deadline: 50 };
				await expectError('timeout', provider.files.upload({ name: 'prices.csv', content: stalled }, request));
				assert.deepEqual(backend.requests(), []);
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
