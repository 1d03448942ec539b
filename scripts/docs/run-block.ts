import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runScript } from './run-script.ts';

/**
 * Runs a module as a program of its own, with both providers at an emulator and `https://example.com` at a site on
 * loopback.
 *
 * @returns What it printed. @throws Error with what it said when it doesn't end with 0.
 */
export async function runBlock(
	root: string,
	module: string,
	where: { readonly smoothUrl: string; readonly skyvernUrl: string; readonly siteUrl: string },
): Promise<string> {
	// Below the root, or the packages could not be resolved.
	const folder = await mkdtemp(join(root, 'node_modules', '.doc-block-'));
	try {
		const file = join(folder, 'block.mts');
		const code = module
			.replace('declare const PAGE: string;', `const PAGE = '${where.siteUrl}/';`)
			.replaceAll('https://example.com', where.siteUrl);
		await writeFile(file, code);
		return await runScript(file, {
			SMOOTH_BASE_URL: where.smoothUrl,
			SKYVERN_BASE_URL: where.skyvernUrl,
			SMOOTH_API_KEY: 'any',
			SKYVERN_API_KEY: 'any',
			ANYBROWSER_PROVIDER: 'smooth',
		});
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
