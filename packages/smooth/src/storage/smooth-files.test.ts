import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

const bytes = new TextEncoder().encode('sku,price\n');

test.each<[string, () => Uint8Array | Blob | ReadableStream<Uint8Array> | string]>([
	['bytes', () => bytes],
	['a Blob', () => new Blob([bytes])],
	['a text', () => 'sku,price\n'],
	[
		'a stream',
		() =>
			new ReadableStream({
				start(controller) {
					controller.enqueue(bytes.slice(0, 4));
					controller.enqueue(bytes.slice(4));
					controller.close();
				},
			}),
	],
])('a file is uploaded from %s', async (_, content) => {
	const { provider, client, sent } = emulated();
	const file = await provider.files.upload({ name: 'prices.csv', content: content(), purpose: 'x'.repeat(64) });
	expect(file).toMatchObject({ name: 'prices.csv', size: bytes.length });
	expect(sent('uploadFile')).toMatchObject([{ file: { size: bytes.length }, file_purpose: 'x'.repeat(64) }]);
	await client.tasks.run('Look', { files: [file.id] });
	await provider.files.delete(file.id);
});
