import type { RequestOptions } from '@anybrowser/core';
import { requireSameId, safeFileName } from '@anybrowser/core/provider';
import * as z from '@anybrowser/core/schema';
import { zArtifactList, zRun, zWebhookReplay } from '../generated/schemas.ts';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { recording, recordingArchived } from '../wire/recording.ts';
import { refusals } from '../wire/refusals.ts';
import { utcDate } from '../wire/utc-date.ts';
import { type ByteRange, readArtifact } from './read-artifact.ts';

// A timeline goes through as it is, so only its frame is checked; the generated schema would add a kilobyte to every bundle.
const zTimeline = /* @__PURE__ */ z.array(/* @__PURE__ */ z.looseObject({ type: /* @__PURE__ */ z.string() }));

/** A file that a run downloaded. */
export interface RunDownload {
	/** What the page called it, made safe for a file of that name: no folder, nothing hidden, at most 200 characters. */
	readonly name: string | null;
	/** Where it can be fetched, without a key and for some hours. */
	readonly url: string;
	/** Bytes. */
	readonly size: number | null;
	/** SHA-256, in hexadecimal digits. */
	readonly checksum: string | null;
	/** For `artifactContent`, where Skyvern says it. */
	readonly artifactId: string | null;
	readonly modifiedAt: Date | null;
}

/** What can be seen of a run. Addresses hold for some hours: read them again when they have run out. */
export interface RunFiles extends ReturnType<typeof recording> {
	/** Newest first. */
	readonly screenshotUrls: readonly string[];
	readonly downloads: readonly RunDownload[];
}

/** Reads what runs leave behind. */
export function runArtifacts(context: SkyvernContext) {
	const { runtime, api, provider } = context;
	return {
		artifactContent: (id: string, options?: { readonly range?: ByteRange | undefined }, request?: RequestOptions) =>
			readArtifact(context, id, options, request),

		async timeline(id: string, request?: RequestOptions): Promise<Schemas['RunTimeline']> {
			const operation = 'runs.timeline';
			const run_id = context.pathId(id, 'run id', operation);
			return runtime.call({
				operation: { name: operation, kind: 'read' },
				scope: runtime.open(request),
				schema: zTimeline,
				send: init => api.GET('/runs/{run_id}/timeline', { ...init, params: { path: { run_id } } }),
			});
		},

		async artifacts(
			id: string,
			options: { readonly type?: Schemas['ArtifactType'] | readonly Schemas['ArtifactType'][] | undefined } = {},
			request?: RequestOptions,
		): Promise<Schemas['ArtifactList']> {
			const operation = 'runs.artifacts';
			const run_id = context.pathId(id, 'run id', operation);
			const artifact_type = options.type === undefined ? [] : [options.type].flat();
			const query = artifact_type.length > 0 ? { artifact_type } : {};
			return runtime.call({
				operation: { name: operation, kind: 'read' },
				scope: runtime.open(request),
				schema: zArtifactList,
				send: init => api.GET('/runs/{run_id}/artifacts', { ...init, params: { path: { run_id }, query } }),
			});
		},

		async files(id: string, request?: RequestOptions): Promise<RunFiles> {
			const operation = 'runs.files';
			const run_id = context.pathId(id, 'run id', operation);
			const raw = await runtime.call({
				operation: { name: operation, kind: 'read' },
				scope: runtime.open(request),
				schema: zRun,
				send: init => api.GET('/runs/{run_id}', { ...init, params: { path: { run_id } } }),
			});
			requireSameId({ provider, operation, asked: id, answered: raw.run_id });
			return {
				...(raw.recording_archived ? recordingArchived : recording(raw.recording_url)),
				screenshotUrls: raw.screenshot_urls ?? [],
				downloads: (raw.downloaded_files ?? []).map(toDownload),
			};
		},

		async retryWebhook(
			id: string,
			options: { readonly url?: string | undefined } = {},
			request?: RequestOptions,
		): Promise<Schemas['WebhookReplay']> {
			const operation = 'runs.retryWebhook';
			const run_id = context.pathId(id, 'run id', operation);
			const { url } = options;
			if (url !== undefined && !URL.canParse(url)) {
				throw refusals(operation)(`\`url\` is an address, not ${JSON.stringify(url)}`);
			}
			return runtime.call({
				operation: { name: operation, kind: 'write', lookFor: 'Ask the receiver whether it came.' },
				scope: runtime.open(request),
				schema: zWebhookReplay,
				send: init =>
					api.POST('/runs/{run_id}/retry_webhook', {
						...init,
						params: { path: { run_id } },
						body: url === undefined ? {} : { webhook_url: url },
					}),
			});
		},
	};
}

function toDownload(file: Schemas['FileInfo']): RunDownload {
	return {
		name: file.filename == null ? null : safeFileName(file.filename),
		url: file.url,
		size: file.file_size ?? null,
		checksum: file.checksum ?? null,
		artifactId: file.artifact_id ?? null,
		modifiedAt: utcDate(file.modified_at),
	};
}
