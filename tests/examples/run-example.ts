import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

let count = 0;

/**
 * Runs an example in this process, whose transformer it uses: a process for each would take seconds.
 *
 * @returns What it printed. @throws whatever it throws.
 */
export async function runExample(
	name: string,
	parameters: readonly string[],
	variables: Readonly<Record<string, string>>,
): Promise<string> {
	const file = fileURLToPath(new URL(`../../examples/${name}.ts`, import.meta.url));
	const before = process.argv;
	for (const [variable, value] of Object.entries(variables)) vi.stubEnv(variable, value);
	const log = vi.spyOn(console, 'log').mockImplementation(() => {});
	try {
		process.argv = [process.execPath, file, ...parameters];
		// A module runs once, so each time it is another one.
		await import(/* @vite-ignore */ `${file}?run=${count++}`);
		return log.mock.calls.map(values => values.map(String).join(' ')).join('\n');
	} finally {
		process.argv = before;
		log.mockRestore();
		vi.unstubAllEnvs();
	}
}
