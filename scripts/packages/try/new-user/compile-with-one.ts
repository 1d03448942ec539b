import { otherProvider } from '../check-session-program.ts';
import { complaintsOf } from '../complaints-of.ts';
import type { NewUser } from '../new-user.ts';
import type { TriedProvider } from '../try-context.ts';
import { strictestSettings } from './strictest-settings.ts';

/**
 * Compiles a program of somebody who has installed one provider and not another one: what is right compiles, declarations
 * included, and what is wrong doesn't.
 *
 * @returns The compiler's complaints; empty when there are none.
 */
export async function compileWithOne(user: NewUser, provider: TriedProvider): Promise<string> {
	const other = otherProvider(provider);
	await user.install(['typescript@6', '@types/node@20']);
	await user.write(
		'one-provider.ts',
		`import { createClient } from 'anybrowser';
import { defineConfig, loadClient } from 'anybrowser/config';

export const config = defineConfig({ provider: '${provider}', ${provider}: { maxConcurrency: 2 } });
const client = await createClient({ provider: '${provider}', ${provider}: { apiKey: 'k' } });
export const name: '${provider}' = client.provider.name;
export const loaded: '${provider}' = (await loadClient()).provider.name;
// @ts-expect-error no such option
await createClient({ provider: '${provider}', ${provider}: { apiKeey: 'k' } });
// @ts-expect-error a number is no key
defineConfig({ ${provider}: { apiKey: 7 } });
// @ts-expect-error not installed
await createClient({ provider: '${other}' });
// @ts-expect-error not installed
defineConfig({ ${other}: { apiKey: 'k' } });
`,
	);
	await user.write('tsconfig.json', strictestSettings('one-provider.ts'));
	return complaintsOf(await user.run(['tsc']));
}
