import type { NewUser } from './new-user.ts';

/** An `anybrowser emulate` that somebody has started. */
export interface Emulated {
	/** What points both providers at it, without keys. */
	readonly addresses: Readonly<Record<string, string>>;
	readonly url: string;
	/** Ends it. @returns How it ended. */
	stop(): Promise<number | null>;
}

/** Starts the emulator from the command line, with one key that it accepts, and waits for its ready line. */
export async function emulate(user: NewUser): Promise<Emulated> {
	const child = user.start(['anybrowser', 'emulate', '--port', '0', '--json']);
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
	});
	const { url, smoothUrl, skyvernUrl } = JSON.parse(ready) as Record<'url' | 'smoothUrl' | 'skyvernUrl', string>;
	return {
		addresses: { SMOOTH_BASE_URL: smoothUrl, SKYVERN_BASE_URL: skyvernUrl },
		url,
		stop() {
			child.kill('SIGINT');
			return ended;
		},
	};
}
