import type { RequestOptions } from '@anybrowser/core';
import { quoted, safeFileName } from '@anybrowser/core/provider';
import { zArtifactList, zRun, zWebhookReplay } from '../generated/schemas.ts';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { recording, recordingArchived } from '../wire/recording.ts';
import { utcDate } from '../wire/utc-date.ts';
import { type ByteRange, readArtifact } from './read-artifact.ts';
import { readTimeline } from './read-timeline.ts';

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
	const { begin } = context;
	return {
		artifactContent: (id: string, options?: { readonly range?: ByteRange | undefined }, request?: RequestOptions) =>
			readArtifact(context, id, options, request),

		async timeline(id: string, request?: RequestOptions): Promise<Schemas['RunTimeline']> {
			return readTimeline(begin('runs.timeline', request), id);
		},

		async artifacts(
			id: string,
			options: { readonly type?: Schemas['ArtifactType'] | readonly Schemas['ArtifactType'][] | undefined } = {},
			request?: RequestOptions,
		): Promise<Schemas['ArtifactList']> {
			const call = begin('runs.artifacts', request);
			const artifact_type = options.type === undefined ? [] : [options.type].flat();
			const query = artifact_type.length > 0 ? { artifact_type } : {};
			const params = { path: { run_id: call.id(id, 'run id') }, query };
			return call.read(zArtifactList, http => http.GET('/runs/{run_id}/artifacts', { params }));
		},

		async files(id: string, request?: RequestOptions): Promise<RunFiles> {
			const call = begin('runs.files', request);
			const params = { path: { run_id: call.id(id, 'run id') } };
			const raw = await call.read(zRun, http => http.GET('/runs/{run_id}', { params }));
			call.requireSame(id, { id: raw.run_id });
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
			const call = begin('runs.retryWebhook', request);
			const params = { path: { run_id: call.id(id, 'run id') } };
			const { url } = options;
			if (url !== undefined && !URL.canParse(url)) {
				throw call.refuse(`\`url\` is an address, not ${quoted(url)}`);
			}
			const body = url === undefined ? {} : { webhook_url: url };
			return call.write(zWebhookReplay, http => http.POST('/runs/{run_id}/retry_webhook', { params, body }), {
				lookFor: 'Ask the receiver whether it came.',
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
