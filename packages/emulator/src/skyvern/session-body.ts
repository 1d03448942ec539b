import type { components } from '../generated/skyvern.types.ts';
import type { ArtifactStore } from './artifact-store.ts';
import { recordingUrl } from './recording-url.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import type { SkyvernSession } from './skyvern-session.ts';

type Schemas = components['schemas'];

/** How a session is told of. */
export interface SessionView {
	readonly artifacts: Pick<ArtifactStore, 'ofSession' | 'toFileInfo'>;
	readonly context: SkyvernContext;
	/** Whether it was asked for by its id; false by default. */
	readonly alone?: boolean;
	/** What the server has to say about the request; nothing by default. */
	readonly warning?: string | null;
}

/** A session as a response. */
export function toSessionBody(session: SkyvernSession, view: SessionView): Schemas['BrowserSession'] {
	const { artifacts, context, alone = false } = view;
	const { id, request, occupant } = session;
	const downloads = artifacts.ofSession(id).filter(each => each.type === 'download');
	return {
		browser_session_id: id,
		organization_id: context.organizationId,
		status: session.status,
		runnable_type: occupant?.type ?? null,
		runnable_id: occupant?.id ?? null,
		timeout: session.timeoutMinutes,
		browser_address: session.address,
		app_url: context.links.to('skyvern', id) ?? `https://app.skyvern.invalid/browser-session/${id}`,
		extensions: request.extensions ? [...request.extensions] : null,
		browser_type: request.browser_type ?? null,
		browser_profile_id: request.browser_profile_id ?? null,
		generate_browser_profile: request.generate_browser_profile ?? false,
		browser_settings: request.browser_settings ?? null,
		browser_settings_receipt: null,
		created_by: null,
		source: 'managed',
		remaining_lifetime_seconds: null,
		vnc_streaming_supported: false,
		stream_transport: alone ? 'cdp' : null,
		download_path: `/downloads/${context.organizationId}/${id}`,
		downloaded_files: downloads.map(each => artifacts.toFileInfo(each)),
		recordings: session.endedSince(context.timing.recording) ? [recordingOf(session, context)] : [],
		...session.times,
		warning: view.warning ?? null,
	};
}

function recordingOf({ id, times }: SkyvernSession, context: SkyvernContext): Schemas['FileInfo'] {
	return {
		url: recordingUrl(id, context),
		checksum: null,
		filename: `${id}.webm`,
		file_size: null,
		modified_at: times.completed_at,
		artifact_id: null,
	};
}
