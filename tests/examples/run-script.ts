import { spawn } from 'node:child_process';
import { collectOutput } from '../../scripts/packages/collect-output.ts';

/** Milliseconds; a script that takes longer hangs. */
const maxMs = 30_000;

/** Runs a TypeScript file on the sources. @returns What it printed. @throws Error with what it said. */
export async function runScript(
	file: string,
	variables: Readonly<Record<string, string>>,
	parameters: readonly string[] = [],
): Promise<string> {
	const { code, signal, stdout, stderr } = await collectOutput(
		spawn(process.execPath, ['--import', 'tsx', '--conditions=anybrowser-source', file, ...parameters], {
			env: { ...process.env, ...variables },
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: maxMs,
		}),
	);
	if (code === 0) return stdout;
	throw new Error(`${file} ended with ${code ?? signal}:\n${stderr}${stdout}`);
}
