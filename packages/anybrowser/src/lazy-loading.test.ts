import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program in a process of its own in which some packages fail as soon as they are loaded. */
async function runWithout(packages: readonly string[], program: string): Promise<string> {
	const hooks = `export async function resolve(name, context, next) {
		if (${JSON.stringify(packages)}.includes(name)) return { url: 'data:text/javascript,throw new Error("it was loaded")', shortCircuit: true };
		return next(name, context);
	}`;
	const code = `import { register } from 'node:module';
		register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hooks)}));
		${program}`;
	const parameters = ['--conditions=anybrowser-source', '--import', 'tsx', '--input-type=module', '--eval', code];
	const running = promisify(execFile)(process.execPath, parameters, { cwd: root });
	const { stdout } = await running.catch(({ code, signal, stderr }) => {
		throw new Error(`The process ended with ${code ?? signal}, and said on stderr: ${stderr || 'nothing'}`);
	});
	return stdout.trim();
}

const choose = (name: string) => `
	const { createClient } = await import('./src/index.ts');
	const client = await createClient({ provider: '${name}' }).catch(error => error);
	console.log(client.provider?.name ?? client.cause?.message ?? client.message);`;

test('who uses one provider never loads the other, nor what only the command line needs', async () => {
	const needless = ['commander', 'jiti', 'zod', '@anybrowser/emulator', 'playwright-core'];
	expect(await runWithout(['@anybrowser/skyvern', '@anybrowser/browserbase', ...needless], choose('smooth'))).toBe(
		'smooth',
	);
	expect(await runWithout(['@anybrowser/smooth', ...needless], choose('skyvern'))).toBe('skyvern');
	// The same hooks notice it when a package is loaded.
	expect(await runWithout(['@anybrowser/smooth'], choose('smooth'))).not.toBe('smooth');
});

test('the loader of TypeScript is loaded for files that need it alone', async () => {
	const load = (file: string) => `
		const { writeFileSync, mkdtempSync, rmSync } = await import('node:fs');
		const folder = mkdtempSync((await import('node:os')).tmpdir() + '/anybrowser-lazy-');
		writeFileSync(folder + '/${file}', ${JSON.stringify('{ "provider": "smooth" }')}.replace(/^/, '${file.endsWith('ts') ? 'export default ' : ''}'));
		const { loadClient } = await import('./src/config/index.ts');
		const client = await loadClient({ cwd: folder }).catch(error => error);
		rmSync(folder, { recursive: true });
		console.log(client.provider?.name ?? client.message);`;
	expect(await runWithout(['jiti', '@anybrowser/skyvern'], load('anybrowser.config.json'))).toBe('smooth');
	expect(await runWithout(['jiti', '@anybrowser/skyvern'], load('anybrowser.config.ts'))).toContain('it was loaded');
});
