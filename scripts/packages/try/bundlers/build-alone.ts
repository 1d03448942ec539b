import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { NewUser } from '../new-user.ts';
import type { TryContext } from '../try-context.ts';
import type { Bundler } from './bundler.ts';

/** How bundlers begin a complaint that doesn't stop them. */
const complaint = /warn|can't resolve|could not resolve|unresolved|critical dependency|\(!\)/i;

/**
 * Builds a program, and puts what was built into a folder of its own, from which nothing that is installed can be reached.
 *
 * @returns Somebody in that folder.
 * @throws AssertionError when the bundler fails, or complains.
 */
export async function buildAlone(
	bundler: Bundler,
	entry: string,
	{ user, context }: { readonly user: NewUser; readonly context: TryContext },
): Promise<NewUser> {
	for (const [name, text] of Object.entries(bundler.settings?.(entry, context.provider) ?? {})) {
		await user.write(name, text);
	}
	const { code, stdout, stderr } = await user.run(bundler.build(entry));
	assert.equal(code, 0, `${bundler.name} ended with ${code}: ${stderr || stdout}`);
	assert.doesNotMatch(stdout + stderr, complaint, `${bundler.name} complains: ${stderr || stdout}`);
	const alone = await context.user({ packages: [] });
	await cp(join(user.folder, 'out'), alone.folder, { recursive: true });
	return alone;
}
