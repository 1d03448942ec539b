import { spawn } from 'node:child_process';
import { UsageError } from './usage-error.ts';

/** How a program is started; tests have their own. */
export type StartProgram = (program: string, parameters: readonly string[]) => Promise<void>;

/**
 * Shows an address in the browser of whoever sits here. It comes from a service, so it goes to no shell, and only http(s).
 *
 * @throws UsageError when it is no web address, or nothing here shows one.
 */
export async function openAddress(
	address: string,
	env: Readonly<Record<string, string | undefined>>,
	{ platform = process.platform, start = startApart }: { platform?: NodeJS.Platform; start?: StartProgram } = {},
): Promise<void> {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (url === undefined || !/^https?:$/.test(url.protocol)) throw new UsageError('The live view is no web address');
	const [program, ...parameters] = opener(platform, env['BROWSER']);
	await start(program, [...parameters, url.href]).catch((error: Error) => {
		throw new UsageError(
			`${program} could not be started (${error.message}): BROWSER names another, --no-browser none`,
		);
	});
}

function opener(platform: NodeJS.Platform, named: string | undefined): readonly [string, ...string[]] {
	if (named) return [named];
	if (platform === 'darwin') return ['open'];
	if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
	return ['xdg-open'];
}

/** Starts a program that outlives this one. */
function startApart(program: string, parameters: readonly string[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, parameters, { stdio: 'ignore', detached: true });
		child.once('error', reject);
		child.once('spawn', () => {
			child.unref();
			resolve();
		});
	});
}
