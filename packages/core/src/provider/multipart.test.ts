import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UploadFileOptions } from '../contract/file.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { openScope } from '../http/call-scope.ts';
import { systemClock } from '../http/clock.ts';
import { multipart } from './multipart.ts';

const text = 'sku,price\n1,2.50\n';
const bytes = new TextEncoder().encode(text);
let folder: string;
let path: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'anybrowser-file-'));
	path = join(folder, 'a.csv');
	await writeFile(path, text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function upload(content: unknown, request: RequestOptions = {}, limits: { maxBytes?: number } = {}) {
	const scope = openScope(request, systemClock.now());
	const call = { provider: 'test', operation: 'files.upload', scope, clock: systemClock, ...limits };
	// What plain JavaScript may pass.
	return multipart({ name: 'prices.csv', content: content as UploadFileOptions['content'] }, call);
}

async function refusal(work: Promise<unknown>): Promise<AnyBrowserError> {
	const error = await work.then(
		() => expect.unreachable('it was taken'),
		thrown => thrown,
	);
	expect(error).toBeInstanceOf(AnyBrowserError);
	return error;
}

/** A Blob as another package makes it, which this realm's `instanceof` doesn't know. */
const foreignBlob = { size: bytes.length, type: 'text/csv', stream: () => new Blob([bytes]).stream() };

async function* generate() {
	yield bytes.slice(0, 4);
	yield text.slice(4);
}

test.each<[string, () => unknown, string?]>([
	['a text', () => text],
	['bytes', () => bytes],
	['a Buffer', () => Buffer.from(text)],
	['a part of a buffer', () => new Uint8Array(bytes.buffer, 4, 5), 'price'],
	['a DataView', () => new DataView(bytes.buffer, 4, 5), 'price'],
	['an ArrayBuffer', () => bytes.buffer],
	['shared memory', () => new Uint8Array(new SharedArrayBuffer(2)), '\0\0'],
	['bytes of another realm', () => runInNewContext('new Uint8Array([112, 114])'), 'pr'],
	['a Blob', () => new Blob([bytes])],
	['a Blob of another package', () => foreignBlob],
	['a file by its path', () => ({ path })],
	['a stream of the web', () => new Blob([bytes]).stream()],
	['a stream of Node', () => createReadStream(path)],
	['a part of a file, as a stream of Node', () => createReadStream(path, { start: 4, end: 8 }), 'price'],
	['a stream of texts', () => createReadStream(path, 'utf8')],
	['an async generator', generate],
])('%s is uploaded with exactly its bytes', async (_, content, expected = text) => {
	const { file, form } = await upload(content());
	const sent = form.get('file');
	if (!(sent instanceof File)) return expect.unreachable('it is a file');
	expect(sent.name).toBe('prices.csv');
	expect(await sent.text()).toBe(expected);
	expect(file.size).toBe(expected.length);
});

test.each<[string, () => unknown, string]>([
	['a list of numbers', () => [1, 2, 3], 'Uint8Array.from(list)'],
	['the address of a file', () => new URL('file:///tmp/a.csv'), 'fileURLToPath(url)'],
	['an address', () => new URL('https://example.com/a.csv'), 'Fetch it'],
	['an answer', () => new Response('x'), 'Pass its `body`'],
	['a form', () => new FormData(), 'an object (FormData)'],
	['nothing', () => undefined, 'got undefined'],
	['a number', () => 7, 'got 7'],
	['half of a character', () => 'x\ud83e', 'half of a character'],
	['a stream of objects', () => Readable.from([{ a: 1 }]), 'other things than bytes'],
	['a stream that is being read', lockedStream, 'read already'],
	['a stream of Node that was read', readNodeStream, 'read already'],
	['a stream that fails', failingStream, 'is a stream that failed (disk on fire)'],
	['a folder', () => ({ path: folder }), 'is a folder'],
	['a file that is not there', () => ({ path: join(folder, 'none') }), 'none" can\'t be read'],
])('%s is refused as what it is', async (_, make, why) => {
	const error = await refusal(upload(await make()));
	expect(error).toMatchObject({ code: 'invalid_request', provider: 'test', operation: 'files.upload' });
	expect(error.message).toContain(why);
});

function lockedStream() {
	const stream = new Blob([bytes]).stream();
	stream.getReader();
	return stream;
}

async function readNodeStream() {
	const stream = createReadStream(path);
	for await (const _ of stream);
	return stream;
}

function failingStream() {
	return new ReadableStream({ pull: controller => controller.error(new Error('disk on fire')) });
}

test.runIf(process.platform !== 'win32')('a pipe by its path is refused at once: it may never end', async () => {
	const pipe = join(folder, 'pipe');
	execFileSync('mkfifo', [pipe]);
	const error = await refusal(upload({ path: pipe }));
	expect(error.code).toBe('invalid_request');
	expect(error.message).toContain('is a pipe, a socket or a device');
});

/** Streams that bring some bytes and then nothing; `ended` says that they were let go of. */
const stalling = {
	'of the web': () => {
		const state = { ended: false };
		const stream = new ReadableStream({
			start: controller => controller.enqueue(bytes),
			cancel: () => {
				state.ended = true;
			},
		});
		return { stream, ended: () => state.ended };
	},
	'of Node': () => {
		const stream = new Readable({ read() {} });
		stream.push(bytes);
		return { stream, ended: () => stream.destroyed };
	},
};

test.each(Object.entries(stalling))(
	'a stalling stream %s obeys deadline and signal, and is let go of',
	async (_, make) => {
		const late = make();
		const error = await refusal(upload(late.stream, { deadline: 40 }));
		expect(error).toMatchObject({ code: 'timeout', operation: 'files.upload', retryable: true });
		expect(error.message).toContain('within 40 ms; nothing was sent');
		expect(late.ended()).toBe(true);

		const left = make();
		const caller = new AbortController();
		const reason = new Error('no longer wanted');
		const work = upload(left.stream, { signal: caller.signal });
		setTimeout(() => caller.abort(reason), 20);
		await expect(work).rejects.toBe(reason);
		expect(left.ended()).toBe(true);
	},
);

test('with a signal that has fired nothing is read', async () => {
	const reason = new Error('gone');
	let pulled = 0;
	const stream = new ReadableStream({ pull: () => void pulled++ }, { highWaterMark: 0 });
	for (const content of [stream, { path }, text]) {
		await expect(upload(content, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
	}
	expect(pulled).toBe(0);
});

test.each<[string, () => unknown]>([
	['bytes', () => bytes],
	['a Blob', () => new Blob([bytes])],
	['a Blob of another package', () => foreignBlob],
	['a file', () => ({ path })],
	['a stream', () => endless()],
])('%s beyond the limit is refused', async (_, content) => {
	const error = await refusal(upload(content(), {}, { maxBytes: 10 }));
	expect(error.code).toBe('invalid_request');
	expect(error.message).toContain('`content` has at most 10 bytes');
});

async function* endless() {
	for (;;) yield bytes;
}

test.each(['', ' ', 'half-\ud83e'])('the name %j is refused', async name => {
	const scope = openScope({}, 0);
	const call = { provider: 'test', operation: 'files.upload', scope, clock: systemClock };
	const error = await refusal(multipart({ name, content: 'x' }, call));
	expect(error.code).toBe('invalid_request');
	expect(error.message).toContain('`name`');
});
