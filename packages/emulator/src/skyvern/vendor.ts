import { skyvernDocument } from '../generated/skyvern.document.ts';
import type { Handler } from '../http/handler.ts';
import { recording } from '../http/recording.ts';
import { randomDigits } from '../kernel/random-id.ts';
import { createSessionConnector } from '../vendor/session-connector.ts';
import type { SessionState, TaskState } from '../vendor/session-state.ts';
import { defineVendor, type EmulatedVendor } from '../vendor/vendor.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import { createTimestamps } from './naive-time.ts';
import { recordingName } from './recording-url.ts';
import { SkyvernAccount } from './skyvern-account.ts';
import { skyvernContents } from './skyvern-contents.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import type { SkyvernEmulator } from './skyvern-emulator.ts';
import type { SkyvernEmulatorOptions } from './skyvern-emulator-options.ts';
import { skyvernHandlers } from './skyvern-handlers.ts';

type SkyvernOwn = Pick<SkyvernEmulator, 'webhooks' | 'cdp' | 'approve'>;

/** How Skyvern is plugged in. */
export const skyvern = defineVendor({
	name: 'skyvern',
	title: 'Skyvern',
	origin: 'https://api.skyvern.com',
	basePath: '/v1',
	document: skyvernDocument,
	keyVariable: 'SKYVERN_API_KEY',
	example: {
		title: 'Skyvern, with anybrowser',
		code: baseUrl =>
			`const browsers = await createClient({\n  provider: 'skyvern',\n  skyvern: { apiKey: 'any', baseUrl: '${baseUrl}' },\n});\nawait browsers.sessions.create({ url: 'https://example.com' });`,
	},
	create: createSkyvern,
});

/** Skyvern's API with an organization of its own. */
function createSkyvern(shared: VendorContext, options: SkyvernEmulatorOptions): EmulatedVendor<SkyvernOwn> {
	const context: SkyvernContext = {
		...shared,
		options,
		organizationId: `o_${randomDigits()}`,
		stamp: createTimestamps(shared.clock),
	};
	const account = new SkyvernAccount(context);
	const definition: EmulatedVendor<SkyvernOwn>['definition'] = {
		ignoresTrailingSlash: true,
		// Hidden, and still there.
		aliases: {
			'/run/workflows': '/run/agents',
			'/workflows/runs': '/agents/runs',
			'/workflows/{workflow_id}/runs': '/agents/{workflow_id}/runs',
		},
		// Typed by the same document that the guard holds every call to before it gets there.
		handlers: skyvernHandlers(account, context) as unknown as Readonly<Record<string, Handler>>,
		unauthorized: { status: 403, body: { detail: 'Invalid credentials' } },
		refusal: ({ status }) => (status === 404 && options.notFound === 'empty' ? { status, unchecked: true } : undefined),
		isSigned: ({ pathname, searchParams }) => searchParams.has('sig') && pathname.endsWith('/content'),
		internalError: message => ({ status: 500, body: { error: `Unexpected error: ${message}` } }),
	};
	return {
		definition,
		contents: skyvernContents(account),
		fileOf: (id: string, name: string) => {
			const isKnown = account.sessions.get(id) !== undefined || account.runs.has(id);
			return isKnown && name === recordingName ? recording(context.links.to('skyvern', id) ?? '/', 'webm') : undefined;
		},
		actionsOn(id) {
			if (account.sessions.get(id)) return { close: () => account.closeSession(id) };
			if (!account.runs.has(id)) return undefined;
			return { cancel: () => account.cancelRun(id), question: account.runs.find(id).question };
		},
		own: {
			cdp: createSessionConnector(({ url, headers }) => {
				const key = new Headers(headers).get('x-api-key');
				const isKey = key && (shared.apiKey === undefined || key === shared.apiKey);
				if (!isKey) throw new Error('The browser refuses the connection: 403');
				return [...account.sessions.open].find(({ address }) => address === url);
			}),
			approve(runId) {
				const question = account.runs.has(runId) ? account.runs.find(runId).question : undefined;
				if (question === undefined) throw new Error(`The run ${runId} waits for nobody`);
				question.answer('Approve');
			},
			webhooks: () => account.runs.webhooks.deliveries,
		},
		sessions: (): readonly SessionState[] =>
			account.sessions.all.map(session => ({
				id: session.id,
				status: session.status,
				open: !session.isFinal,
				url: session.page?.url ?? null,
			})),
		tasks: (): readonly TaskState[] =>
			account.runs.all.map(run => ({
				id: run.id,
				status: run.status,
				open: !run.isFinal,
				sessionId: run.session?.id ?? null,
			})),
	};
}
