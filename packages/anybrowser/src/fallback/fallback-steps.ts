import { type BrowserSessionProvider, type Capability, UnsupportedCapabilityError } from '@anybrowser/core';
import type { FallbackContext } from './fallback-context.ts';

/** Single steps in a session, and the way to its browser: both go to the session's own provider. */
export function fallbackSteps({ check, routes }: FallbackContext): Pick<BrowserSessionProvider, 'actions' | 'cdp'> {
	async function at<Result>(
		operation: Capability,
		sessionId: string,
		run: (provider: BrowserSessionProvider, ownId: string) => Promise<Result>,
	): Promise<Result> {
		check(operation, () => [operation]);
		const { route, id } = routes.find(sessionId, 'session id', operation);
		return run(route.provider, id);
	}

	return {
		actions: {
			goto: (id, url, request) => at('actions.goto', id, ({ actions }, own) => actions.goto(own, url, request)),
			extract: (id, options, request) =>
				at('actions.extract', id, ({ actions }, own) => actions.extract(own, options, request)),
			evaluate: (id, options, request) =>
				at('actions.evaluate', id, ({ actions }, own) => actions.evaluate(own, options, request)),
			screenshot: (id, options, request) =>
				at('actions.screenshot', id, ({ actions }, own) => actions.screenshot(own, options, request)),
			act: (id, instruction, request) =>
				at('actions.act', id, ({ actions }, own) => actions.act(own, instruction, request)),
			validate: (id, question, request) =>
				at('actions.validate', id, ({ actions }, own) => actions.validate(own, question, request)),
			ask: (id, question, options, request) =>
				at('actions.ask', id, ({ actions }, own) => actions.ask(own, question, options, request)),
		},
		cdp: {
			endpoint: (id, request) => at('cdp.endpoint', id, ({ cdp }, own) => cdp.endpoint(own, request)),
			connect: (id, request) => at('cdp.connect', id, ({ cdp }, own) => cdp.connect(own, request)),
			page: (id, request) => at('cdp.page', id, ({ cdp }, own) => cdp.page(own, request)),
			readState: (id, options, request) =>
				at('profiles.export', id, ({ name, capabilityNotes, cdp }, own) => {
					const note = capabilityNotes['profiles.export'];
					if (cdp.readState) return cdp.readState(own, options, request);
					throw new UnsupportedCapabilityError(name, 'profiles.export', 'profiles.export', note);
				}),
			writeState: (id, state, request) =>
				at('profiles.import', id, ({ name, capabilityNotes, cdp }, own) => {
					const note = capabilityNotes['profiles.import'];
					if (cdp.writeState) return cdp.writeState(own, state, request);
					throw new UnsupportedCapabilityError(name, 'profiles.import', 'profiles.import', note);
				}),
			async disconnect(sessionId) {
				const { route, id } = routes.find(sessionId, 'session id', 'cdp.connect');
				await route.provider.cdp.disconnect?.(id);
			},
		},
	};
}
