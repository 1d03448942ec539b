import { MissingPrerequisite } from '../missing-prerequisite.ts';
import { runTool } from '../run-tool.ts';

const commands = ['python3.13', 'python3.12', 'python3.11', 'python3', 'python'];

/** Prints the version when it will do and can make environments. */
const probe =
	'import sys, venv, ensurepip; assert (3, 11) <= sys.version_info < (3, 14); print("%d.%d.%d" % sys.version_info[:3])';

export interface Python {
	readonly command: string;
	readonly version: string;
}

/**
 * A Python that the server runs on, 3.11 to 3.13, with its `venv`. `PYTHON` names one.
 *
 * @throws MissingPrerequisite when there is none.
 */
export async function findPython(environment: NodeJS.ProcessEnv = process.env): Promise<Python> {
	const named = environment['PYTHON'];
	const candidates = named ? [named] : commands;
	for (const command of candidates) {
		const { code, output } = await runTool(command, ['-c', probe]);
		if (code === 0) return { command, version: output.trim() };
	}
	throw new MissingPrerequisite(
		`No Python 3.11, 3.12 or 3.13 with venv was found (tried ${candidates.join(', ')})`,
		'Debian and Ubuntu: apt-get install python3 python3-venv. macOS: brew install python@3.11. Elsewhere: python.org. Or name one in PYTHON.',
	);
}
