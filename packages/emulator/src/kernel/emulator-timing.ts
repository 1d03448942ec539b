/** How long things take, in milliseconds. */
export interface EmulatorTiming {
	/** From a session's or task's creation until its browser runs; 30. */
	readonly startup: number;
	/** How long an agent's task takes at least; 50. */
	readonly task: number;
	/**
	 * How long a read of a task is held while there is nothing new, where the vendor holds such reads; 2000. A vendor's own
	 * TypeScript SDK loses a result when such reads are answered at once, and none from 2000 on.
	 */
	readonly longPoll: number;
	/**
	 * From the result of an event that closes a session until the session is done; 20. A vendor's own SDK drops a result that
	 * comes with the end, and looks once a second: give it 3000 to close gracefully.
	 */
	readonly closing: number;
	/** From the end until a recording is there; 50. */
	readonly recording: number;
	/** From the end until it is known whether anything was downloaded; 50. */
	readonly downloads: number;
	/** From the first telling of a signed address until its file is there, and not 404; 0. */
	readonly fileWriting: number;
	/** How long a signed address lets in; 6 hours. */
	readonly fileAddress: number;
	/** From the end of a session until its profile has what the session left there, where that is saved at the end: 0, and 5000 to 10 000 at the real ones. */
	readonly profileSave: number;
	/** From the creation of a run until it leaves the queue, where the vendor has one; 10. */
	readonly queue: number;
	/** From the end of a session until a profile can be made from it, where profiles are made so; 30. */
	readonly profileArchive: number;
	/** From an attempt to deliver a webhook that failed until the next; 20. */
	readonly webhookRetry: number;
	/** From the release of a session, or the stop of a run, until it is told as over, where that takes a while; 30. */
	readonly release: number;
	/** From the creation of a session until lists have it, where they lag; 0. */
	readonly listing: number;
	/** From an upload into a session until its browser can read the file; 30. */
	readonly upload: number;
	/** How long a signed DevTools address opens its session; 5 minutes. */
	readonly signingKey: number;
	/** How long a session that lives by its DevTools client waits for the first one; 5 minutes. */
	readonly firstConnection: number;
	/** How long a DevTools client may send nothing, where the vendor minds; 10 minutes. */
	readonly idle: number;
}

/** Fast enough for tests, slow enough for every state to be seen. */
export const defaultTiming: EmulatorTiming = {
	startup: 30,
	task: 50,
	longPoll: 2000,
	closing: 20,
	recording: 50,
	downloads: 50,
	fileWriting: 0,
	fileAddress: 6 * 60 * 60_000,
	profileSave: 0,
	queue: 10,
	profileArchive: 30,
	webhookRetry: 20,
	release: 30,
	listing: 0,
	upload: 30,
	signingKey: 300_000,
	firstConnection: 300_000,
	idle: 600_000,
};
