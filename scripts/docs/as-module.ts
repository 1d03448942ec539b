/** What a page takes for granted once it has shown it: a name, and where it comes from. */
const known: Readonly<Record<string, string>> = {
	createClient: 'anybrowser',
	AnyBrowserError: 'anybrowser',
	TaskFailedError: 'anybrowser',
	createEmulator: '@anybrowser/emulator',
	smooth: '@anybrowser/smooth',
	skyvern: '@anybrowser/skyvern',
	browserbase: '@anybrowser/browserbase',
	z: 'zod',
};

/**
 * A block as a module of its own. Without a line of imports it gets those that it needs, and where it uses `browsers`,
 * `session` or `task` without making one, it gets one.
 */
export function asModule(code: string): string {
	const uses = (name: string) => new RegExp(`(?<![.\\w'"/-])${name}\\b(?!['"/:])`).test(code);
	const makes = (name: string) =>
		new RegExp(`(const|let|using|async|\\() *\\(?${name}\\b|const \\{[^}]*\\b${name}\\b[^}]*\\} =`).test(code);
	const lines: string[] = [];
	const needsSession = uses('session') && !makes('session');
	const needsTask = uses('task') && !makes('task') && !code.includes('async task');
	const needsClient = (uses('browsers') || needsSession || needsTask) && !makes('browsers');
	for (const [name, from] of Object.entries(known)) {
		const isUsed = uses(name) || (name === 'createClient' && needsClient);
		if (isUsed && !new RegExp(`import [^;]*\\b${name}\\b[^;]*from`).test(code)) {
			lines.push(`import { ${name} } from '${from}';`);
		}
	}
	if (needsClient) lines.push(`const browsers = await createClient({ provider: 'smooth' });`);
	if (needsSession) lines.push(`await using session = await browsers.sessions.create();`);
	if (needsTask) lines.push(`const task = await browsers.tasks.start('Do something');`);
	return `${[...lines, code].join('\n')}\nexport {};\n`;
}
