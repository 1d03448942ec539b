import { MissingPrerequisite } from './missing-prerequisite.ts';
import { runTool } from './run-tool.ts';

const commands = [
	'/usr/bin/chromium',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

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
	const named = environment['CHROMIUM'];
	const candidates = named ? [named] : commands;
	for (const command of candidates) {
		const { code, output } = await runTool(command, ['--version']);
		const version = /\d+\.\d+\.\d+\.\d+/.exec(output)?.[0];
		if (code === 0 && version !== undefined) return { path: await absolute(command), version };
	}
	throw new MissingPrerequisite(
		`No Chromium or Chrome was found (tried ${candidates.join(', ')})`,
		'Debian: apt-get install chromium. macOS: brew install --cask chromium. Or name one in CHROMIUM.',
	);
}

/** The server is told a file, not a name to look for. */
async function absolute(command: string): Promise<string> {
	if (command.includes('/')) return command;
	const { code, output } = await runTool('which', [command]);
	return code === 0 ? output.trim() : command;
}
