import type { ArtifactFile, ArtifactLook, BrowserSessionProvider, RequestOptions } from '@anybrowser/core';
import { all, both, type Mutant } from './mutant.ts';
import { withFetch } from './wrap-fetch.ts';
import { withChanges } from './wrap-provider.ts';

type Look = 'taskDownloads' | 'taskArtifacts' | 'sessionArtifacts';

const looked = (method: Look, change: (look: ArtifactLook, provider: BrowserSessionProvider) => ArtifactLook) =>
	withChanges(provider => ({
		artifacts: {
			[method]: async (id: string, request?: RequestOptions) =>
				change(await provider.artifacts[method](id, request), provider),
		},
	}));

/** The same file with something changed; its own methods need it as it was. */
const otherwise = (file: ArtifactFile, fields: Partial<ArtifactFile>): ArtifactFile => ({
	...file,
	bytes: request => file.bytes(request),
	stream: request => file.stream(request),
	saveTo: (path, request) => file.saveTo(path, request),
	...fields,
});
const eachFile = (fields: (file: ArtifactFile) => Partial<ArtifactFile>) => (look: ArtifactLook) => ({
	...look,
	files: look.files.map(file => otherwise(file, fields(file))),
});

const whole = /artifacts: what a task has downloaded comes out whole/;

/** Files that come out otherwise than they went in. */
export const artifactMutants: readonly Mutant[] = [
	{
		name: "a download's name as the page gave it",
		of: all,
		noticedBy: whole,
		mutate: looked(
			'taskDownloads',
			eachFile(({ name }) => ({ name: `../${name}` })),
		),
	},
	{
		name: 'downloads of one name',
		of: all,
		noticedBy: whole,
		mutate: looked(
			'taskDownloads',
			eachFile(() => ({ name: 'prices.csv' })),
		),
	},
	{
		name: 'a download left out',
		of: all,
		noticedBy: /artifacts: without `atLeast`/,
		mutate: looked('taskDownloads', look => ({ ...look, files: look.files.slice(1) })),
	},
	{
		name: 'a download without its last byte',
		of: all,
		noticedBy: whole,
		mutate: looked(
			'taskDownloads',
			eachFile(file => ({ bytes: async request => (await file.bytes(request)).slice(0, -1) })),
		),
	},
	{
		name: "a download's size made up",
		of: all,
		noticedBy: whole,
		mutate: looked(
			'taskDownloads',
			eachFile(() => ({ size: 1 })),
		),
	},
	{
		name: 'downloads that are said to be all before they are there',
		of: all,
		noticedBy: /artifacts: without `atLeast`/,
		mutate: looked('taskDownloads', () => ({ state: 'complete', files: [] })),
	},
	{
		name: 'a recording that is forgotten',
		of: all,
		noticedBy: /artifacts: (a session's recording|what the provider has made)/,
		mutate: looked('sessionArtifacts', look => ({
			...look,
			files: look.files.filter(({ kind }) => kind !== 'recording'),
		})),
	},
	{
		name: 'a recording that is called a download',
		of: all,
		noticedBy: /artifacts: what the provider has made of a task/,
		mutate: looked(
			'taskArtifacts',
			eachFile(() => ({ kind: 'download' })),
		),
	},
	{
		name: 'a file that stalls, taken for whole',
		of: ['skyvern', 'browserbase'],
		noticedBy: /artifacts: content that stalls/,
		mutate: looked(
			'taskDownloads',
			eachFile(file => ({ bytes: request => file.bytes(request).catch(() => new Uint8Array(1)) })),
		),
	},
	{
		name: 'a key that goes along to wherever a file is',
		of: both,
		noticedBy: /artifacts: the key goes to no other host/,
		mutate: make => settings =>
			withFetch(send => (request, init) => {
				if (!new URL(request.url).hostname.startsWith('elsewhere')) return send(request, init);
				const headers = new Headers(request.headers);
				headers.set('x-api-key', settings.apiKey ?? '');
				return send(new Request(request, { headers }), init);
			})(make)(settings),
	},
	{
		name: 'a web page that is taken for a file',
		of: ['skyvern', 'browserbase'],
		noticedBy: /artifacts: content that breaks off/,
		mutate: withFetch(send => async (request, init) => {
			const response = await send(request, init);
			if (response.headers.get('content-type') !== 'text/html') return response;
			const headers = new Headers(response.headers);
			headers.set('content-type', 'application/octet-stream');
			headers.delete('content-length');
			return new Response(await response.arrayBuffer(), { status: response.status, headers });
		}),
	},
];
