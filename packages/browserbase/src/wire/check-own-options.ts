import { nearestName } from '@anybrowser/core/provider';
import type { CheckedCall } from '../browserbase-context.ts';

/** What Browserbase calls by another name here. */
type Unified = Readonly<Record<string, string>>;

/**
 * Refuses options under `providerOptions.browserbase` that nothing would be done with: Browserbase takes a session with any
 * field, and doesn't say which of them it has ignored.
 *
 * @param names Those that there are.
 * @param unified What has one name for all providers.
 * @throws AnyBrowserError `invalid_request`
 */
export function checkOwnOptions(
	call: CheckedCall,
	own: object,
	{ names, unified, what }: { readonly names: readonly string[]; readonly unified: Unified; readonly what: string },
): void {
	for (const name of Object.keys(own)) {
		if (names.includes(name)) continue;
		const place = `\`providerOptions.browserbase.${name}\``;
		if (Object.hasOwn(unified, name)) throw call.refuse(`${place} is \`${unified[name]}\` here; set that`);
		const nearest = nearestName(name, names);
		const hint = nearest === undefined ? `${what} takes ${names.join(', ')}` : `Did you mean \`${nearest}\`?`;
		throw call.refuse(`${place} is no option. ${hint}`);
	}
}
