import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';

let count = 0;

/**
 * Runs a module with all providers at an emulator, and `https://example.com` at a site on loopback. Only in a test, whose
 * transformer it uses: a process for each would take a second.
 *
 * @returns What it printed. @throws whatever it throws.
 */
export async function runBlock(
	root: string,
	module: string,
	where: {
		readonly smoothUrl: string;
		readonly skyvernUrl: string;
		readonly browserbaseUrl: string;
		readonly siteUrl: string;
	},
): Promise<string> {
	// Below the root, or the packages could not be resolved.
	const folder = join(root, '.doc-blocks');
	const file = join(folder, `block-${process.pid}-${count++}.ts`);
	const variables = {
		SMOOTH_BASE_URL: where.smoothUrl,
		SKYVERN_BASE_URL: where.skyvernUrl,
		BROWSERBASE_BASE_URL: where.browserbaseUrl,
		SMOOTH_API_KEY: 'any',
		SKYVERN_API_KEY: 'any',
		BROWSERBASE_API_KEY: 'any',
		ANYBROWSER_PROVIDER: 'smooth',
	};
	for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
	const log = vi.spyOn(console, 'log').mockImplementation(() => {});
	try {
		await mkdir(folder, { recursive: true });
		const code = module.replaceAll('https://example.com', where.siteUrl);
		await writeFile(file, code);
		await import(/* @vite-ignore */ file);
		return log.mock.calls.map(values => values.map(String).join(' ')).join('\n');
	} finally {
		log.mockRestore();
		vi.unstubAllEnvs();
		await rm(file, { force: true });
	}
}
