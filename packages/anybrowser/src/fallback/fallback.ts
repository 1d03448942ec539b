import { AnyBrowserError, type BrowserSessionProvider } from '@anybrowser/core';
import { checkedProvider, createCapabilityGuard, observe } from '@anybrowser/core/provider';
import { Failover } from './failover.ts';
import { fallbackArtifacts } from './fallback-artifacts.ts';
import { FallbackContext } from './fallback-context.ts';
import { fallbackFiles } from './fallback-files.ts';
import type { FallbackOptions } from './fallback-options.ts';
import { fallbackProfiles } from './fallback-profiles.ts';
import { fallbackSessions } from './fallback-sessions.ts';
import { fallbackSteps } from './fallback-steps.ts';
import { fallbackTasks } from './fallback-tasks.ts';
import { fallbackTickets } from './fallback-tickets.ts';
import { fallbackWebhooks } from './fallback-webhooks.ts';
import { mergeCapabilities } from './merge-capabilities.ts';
import { Routes } from './routes.ts';

/** Several providers as one. `native` has their own APIs, in their order. */
export type FallbackProvider<Providers extends readonly BrowserSessionProvider[] = readonly BrowserSessionProvider[]> =
	BrowserSessionProvider<'fallback', { readonly [Index in keyof Providers]: Providers[Index]['native'] }>;

const name = 'fallback';

/**
 * Several providers as one: what is created is created at the first that can.
 *
 * A create goes on to the next provider when it surely made nothing: too many requests (`rate_limited`), no
 * credits (`insufficient_credits`),
 * not in the plan (`permission`), out of order or out of reach (`provider`, `connection`). It never goes on from an
 * ambiguous outcome, nor from what is the caller's fault (`invalid_request`) or the set-up's (`authentication`,
 * `configuration`). `warnings` with the code `fallback` say when it went on, and why. Who asked for a pause with
 * `Retry-After` is asked last until it is over, and only the last one that is asked repeats on its own.
 *
 * Every id says where it leads (`first:abc`), in another process too, so whatever is there is read, used and ended where
 * it was made: a task in a session at the session's provider, a session with a profile or a file at theirs. Of two
 * providers of one name the second is `first-2`. An id without such a beginning is the first provider's, so what was
 * stored before there was a fallback goes on working.
 *
 * A list is everybody's. When one provider can't be listed the list fails and names it, since a list that silently lacks
 * entries would look like sessions that have ended.
 *
 * Sessions, tasks and errors name the provider that they are from; what none of them is to blame for names `fallback`.
 *
 * @throws AnyBrowserError `configuration` without any provider.
 * @example
 * const browsers = await createClient({ provider: fallback([first(), second()]) });
 */
export function fallback<const Providers extends readonly BrowserSessionProvider[]>(
	providers: Providers,
	options: FallbackOptions = {},
): FallbackProvider<Providers> {
	const [first, ...others] = providers;
	if (first === undefined) throw new AnyBrowserError('configuration', 'fallback: at least one provider is needed');
	const routes = new Routes(name, [first, ...others]);
	const mode = options.capabilities ?? 'all';
	const { manifest, notes } = mergeCapabilities(routes.all, mode);
	const onWarning: NonNullable<FallbackOptions['onWarning']> = warning => observe(() => options.onWarning?.(warning));
	const guard = createCapabilityGuard({ provider: name, manifest, notes, onUnsupported: 'throw', onWarning });
	const context = new FallbackContext({
		name,
		routes,
		failover: new Failover(name, routes, onWarning),
		check(operation, used) {
			// One alone speaks for itself.
			if (mode === 'all' && others.length > 0) guard.check(operation, used());
		},
	});
	return checkedProvider<FallbackProvider<Providers>>({
		name,
		capabilities: manifest,
		capabilityNotes: notes,
		// The cast is sound: `map` keeps the places.
		native: providers.map(({ native }) => native) as FallbackProvider<Providers>['native'],
		...fallbackSessions(context),
		...fallbackSteps(context),
		tasks: fallbackTasks(context),
		profiles: fallbackProfiles(context),
		files: fallbackFiles(context),
		artifacts: fallbackArtifacts(context),
		tickets: fallbackTickets(context),
		webhooks: fallbackWebhooks(context),
	});
}
