import { findChromium as findOnMachine } from '@anybrowser/emulator';
import { MissingPrerequisite } from '@anybrowser/test-kit/missing-prerequisite';
import { runTool } from '@anybrowser/test-kit/run-tool';

export interface Chromium {
	readonly path: string;
	readonly version: string;
}

/**
 * A Chromium or Chrome of this machine. `CHROMIUM` names one.
 *
 * @throws MissingPrerequisite when there is none.
 */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<Chromium> {
	const named = environment['CHROMIUM'] || undefined;
	const path = findOnMachine({ executablePath: named, env: environment });
	if (path !== null) {
		const { code, output } = await runTool(path, ['--version']);
		const version = /\d+\.\d+\.\d+\.\d+/.exec(output)?.[0];
		if (code === 0 && version !== undefined) return { path, version };
	}
	throw new MissingPrerequisite(
		`No Chromium or Chrome that runs was found (${named ?? path ?? 'in none of the usual places'})`,
		'Debian: apt-get install chromium. macOS: brew install --cask chromium. Or name one in CHROMIUM.',
	);
}
