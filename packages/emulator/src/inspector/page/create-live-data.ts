/** How the page hears of changes: `lost` without an emulator that answers, `failed` where what it answers can't be shown. */
export type Liveness = 'live' | 'polling' | 'lost' | 'failed';

/**
 * Reads the inspector's data, and hears of its changes: by server-sent events, and where those don't come through by
 * asking every two seconds. Runs in the inspector's page.
 */
export function createLiveData(win: Window & typeof globalThis) {
	const pollMs = 2000;
	let isReached = true;
	const known = new Map<string, { readonly etag: string; readonly data: unknown }>();

	return {
		pollMs,
		/** The data at a path below the API; null where there is none. What hasn't changed isn't sent again. */
		read: async <Data>(path: string): Promise<Data | null> => {
			const old = known.get(path);
			const headers: Record<string, string> = old ? { 'if-none-match': old.etag } : {};
			isReached = false;
			const response = await win.fetch(`/inspector/api${path}`, { headers, cache: 'no-store' });
			isReached = true;
			// The server's own answer of before; the types of both sides are the same file's.
			if (response.status === 304 && old) return old.data as Data;
			if (response.status === 404) return null;
			if (!response.ok) throw new Error(`The emulator answered ${response.status}.`);
			const data: Data = await response.json();
			known.set(path, { etag: response.headers.get('etag') ?? '', data });
			return data;
		},
		/** Calls `refresh` now and after each change, never twice at once. */
		follow: (refresh: () => Promise<void>, onLiveness: (liveness: Liveness) => void): void => {
			let isBusy = false;
			let isDue = false;
			let liveness: Liveness = 'polling';
			const run = async () => {
				isDue = true;
				if (isBusy) return;
				isBusy = true;
				while (isDue) {
					isDue = false;
					try {
						await refresh();
						onLiveness(liveness);
					} catch {
						onLiveness(isReached ? 'failed' : 'lost');
					}
				}
				isBusy = false;
			};
			const poll = () => {
				if (liveness !== 'live') void run();
			};
			if ('EventSource' in win) {
				const events = new win.EventSource('/inspector/api/events');
				events.addEventListener('change', () => {
					liveness = 'live';
					void run();
				});
				events.addEventListener('error', () => {
					liveness = 'polling';
				});
			}
			win.setInterval(poll, pollMs);
			void run();
		},
	};
}

/** What reads the inspector's data. */
export type LiveData = ReturnType<typeof createLiveData>;
