import { randomDigits } from '../kernel/random-id.ts';
import type { SkyvernSession } from './skyvern-session.ts';

/** The workflow run that the server makes for single actions. Others can join it, and nobody can read it. */
export class ActionRun {
	readonly id = `wr_${randomDigits()}`;
	/** Where its actions take place. */
	readonly session: SkyvernSession;

	constructor(session: SkyvernSession) {
		this.session = session;
	}
}
