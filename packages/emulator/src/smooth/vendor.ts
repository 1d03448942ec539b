import { smoothDocument } from '../generated/smooth.document.ts';
import type { Handler } from '../http/handler.ts';
import type { SessionState, TaskState } from '../vendor/session-state.ts';
import { defineVendor, type EmulatedVendor } from '../vendor/vendor.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import { SmoothAccount } from './smooth-account.ts';
import { smoothContents } from './smooth-contents.ts';
import type { SmoothEmulatorOptions } from './smooth-emulator-options.ts';
import { smoothHandlers } from './smooth-handlers.ts';

/** How Smooth is plugged in. */
export const smooth = defineVendor({
	name: 'smooth',
	title: 'Smooth',
	origin: 'https://api.smooth.sh',
	basePath: '/api/v1',
	document: smoothDocument,
	keyVariable: 'SMOOTH_API_KEY',
	example: {
		title: 'Smooth, with curl',
		code: baseUrl =>
			`curl ${baseUrl}/task \\\n  -H 'apikey: any' -H 'content-type: application/json' \\\n  -d '{"url": "https://example.com"}'`,
	},
	create: createSmooth,
});

/** Smooth's API with an account of its own. */
function createSmooth(context: VendorContext, options: SmoothEmulatorOptions): EmulatedVendor {
	const account = new SmoothAccount(context, options);
	const definition: EmulatedVendor['definition'] = {
		// Typed by the same document that the guard holds every call to before it gets there.
		handlers: smoothHandlers(account, context, options) as unknown as Readonly<Record<string, Handler>>,
		unauthorized: { status: 401, body: { detail: 'Invalid API key' } },
		internalError: message => ({ status: 500, body: { detail: message } }),
	};
	return {
		definition,
		own: {},
		contents: smoothContents(account),
		fileOf: (id: string, name: string) => account.tasks.get(id)?.fileOf(name),
		actionsOn(id) {
			const session = account.sessions.get(id);
			if (session) return { close: () => session.close() };
			const task = account.tasks.get(id);
			return task && { cancel: () => task.finish('cancelled') };
		},
		sessions: (): readonly SessionState[] =>
			[...account.sessions.values()].map(({ task, url }) => ({
				id: task.id,
				status: task.status,
				open: !task.isFinal,
				url,
			})),
		tasks: (): readonly TaskState[] =>
			account.tasks.all
				.filter(task => !account.sessions.has(task.id))
				.map(task => ({ id: task.id, status: task.status, open: !task.isFinal, sessionId: null })),
	};
}
