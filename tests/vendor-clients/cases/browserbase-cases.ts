import assert from 'node:assert/strict';
import type { Case } from '@anybrowser/test-kit/cases/case';
import type { Stage } from '../stage.ts';
import { fieldsOf, textIn } from './fields-of.ts';
import { throws } from './throws.ts';
import { until } from './until.ts';

type Client = 'browserbaseNode' | 'browserbasePython';

/** Operations of our slice that neither SDK has. */
const lacking = ['listDownloads', 'getDownload', 'deleteDownload', 'stopRun', 'resumeRun'];

const archive = { fileName: 'extension.zip', bytes: [0x50, 0x4b, 5, 6, ...Array(18).fill(0)] };
const schema = { type: 'object', properties: { title: { type: 'string' } } };

/** The same cases for both SDKs, whose methods have the same names. */
export const browserbaseCases: readonly Case<Stage>[] = [
	...casesOf('browserbaseNode', 'browserbase for Node', 'Browserbase/JS'),
	...casesOf('browserbasePython', 'browserbase for Python', 'Browserbase/Python'),
];

function casesOf(client: Client, title: string, agent: string): readonly Case<Stage>[] {
	const invoke = (stage: Stage, method: string, ids: readonly string[] = [], body?: object) =>
		stage[client].call('invoke', { method, ids, ...(body && { body }) });
	const created = async (stage: Stage, body: object) => textIn(await invoke(stage, 'sessions.create', [], body), 'id');
	const release = (stage: Stage, id: string) =>
		invoke(stage, 'sessions.update', [id], { status: 'REQUEST_RELEASE', projectId: 'any' });
	const ended = (stage: Stage, id: string) =>
		until(async () => fieldsOf(await invoke(stage, 'sessions.retrieve', [id]))['status'] === 'COMPLETED');

	return [
		{
			name: `${title}: a session is opened, found by its metadata, shown and released`,
			async run(stage) {
				const nonce = `${client}-1`;
				const made = fieldsOf(
					await invoke(stage, 'sessions.create', [], {
						region: 'eu-central-1',
						userMetadata: { suite: nonce },
						browserSettings: { viewport: { width: 800, height: 600 }, blockAds: true },
					}),
				);
				const id = textIn(made, 'id');
				assert.equal(made['status'], 'RUNNING');
				assert.match(textIn(made, 'connectUrl'), /^ws:\/\/127\.0\.0\.1:\d+\/\?signingKey=/);
				const found = await invoke(stage, 'sessions.list', [], { q: `user_metadata['suite']:'${nonce}'` });
				assert.deepEqual(idsOf(found), [id]);
				assert.deepEqual(idsOf(await invoke(stage, 'sessions.list', [], { q: "user_metadata['suite']:'no'" })), []);
				const { pages } = fieldsOf(await invoke(stage, 'sessions.debug', [id]));
				assert.ok(Array.isArray(pages) && pages.length === 1, `pages are ${JSON.stringify(pages)}`);
				assert.ok(Array.isArray(await invoke(stage, 'sessions.logs.list', [id])));
				assert.equal(fieldsOf(await release(stage, id))['id'], id);
				await ended(stage, id);
				assert.equal(stage.emulator.browserbase.sessions().find(each => each.id === id)?.open, false);
			},
		},
		{
			name: `${title}: what a session leaves behind is read: replays, recordings, downloads`,
			async run(stage) {
				const id = await created(stage, { browserSettings: { recordSession: true } });
				await invoke(stage, 'sessions.uploads.create', [id], { file: { fileName: 'a.txt', bytes: [104, 105] } });
				await until(async () => stage.emulator.browserbase.uploads(id).some(({ name }) => name.endsWith('a.txt')));
				await release(stage, id);
				await ended(stage, id);
				const { pages } = fieldsOf(await invoke(stage, 'sessions.replays.retrieve', [id]));
				assert.ok(Array.isArray(pages) && pages.length === 1, `pages are ${JSON.stringify(pages)}`);
				const page = textIn(pages[0], 'pageId');
				const playlist = fieldsOf(await invoke(stage, 'sessions.replays.retrievePage', [id, page]));
				assert.equal(playlist['start'], '#EXTM3U');
				await invoke(stage, 'sessions.recording.downloads.create', [id]);
				await until(async () => {
					const { downloads } = fieldsOf(await invoke(stage, 'sessions.recording.downloads.list', [id]));
					return Array.isArray(downloads) && downloads.every(each => fieldsOf(each)['status'] === 'COMPLETED');
				});
				const zip = fieldsOf(await invoke(stage, 'sessions.downloads.list', [id]));
				assert.match(textIn(zip, 'start'), /^PK/);
			},
		},
		{
			name: `${title}: a context and an extension are made, read and deleted`,
			async run(stage) {
				const context = textIn(await invoke(stage, 'contexts.create', [], { name: `${client} shop` }), 'id');
				assert.equal(textIn(await invoke(stage, 'contexts.retrieve', [context]), 'id'), context);
				await invoke(stage, 'contexts.delete', [context]);
				await throws(invoke(stage, 'contexts.retrieve', [context]), 'NotFoundError', 404);
				const extension = textIn(await invoke(stage, 'extensions.create', [], { file: archive }), 'id');
				const { fileName } = fieldsOf(await invoke(stage, 'extensions.retrieve', [extension]));
				assert.equal(fileName, archive.fileName);
				await invoke(stage, 'extensions.delete', [extension]);
				await throws(invoke(stage, 'extensions.retrieve', [extension]), 'NotFoundError', 404);
			},
		},
		{
			name: `${title}: projects tell what was used`,
			async run(stage) {
				const [project] = idsOf(await invoke(stage, 'projects.list'));
				assert.ok(project, 'there is no project');
				assert.equal(textIn(await invoke(stage, 'projects.retrieve', [project]), 'id'), project);
				assert.equal(typeof fieldsOf(await invoke(stage, 'projects.usage', [project]))['browserMinutes'], 'number');
			},
		},
		{
			name: `${title}: an agent is made, changed and runs, and its run tells what it did`,
			async run(stage) {
				const made = await invoke(stage, 'agents.create', [], { name: client, systemPrompt: 'Be brief.' });
				const agentId = textIn(made, 'agentId');
				assert.equal(textIn(await invoke(stage, 'agents.retrieve', [agentId]), 'name'), client);
				const update = await invoke(stage, 'agents.update', [agentId], { name: `${client} 2` });
				assert.equal(textIn(update, 'name'), `${client} 2`);
				const { data } = fieldsOf(await invoke(stage, 'agents.list', [], { limit: 100 }));
				assert.ok(Array.isArray(data) && data.some(each => fieldsOf(each)['agentId'] === agentId));
				const task = `Go to ${stage.site.url}/. Then extract the title.`;
				const run = await invoke(stage, 'agents.runs.create', [], { task, agentId, resultSchema: schema });
				const runId = textIn(run, 'runId');
				const read = async () => fieldsOf(await invoke(stage, 'agents.runs.retrieve', [runId]));
				await until(async () => !/^(PENDING|RUNNING)$/.test(textIn(await read(), 'status')));
				const done = await read();
				assert.equal(done['status'], 'COMPLETED');
				assert.deepEqual(fieldsOf(done['result'])['output'], { title: 'Harbour mug' });
				const messages = fieldsOf(await invoke(stage, 'agents.runs.listMessages', [runId], { limit: 10 }))['data'];
				assert.ok(Array.isArray(messages) && messages.length > 0, 'the run has said nothing');
				const runs = fieldsOf(await invoke(stage, 'agents.runs.list', [], { agentId }))['data'];
				assert.deepEqual(Array.isArray(runs) && runs.map(each => fieldsOf(each)['runId']), [runId]);
				await invoke(stage, 'agents.delete', [agentId]);
				await throws(invoke(stage, 'agents.retrieve', [agentId]), 'NotFoundError', 404);
			},
		},
		{
			name: `${title}: refusals are its errors`,
			async run(stage) {
				const nobody = '00000000-0000-4000-8000-000000000000';
				await throws(invoke(stage, 'sessions.retrieve', [nobody]), 'NotFoundError', 404);
				await throws(invoke(stage, 'sessions.create', [], { region: 'mars-1' }), 'BadRequestError', 400);
				const wrong = stage[client].call('invoke', { method: 'projects.list', key: 'wrong' });
				await throws(wrong, 'AuthenticationError', 401);
			},
		},
		{
			name: `${title}: every operation of the slice was called, but those that it doesn't have`,
			async run({ emulator }) {
				const called = new Set<string | null>();
				for (const { headers, operation } of emulator.browserbase.requests()) {
					if (headers['user-agent']?.startsWith(agent)) called.add(operation);
				}
				const all = new Set(emulator.browserbase.coverage().map(({ operation }) => operation));
				assert.deepEqual([...all].filter(each => !called.has(each)).sort(), [...lacking].sort());
			},
		},
	];
}

function idsOf(list: unknown): readonly string[] {
	assert.ok(Array.isArray(list), `${JSON.stringify(list)} is no list`);
	return list.map(each => textIn(each, 'id'));
}
