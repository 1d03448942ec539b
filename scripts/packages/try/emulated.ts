import type { NewUser } from './new-user.ts';
import { type TriedProvider, triedProviders } from './try-context.ts';

/** An `anybrowser emulate` that somebody has started. */
export interface Emulated {
	/** What points every provider at it, without keys. */
	readonly addresses: Readonly<Record<string, string>>;
	readonly url: string;
	/** Ends it. @returns How it ended. */
	stop(): Promise<number | null>;
}

/** Milliseconds that it may take to start, and to stop. */
const patience = 60_000;

/**
 * Starts the emulator from the command line, with one key that it accepts, and waits for its ready line.
 *
 * @param maxMs How long it may live: `Infinity` for one that all cases share. Default: as long as any command.
 */
export async function emulate(user: NewUser, maxMs?: number): Promise<Emulated> {
	const child = user.start(['anybrowser', 'emulate', '--port', '0', '--json'], {}, maxMs);
	const late = setTimeout(() => child.kill('SIGKILL'), patience);
	const ended = new Promise<number | null>(resolve => child.on('close', resolve));
	const ready = await new Promise<string>((resolve, reject) => {
		let said = '';
		child.stdout.on('data', chunk => {
			said += chunk;
			if (said.includes('}')) resolve(said);
		});
		child.stderr.on('data', chunk => {
			said += chunk;
		});
		child.on('close', code => reject(new Error(`emulate ended with ${code}: ${said}`)));
	}).finally(() => clearTimeout(late));
	const addresses = JSON.parse(ready) as Readonly<Record<'url' | `${TriedProvider}Url`, string>>;
	const { url } = addresses;
	return {
		addresses: Object.fromEntries(
			triedProviders.map(name => [`${name.toUpperCase()}_BASE_URL`, addresses[`${name}Url`]]),
		),
		url,
		async stop() {
			child.kill('SIGINT');
			const stuck = setTimeout(() => child.kill('SIGKILL'), patience);
			return ended.finally(() => clearTimeout(stuck));
		},
	};
}
