import type { TryContext } from '../try-context.ts';

/** How a test's file gets hold of packages. */
export type ModuleStyle = 'import' | 'require' | 'import()';

function load(style: ModuleStyle, names: string, from: string): string {
	if (style === 'import') return `import { ${names} } from '${from}';\n`;
	return `const { ${names} } = ${style === 'require' ? `require('${from}')` : `await import('${from}')`};\n`;
}

/**
 * A test that has the emulator answer by `fetch`, as the documentation shows it.
 *
 * @param options `begin` is in front of it, and brings `test` where the runner doesn't; `end` is its last parameter.
 */
export function testProgram(
	provider: TryContext['provider'],
	{
		style,
		test = 'test',
		begin = '',
		end = '',
	}: { readonly style: ModuleStyle; readonly test?: string; readonly begin?: string; readonly end?: string },
): string {
	const loads =
		load(style, 'createEmulator', '@anybrowser/emulator') + load(style, 'AnyBrowserError, createClient', 'anybrowser');
	return `${begin}${style === 'import()' ? '' : loads}
${test}('a session is opened and closed', async () => {
	${style === 'import()' ? loads : ''}
	const emulator = createEmulator();
	const browsers = await createClient({ provider: '${provider}', ${provider}: { apiKey: 'any', fetch: emulator.${provider}.fetch } });
	const session = await browsers.sessions.create();
	const again = await browsers.sessions.get(session.id);
	if (again.id !== session.id) throw new Error('another session');
	await session.close();
	const error = await browsers.sessions.get('nope').catch(caught => caught);
	if (!AnyBrowserError.is(error, 'not_found')) throw error;
	emulator.assertConforming();
	await emulator.close();
}${end});
`;
}
