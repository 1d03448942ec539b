import { collectOutput } from '../../collect-output.ts';
import { startBounded } from '../start-bounded.ts';

/** The registry that npm is set to, for package managers that don't read its settings. */
export async function npmRegistry(): Promise<string> {
	const child = startBounded('npm', ['config', 'get', 'registry'], {
		cwd: process.cwd(),
		env: process.env,
		maxMs: 20_000,
	});
	return (await collectOutput(child)).stdout.trim();
}
