import assert from 'node:assert/strict';
import { type ArtifactFile, createClient, type Fetch, type TaskHandle } from '@anybrowser/core';
import type { DownloadingTask } from '../contract-backend.ts';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';

const deadline = 15_000;
const downloads = ['tasks.create', 'tasks.downloads'] as const;

/** Files come out as they went in, under names that do no harm. */
export function artifactChecks(): ContractCheck[] {
	return [
		{
			name: 'artifacts: what a task has downloaded comes out whole, under safe names of its own each',
			needs: downloads,
			async run(fixture) {
				const { task, wanted } = await downloaded(fixture);
				const files = await task.downloads({ atLeast: wanted.files.length }, { deadline });
				assert.equal(files.length, wanted.files.length, 'all of them, each once');
				for (const { name } of files) assertSafe(name);
				const names = new Set(files.map(({ name }) => name.toLowerCase()));
				assert.equal(names.size, files.length, `no two have one name: ${[...names]}`);
				const contents = await Promise.all(files.map(file => file.bytes({ deadline })));
				assert.deepEqual(
					contents.map(text).sort(),
					wanted.files.map(({ content }) => text(content)).sort(),
					'bytes as they went in',
				);
				for (const [index, file] of files.entries()) {
					assert.equal(file.kind, 'download');
					assert.equal(file.provider, fixture.provider.name);
					if (file.size !== null) assert.equal(file.size, contents[index]?.byteLength, 'the size that was told');
					assert.ok(!/https?:/.test(JSON.stringify(file)), 'an address that lets in is not told');
				}
				const [first] = files;
				assert.ok(first);
				assert.equal(text(new Uint8Array(await new Response(await first.stream()).arrayBuffer())), text(contents[0]));
			},
		},
		{
			name: 'artifacts: without `atLeast` a task is asked for all that it has downloaded, once it is there',
			needs: downloads,
			async run(fixture) {
				const { task, wanted } = await downloaded(fixture);
				assert.equal((await task.downloads({}, { deadline })).length, wanted.files.length);
			},
		},
		{
			name: 'artifacts: waiting for more than there are ends with an error, and bad options with another one',
			needs: downloads,
			async run(fixture) {
				const { task, wanted } = await downloaded(fixture);
				const more = task.downloads({ atLeast: wanted.files.length + 1 }, { deadline: 300 });
				await expectError(['timeout', 'not_found'], more);
				const before = fixture.backend.requests().length;
				await expectError('invalid_request', task.downloads({ atLeast: -1 }));
				// The cast gives what a caller without a compiler may.
				await expectError('invalid_request', task.downloads({ deadline: 1 } as object));
				assert.equal(fixture.backend.requests().length, before, 'nothing was sent');
			},
		},
		{
			name: 'artifacts: the key goes to no other host, and neither does a redirect take it there',
			needs: downloads,
			async run(fixture) {
				const { task, sent, intercept } = await downloaded(fixture);
				const { apiKey, baseUrl = '' } = fixture.backend.settings;
				const other = 'https://elsewhere.test';
				intercept(async (request, answer) => {
					if (new URL(request.url).origin === other) return new Response('nothing', { status: 404 });
					const response = await answer();
					if (!isFile(response)) return response;
					await response.arrayBuffer();
					return new Response(null, { status: 302, headers: { location: `${other}/file` } });
				});
				const files = await task.downloads({ atLeast: 1 }, { deadline: 500 }).catch(() => []);
				await Promise.allSettled(files.map(file => file.bytes({ deadline: 500, maxRetries: 0 })));
				const home = new URL(baseUrl || 'https://nowhere.test').origin;
				for (const { url, headers } of sent) {
					const { origin } = new URL(url);
					const shown = `${url}\n${[...headers].join('\n')}`;
					if (origin !== home) assert.ok(!shown.includes(apiKey), `the key went to ${origin}`);
				}
			},
		},
		{
			name: 'artifacts: content that breaks off is fetched anew, and a web page is not taken for a file',
			needs: downloads,
			async run(fixture) {
				const { task, wanted, intercept } = await downloaded(fixture);
				let cut = 0;
				intercept(async (_request, answer) => {
					const response = await answer();
					if (!isFile(response) || cut > 0) return response;
					const body = await response.arrayBuffer();
					if (body.byteLength === 0) return new Response(body, response);
					cut++;
					return new Response(body.slice(0, body.byteLength - 1), response);
				});
				const files = await task.downloads({ atLeast: wanted.files.length }, { deadline });
				const contents: Uint8Array[] = [];
				for (const file of files) contents.push(await file.bytes({ deadline }));
				assert.equal(cut, 1, 'something was cut');
				assert.deepEqual(contents.map(text).sort(), wanted.files.map(({ content }) => text(content)).sort());
				intercept(async (_request, answer) => {
					const response = await answer();
					if (!isFile(response)) return response;
					// As long as the file, so that its length tells nothing.
					const page = '<html>'.padEnd((await response.arrayBuffer()).byteLength);
					return new Response(page, { headers: { 'content-type': 'text/html' } });
				});
				const again = async () => {
					const found = await task.downloads({ atLeast: wanted.files.length }, { deadline: 500, maxRetries: 0 });
					return largest(found).bytes({ deadline: 500, maxRetries: 0 });
				};
				await expectError(['invalid_response', 'timeout'], again());
			},
		},
		{
			name: 'artifacts: content that stalls obeys the deadline, and the caller who leaves',
			needs: downloads,
			async run(fixture) {
				const { task, wanted, intercept } = await downloaded(fixture);
				intercept(async (_request, answer) => {
					const response = await answer();
					if (!isFile(response)) return response;
					await response.arrayBuffer();
					return new Response(new ReadableStream({ start: controller => controller.enqueue(new Uint8Array([1])) }), {
						headers: { 'content-type': 'application/octet-stream', 'content-length': '70000' },
					});
				});
				// Where all files come in one archive, that stalls, not the file.
				const fetchAny = async (request: { readonly deadline?: number; readonly signal?: AbortSignal }) => {
					const files = await task.downloads({ atLeast: wanted.files.length }, request);
					await largest(files).bytes({ ...request, maxRetries: 0 });
				};
				await expectError('timeout', fetchAny({ deadline: 300 }));
				const leaving = new AbortController();
				const reason = new Error('the caller has left');
				const work = fetchAny({ signal: leaving.signal });
				setTimeout(() => leaving.abort(reason), 50);
				await assert.rejects(work, error => error === reason);
			},
		},
		{
			name: "artifacts: a session's recording comes out after its end, and is refused before",
			needs: ['sessions.create', 'sessions.close', 'sessions.artifacts'],
			async run({ provider }) {
				const client = createClient({ provider });
				const session = await client.sessions.create();
				try {
					await expectError('conflict', session.artifacts({}, { deadline }));
				} finally {
					await session.close();
				}
				const files = await session.artifacts({}, { deadline });
				const recording = files.find(({ kind }) => kind === 'recording');
				assert.ok(recording, `there is a recording: ${files.map(({ kind }) => kind)}`);
				assertSafe(recording.name);
				assert.ok((await recording.bytes({ deadline })).byteLength > 0);
			},
		},
		{
			name: 'artifacts: what the provider has made of a task is told by its kind, and can be read',
			needs: ['tasks.create', 'tasks.artifacts'],
			async run(fixture) {
				const { task } = await downloaded(fixture);
				const files = await task.artifacts({}, { deadline });
				assert.ok(
					files.some(({ kind }) => kind === 'recording'),
					`${files.map(({ kind }) => kind)}`,
				);
				assert.ok(
					files.every(({ kind }) => kind !== 'download'),
					'downloads are told of by `downloads`',
				);
				for (const file of files) {
					assertSafe(file.name);
					assert.ok((await file.bytes({ deadline })) instanceof Uint8Array);
				}
			},
		},
	];
}

type Answer = (request: Request, answer: () => Promise<Response>) => Response | Promise<Response>;

/** A task that has ended, and has downloaded files; what is fetched from then on can be answered otherwise. */
async function downloaded({ backend, create }: ContractFixture): Promise<{
	readonly task: TaskHandle;
	readonly wanted: DownloadingTask;
	readonly sent: readonly Request[];
	intercept(answer: Answer): void;
}> {
	const wanted = backend.downloading ?? assert.fail('a backend of a provider with `tasks.downloads` has `downloading`');
	const reach: Fetch = backend.settings.fetch ?? ((request, init) => globalThis.fetch(request, init));
	const sent: Request[] = [];
	let answerWith: Answer = (_request, answer) => answer();
	const client = createClient({
		provider: create({
			async fetch(request, init) {
				sent.push(request.clone());
				return answerWith(request, () => reach(request, init));
			},
		}),
	});
	const task = await client.tasks.start(wanted.prompt);
	await task.result({ deadline });
	return {
		task,
		wanted,
		sent,
		intercept(answer) {
			answerWith = answer;
		},
	};
}

function isFile(response: Response): boolean {
	const type = response.headers.get('content-type');
	return response.ok && type !== null && !/json/.test(type);
}

function largest(files: readonly ArtifactFile[]): ArtifactFile {
	const [file] = [...files].sort((one, other) => (other.size ?? 0) - (one.size ?? 0));
	return file ?? assert.fail('there are files');
}

function assertSafe(name: string): void {
	assert.ok(name.length > 0 && name.length <= 200, `a name of bounded length: ${JSON.stringify(name)}`);
	assert.ok(!/[\p{Cc}\p{Cf}/\\:]/u.test(name), `no separators, nothing unseen: ${JSON.stringify(name)}`);
	assert.ok(!/^[. ]|[. ]$/.test(name), `nothing hidden: ${JSON.stringify(name)}`);
	assert.ok(!/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name), `no device: ${JSON.stringify(name)}`);
}

function text(content: Uint8Array | undefined): string {
	return Buffer.from(content ?? []).toString('latin1');
}
