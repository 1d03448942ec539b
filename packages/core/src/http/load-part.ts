import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { Call } from './call.ts';

/**
 * Loads a part of this package for a call that turns out to need it. One that is missing, as in an application that was
 * only half replaced, is no failure of the network: it is told as what it is, and of a write that was sent it is said that
 * its outcome is unknown.
 *
 * @param isSent Whether the operation may have been executed.
 * @throws AnyBrowserError `configuration` or `ambiguous_outcome`
 */
export async function loadPart<Part>(
	load: () => Promise<Part>,
	{
		provider,
		operation,
		isSent,
	}: { readonly provider: string; readonly operation: Call<never>['operation']; readonly isSent: boolean },
): Promise<Part> {
	try {
		return await load();
	} catch (cause) {
		const isUnknown = isSent && operation.kind === 'write';
		const what = `${provider}: ${operation.name} needs a part of this package that could not be loaded`;
		const next = isUnknown ? ` It may have been executed. ${operation.lookFor ?? 'Look before you repeat it.'}` : '';
		const code = isUnknown ? 'ambiguous_outcome' : 'configuration';
		throw new AnyBrowserError(code, `${what}. See that all of its files are deployed.${next}`, {
			provider,
			operation: operation.name,
			cause,
		});
	}
}
