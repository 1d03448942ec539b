import type { components } from '../../generated/browserbase.types.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';

type Download = components['schemas']['RecordingDownload'];

/** What a recording is called among the files of its session. */
export const recordingName = 'recording-0.mp4';

/** The videos of a session, of which there is one: sessions here have one tab. */
export class SessionRecording {
	readonly #environment: BrowserbaseEnvironment;
	readonly #sessionId: string;
	/** Milliseconds since the epoch. */
	readonly #requestedAt: number;

	constructor(sessionId: string, environment: BrowserbaseEnvironment) {
		this.#sessionId = sessionId;
		this.#environment = environment;
		this.#requestedAt = environment.clock.now();
	}

	/** What has become of them. The address is another each time. */
	downloads(): Download[] {
		const { clock, timing, files } = this.#environment;
		const doneAt = this.#requestedAt + timing.recording;
		if (clock.now() < doneAt) return [{ pageId: '0', status: 'PENDING' }];
		const downloadUrl = files.addressOf('browserbase', this.#sessionId, recordingName, { isNew: true });
		return [{ pageId: '0', status: 'COMPLETED', downloadUrl, completedAt: new Date(doneAt).toISOString() }];
	}
}
