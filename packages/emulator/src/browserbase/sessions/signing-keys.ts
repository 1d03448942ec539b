import { randomId } from '../../kernel/random-id.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';

/** How many keys of one session are remembered. */
const keysKept = 100;

interface SigningKey {
	readonly key: string;
	/** Milliseconds since the epoch. */
	readonly until: number;
}

/** The keys that open one session. Each read of the session makes a new one, and all of them age. */
export class SigningKeys {
	readonly #environment: Pick<BrowserbaseEnvironment, 'clock' | 'timing'>;
	#keys: SigningKey[] = [];

	constructor(environment: Pick<BrowserbaseEnvironment, 'clock' | 'timing'>) {
		this.#environment = environment;
	}

	/** A new key. @param lifetime in milliseconds */
	issue(lifetime = this.#environment.timing.signingKey): string {
		const key = randomId(24);
		this.#keys = [...this.#keys.slice(1 - keysKept), { key, until: this.#environment.clock.now() + lifetime }];
		return key;
	}

	/** Whether a key was given for this session, and opens it yet; undefined for another's. */
	state(key: string): 'fresh' | 'aged' | undefined {
		const found = this.#keys.find(each => each.key === key);
		return found && (this.#environment.clock.now() < found.until ? 'fresh' : 'aged');
	}
}
