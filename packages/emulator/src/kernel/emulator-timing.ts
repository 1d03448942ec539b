/** How long things take, in milliseconds. */
export interface EmulatorTiming {
	/** From a session's or task's creation until its browser runs; 30. */
	readonly startup: number;
	/** How long an agent's task takes at least; 50. */
	readonly task: number;
	/**
	 * How long Smooth's `GET /task/{id}` is held while there is nothing new; 2000. Smooth's own TypeScript SDK loses a
	 * result when such reads are answered at once, and none from 2000 on.
	 */
	readonly longPoll: number;
	/**
	 * From the result of Smooth's `close` event until the session is done; 20. Smooth's own SDK drops a result that comes
	 * with the end, and looks once a second: give it 3000 to close gracefully.
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
	/** From the end of a session at Smooth or Browserbase until its profile or context has what the session left there: 0, and 5000 to 10 000 at the real ones. */
	readonly profileSave: number;
	/** From the creation of a run at Skyvern or Browserbase until it leaves the queue; 10. */
	readonly queue: number;
	/** From the end of a Skyvern session until a profile can be made from it; 30. */
	readonly profileArchive: number;
	/** From an attempt to deliver a webhook that failed until the next; 20. */
	readonly webhookRetry: number;
	/** From the release of a Browserbase session, or the stop of a run, until it is told as over; 30. */
	readonly release: number;
	/** From the creation of a Browserbase session until lists have it; 0. */
	readonly listing: number;
	/** From an upload into a Browserbase session until its browser can read the file; 30. */
	readonly upload: number;
	/** How long the address that a Browserbase session was told with opens it; 5 minutes. */
	readonly signingKey: number;
	/** How long a Browserbase session waits for its first DevTools client; 5 minutes. */
	readonly firstConnection: number;
	/** How long a DevTools client of Browserbase may send nothing; 10 minutes. */
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
