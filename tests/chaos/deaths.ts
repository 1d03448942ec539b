import { createRandom } from '../soak/create-random.ts';
import type { Moment, WorkerSettings } from './worker-settings.ts';

/** Ends this process as a crash does, at moments that chance chooses. */
export class Deaths {
	readonly #random;
	readonly #likely: WorkerSettings['deaths'];

	constructor({ seed, deaths }: Pick<WorkerSettings, 'seed' | 'deaths'>) {
		this.#random = createRandom(seed);
		this.#likely = deaths;
	}

	/** @returns Only when it isn't this time. */
	async at(moment: Moment): Promise<void> {
		if (this.#random.next() >= (this.#likely[moment] ?? 0)) return;
		// Whoever counts learns which moment it was.
		process.send?.({ died: moment });
		process.kill(process.pid, 'SIGKILL');
		await new Promise(() => {});
	}

	/** The same for a request: before it is sent, when it was sent and its answer isn't there, and between the looks of a wait. */
	readonly fetch: typeof fetch = async (input, init) => {
		const isRead = input instanceof Request ? input.method === 'GET' : (init?.method ?? 'GET') === 'GET';
		if (isRead) {
			const answer = await fetch(input, init);
			await this.at('while-waiting');
			return answer;
		}
		await this.at('before-send');
		const answer = await fetch(input, init);
		// It was executed, and nobody here knows it yet.
		await this.at('after-send');
		return answer;
	};
}
