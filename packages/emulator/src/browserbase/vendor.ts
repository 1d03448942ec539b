import { DevToolsGateway, type GatewayRefusal, type GatewaySession } from '../devtools/devtools-gateway.ts';
import { browserbaseDocument } from '../generated/browserbase.document.ts';
import type { operations } from '../generated/browserbase.types.ts';
import type { ApiError } from '../http/api-error.ts';
import type { Handler, Handlers } from '../http/handler.ts';
import { recording } from '../http/recording.ts';
import { createSessionConnector } from '../vendor/session-connector.ts';
import type { SessionState, TaskState } from '../vendor/session-state.ts';
import { defineVendor, type EmulatedVendor } from '../vendor/vendor.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import { accountHandlers } from './account/account-handlers.ts';
import { projectContents } from './account/project-contents.ts';
import { BrowserbaseAccount } from './browserbase-account.ts';
import type { BrowserbaseEmulator } from './browserbase-emulator.ts';
import type { BrowserbaseEmulatorOptions } from './browserbase-emulator-options.ts';
import type { BrowserbaseEnvironment } from './browserbase-environment.ts';
import { errorReply } from './error-reply.ts';
import { recordingHandlers } from './recordings/recording-handlers.ts';
import { recordingName } from './recordings/session-recording.ts';
import { runHandlers } from './runs/run-handlers.ts';
import { sessionHandlers } from './sessions/session-handlers.ts';
import { validationMessage } from './validation-message.ts';

type BrowserbaseOwn = Pick<BrowserbaseEmulator, 'cdp' | 'uploads'>;

/** How Browserbase is plugged in. */
export const browserbase = defineVendor({
	name: 'browserbase',
	title: 'Browserbase',
	origin: 'https://api.browserbase.com',
	// The document has the version in its paths, as the address that its SDK takes has none.
	basePath: '',
	document: browserbaseDocument,
	keyVariable: 'BROWSERBASE_API_KEY',
	example: {
		title: 'Browserbase, with curl',
		code: baseUrl =>
			`curl ${baseUrl}/v1/sessions \\\n  -H 'X-BB-API-Key: any' -H 'content-type: application/json' \\\n  -d '{}'`,
	},
	create: createBrowserbase,
});

/** Browserbase's API with a project of its own. */
function createBrowserbase(shared: VendorContext, options: BrowserbaseEmulatorOptions): EmulatedVendor<BrowserbaseOwn> {
	const find = (address: URL): GatewaySession | GatewayRefusal => {
		const found = account.sessions.findByKey(address.searchParams.get('signingKey') ?? '');
		if (found === undefined) return { code: 1008, reason: 'The signing key opens no session' };
		if (found.session.gone.aborted) return { code: 1008, reason: 'The session has ended' };
		if (!found.isFresh) return { code: 1008, reason: 'The signing key is too old: read the session for another' };
		return found.session.reachable;
	};
	const environment: BrowserbaseEnvironment = {
		...shared,
		options,
		projectId: crypto.randomUUID(),
		gateway: new DevToolsGateway(shared.lifetime, find),
		stamp: () => new Date(shared.clock.now()).toISOString(),
	};
	const account = new BrowserbaseAccount(environment);
	const { sessions, runs } = account;
	const handlers: Handlers<operations> = {
		...sessionHandlers(sessions, environment),
		...recordingHandlers(sessions, environment),
		...accountHandlers(account, environment),
		...runHandlers(account),
	};
	const definition: EmulatedVendor<BrowserbaseOwn>['definition'] = {
		// Typed by the same document that the guard holds every call to before it gets there.
		handlers: handlers as unknown as Readonly<Record<string, Handler>>,
		unauthorized: errorReply(401, 'The key is missing or wrong'),
		refusal: ({ status, message, headers }: ApiError) => errorReply(status, message, headers),
		invalid: items => errorReply(400, items.map(validationMessage).join('; ')),
		internalError: message => errorReply(500, message),
	};
	return {
		definition,
		contents: projectContents(account),
		fileOf: (id: string, name: string) =>
			name === recordingName && sessions.get(id)?.recording
				? recording(environment.links.to('browserbase', id) ?? '/')
				: undefined,
		actionsOn(id) {
			const session = sessions.get(id);
			if (session) return { close: () => session.release() };
			const run = runs.get(id);
			return run && { cancel: () => run.stop(), question: run.question };
		},
		own: {
			cdp: createSessionConnector(({ url }) => {
				const found = find(new URL(url));
				if (!('code' in found)) return found;
				throw new Error(`The browser closes the connection: ${found.code} ${found.reason}`);
			}),
			uploads: id => sessions.get(id)?.uploads ?? [],
		},
		sessions: (): readonly SessionState[] =>
			sessions.all.map(session => ({
				id: session.id,
				status: session.status,
				open: !session.gone.aborted,
				url: session.page?.url ?? null,
			})),
		tasks: (): readonly TaskState[] =>
			runs.all.map(run => ({
				id: run.id,
				status: run.status,
				open: !run.isFinal,
				sessionId: run.session?.id ?? null,
			})),
	};
}
