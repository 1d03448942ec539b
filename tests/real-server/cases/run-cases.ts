import assert from 'node:assert/strict';
import { AnyBrowserError } from '@anybrowser/core';
import type { Case } from '../case.ts';
import { isAtLeast } from '../server-version.ts';
import { failsWith } from './fails-with.ts';

const wait = { deadline: 120_000 };

export const runCases: readonly Case[] = [
	{
		name: 'the timeline of a run: engine 1.0 has none (400), engine 2.0 has one, an unknown run is 404',
		async run({ client, site, provider }) {
			const timelineAfter = async (engine: 'skyvern-1.0' | 'skyvern-2.0') => {
				const options = { url: `${site.url}/`, providerOptions: { skyvern: { engine } } };
				const { task } = await client.tasks.run('Look', options, wait);
				return provider.runs.timeline(task.id);
			};
			await failsWith(() => timelineAfter('skyvern-1.0'), 'invalid_request', 400);
			assert.ok((await timelineAfter('skyvern-2.0')).length > 0);
			await failsWith(() => provider.runs.timeline('tsk_0'), 'not_found', 404);
		},
	},
	{
		name: 'the artifacts of a run are listed and fetched, whole and in part; an unknown run has none',
		async run({ client, site, provider, note }) {
			const { task } = await client.tasks.run('Look', { url: `${site.url}/` }, wait);
			const artifacts = await provider.runs.artifacts(task.id);
			note(`artifacts of a task: ${[...new Set(artifacts.map(each => each.artifact_type))].join(', ')}`);
			// The last picture comes after the end; those of actions are there by then.
			const [picture] = await provider.runs.artifacts(task.id, { type: 'screenshot_action' });
			assert.ok(picture !== undefined, 'it left a picture');
			const whole = await provider.runs.artifactContent(picture.artifact_id);
			assert.deepEqual([...whole.bytes.slice(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
			const part = await provider.runs.artifactContent(picture.artifact_id, { range: { start: 1, end: 3 } });
			note(`a part of an artifact: ${JSON.stringify(part.range)}, ${part.bytes.length} bytes, ${whole.contentType}`);
			assert.deepEqual(await provider.runs.artifacts('tsk_0'), []);
			await failsWith(() => provider.runs.artifactContent('a_0'), 'not_found', 404);
			const files = await provider.runs.files(task.id);
			note(`files: ${files.screenshotUrls.length} screenshots, recording ${files.recordingState}`);
			const [address] = files.screenshotUrls;
			if (address !== undefined) note(`a screenshot's address begins with ${new URL(address).protocol}`);
		},
	},
	{
		name: 'a workflow with one goto_url block is made and run, and its runs are listed',
		async run({ provider, probe, site, note }) {
			const made = await probe('POST', '/agents', {
				body: {
					json_definition: {
						title: 'Go there',
						workflow_definition: {
							parameters: [{ parameter_type: 'workflow', key: 'to', workflow_parameter_type: 'string' }],
							blocks: [{ block_type: 'goto_url', label: 'go', url: '{{ to }}' }],
						},
					},
				},
			});
			assert.equal(made.status, 200, JSON.stringify(made.body).slice(0, 300));
			const workflow = String((made.body as Record<string, unknown>)['workflow_permanent_id']);
			const run = await provider.workflows.start(workflow, { parameters: { to: `${site.url}/second` } });
			assert.match(run.id, /^wr_/);
			const { task } = await run.result(wait);
			assert.equal((task.raw as Record<string, unknown>)['run_type'], 'workflow_run');
			assert.ok(site.requests.includes('GET /second'));
			assert.ok((await provider.workflows.runs()).items.some(({ id }) => id === run.id));
			assert.deepEqual(
				(await provider.workflows.runsOf(workflow)).items.map(({ id }) => id),
				[run.id],
			);
			assert.deepEqual((await provider.workflows.runsOf(workflow, { createdBefore: new Date(0) })).items, []);
			assert.ok((await provider.runs.timeline(run.id)).length > 0);
			const artifacts = await provider.runs.artifacts(run.id);
			note(
				`artifacts of a workflow run: ${[...new Set(artifacts.map(each => each.artifact_type))].join(', ') || 'none'}`,
			);
			const again = await probe('POST', `/runs/${run.id}/cancel`);
			assert.equal(again.status, 200);
			assert.equal((await run.refresh()).status, 'succeeded');
		},
	},
	{
		name: 'a workflow run works in a session that is given, and says so',
		async run({ client, provider, probe, site, note }) {
			const made = await probe('POST', '/agents', {
				body: {
					json_definition: {
						title: 'Go there',
						workflow_definition: {
							parameters: [],
							blocks: [{ block_type: 'goto_url', label: 'go', url: `${site.url}/second` }],
						},
					},
				},
			});
			const workflow = String((made.body as Record<string, unknown>)['workflow_permanent_id']);
			await client.sessions.use({ url: `${site.url}/` }, async session => {
				await session.ready(wait);
				const run = await provider.workflows.start(workflow, { browser_session_id: session.id });
				const { task } = await run.result(wait);
				note(
					`browser_session_id of the run: ${(task.raw as Record<string, unknown>)['browser_session_id'] ? 'set' : 'null'}`,
				);
				assert.equal(task.sessionId, session.id);
				assert.equal(await session.evaluate('document.title'), 'Ferry');
			});
		},
	},
	{
		name: 'a run of an unknown workflow is 404',
		async run({ provider }) {
			await failsWith(() => provider.workflows.start('wpid_0'), 'not_found', 404);
		},
	},
	{
		name: 'a login with an unknown credential is 404, and a download is the run of a workflow',
		async run({ provider, site, note }) {
			const login = await failsWith(
				() => provider.runs.login({ credential_type: 'skyvern', credential_id: 'cred_0', url: `${site.url}/` }),
				'not_found',
				404,
			);
			note(`login: ${login.message}`);
			const run = await provider.runs.downloadFiles({ navigation_goal: 'Download nothing', url: `${site.url}/` });
			assert.match(run.id, /^wr_/);
			assert.equal((await run.result(wait)).task.status, 'succeeded');
		},
	},
	{
		name: 'a file is uploaded and deleted, where the server has somewhere to put it; an unknown one is 404',
		async run({ client, probe, note }) {
			const content = new TextEncoder().encode('hello');
			const uploaded = await client.files
				.upload({ name: 'note.txt', content, retentionDays: 1 })
				.catch(thrown => thrown);
			if (AnyBrowserError.is(uploaded)) {
				note(`upload without S3: ${uploaded.code} ${uploaded.status}: ${uploaded.message}`);
				assert.equal(uploaded.status, 500);
			} else {
				note(
					`uploaded: id ${uploaded.id}, at ${String(uploaded.url).split(':')[0]}:, until ${uploaded.expiresAt?.toISOString()}`,
				);
				assert.equal(uploaded.size, 5);
				await client.files.delete(uploaded.id);
				await failsWith(() => client.files.delete(uploaded.id), 'not_found', 404);
			}
			const bare = await probe('DELETE', '/files/file_0');
			note(`DELETE of an unknown file: ${bare.status} ${JSON.stringify(bare.body)}`);
			assert.equal(bare.status, 404);
		},
	},
	{
		name: 'a task with an unknown file is refused; a server before 1.0.56 ignores files, with a warning',
		async run({ client, site, server }) {
			const start = () => client.tasks.start('Look', { url: `${site.url}/`, files: ['file_0'] });
			if (isAtLeast(server, '1.0.56')) {
				await failsWith(start, 'invalid_request', 422);
				return;
			}
			const task = await start();
			assert.deepEqual(
				task.snapshot.warnings.map(({ code }) => code),
				['unsupported'],
			);
			await task.cancel();
		},
	},
	{
		name: 'credentials are stored, read, listed and deleted, without what is secret',
		async run({ probe, provider, note }) {
			const made = await probe('POST', '/credentials', {
				body: {
					name: 'shop',
					credential_type: 'password',
					credential: { username: 'u', password: 'the-password' },
				},
			});
			note(`made: ${made.status}`);
			assert.equal(made.status, 201);
			assert.ok(!JSON.stringify(made.body).includes('the-password'));
			const { data } = await provider.native.GET('/credentials', { params: { query: {} } });
			const id = data?.[0]?.credential_id ?? '';
			assert.equal((await probe('GET', `/credentials/${id}`)).status, 200);
			assert.equal((await probe('POST', `/credentials/${id}/delete`)).status, 204);
			assert.equal((await probe('GET', `/credentials/${id}`)).status, 404);
		},
	},
];
