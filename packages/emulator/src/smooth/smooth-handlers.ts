import type { operations } from '../generated/smooth.types.ts';
import { ApiError } from '../http/api-error.ts';
import type { Handlers } from '../http/handler.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import type { SmoothAccount } from './smooth-account.ts';
import type { SmoothEmulatorOptions } from './smooth-emulator-options.ts';

/** What Smooth answers, operation by operation. */
export function smoothHandlers(
	account: SmoothAccount,
	{ clock, timing }: VendorContext,
	options: SmoothEmulatorOptions,
): Handlers<operations> {
	const acknowledged = { status: 200, body: { r: options.deleted === 'empty' ? {} : true } } as const;
	return {
		createTask: ({ body }) => ({ status: 200, body: { r: account.start(body).toBody() } }),

		listTasks({ query }) {
			const before = (query?.t ?? Number.POSITIVE_INFINITY) * 1000;
			// Times are compared in the unit that they are answered in.
			const page = account.tasks.newestFirst
				.filter(task => Math.floor(task.createdAt / 1000) * 1000 < before)
				.slice(0, query?.l ?? 32);
			return { status: 200, body: { r: page.map(task => task.toBody()) } };
		},

		async getTask({ params, query, signal }) {
			const task = account.find(params.task_id);
			const after = query?.event_t ?? 0;
			if (!task.isFinal && !task.hasEventsAfter(after)) await task.changes.wait(clock, timing.longPoll, signal);
			const r = task.toBody({ after, downloads: query?.downloads ?? false, repeated: options.repeatedEvents ?? 0 });
			return { status: task.isFinal ? 200 : 202, body: { r } };
		},

		cancelTask({ params }) {
			const task = account.find(params.task_id);
			if (task.isFinal) throw new ApiError(404, 'Task not found or already finished');
			task.finish('cancelled');
			return acknowledged;
		},

		deleteTaskData({ params }) {
			if ((options.plan ?? 'paid') !== 'paid') throw new ApiError(403, 'Zero data retention is not on your plan');
			const task = account.find(params.task_id);
			if (!task.isFinal) throw new ApiError(409, 'The task has not ended');
			task.forget();
			return acknowledged;
		},

		sendEvent({ params, body }) {
			const task = account.find(params.task_id);
			const session = account.sessions.get(task.id);
			if (body.name === 'tool_call') {
				task.toolCalls.answer(body);
				return { status: 200, body: { r: { id: body.id } } };
			}
			if (session === undefined) throw new ApiError(400, 'A task takes no actions, only a session does');
			if (!session.isOpen) throw new ApiError(400, 'The session is closed');
			session.receive(body);
			return { status: 200, body: { r: { id: body.id } } };
		},

		async createProfile({ body }) {
			return { status: 200, body: { r: await account.createProfile(body.id ?? undefined).toBody() } };
		},

		async listProfiles() {
			return { status: 200, body: { r: await Promise.all(account.profiles.map(profile => profile.toBody())) } };
		},

		deleteProfile({ params }) {
			account.deleteProfile(params.profile_id);
			return acknowledged;
		},

		async uploadFile({ form }) {
			const file = form['file'];
			// A part without a file name is read as a text.
			if (!(file instanceof File) || file.name === '') throw new ApiError(400, 'The file needs a name');
			return { status: 200, body: { r: { id: await account.files.add(file) } } };
		},

		async uploadExtension({ form }) {
			const file = form['file'];
			if (!(file instanceof File) || file.name === '') throw new ApiError(400, 'The extension needs a file name');
			if (!isZip(new Uint8Array(await file.arrayBuffer()))) throw new ApiError(400, 'The extension is not a zip');
			return { status: 200, body: { r: { id: account.extensions.add(file.name) } } };
		},

		listExtensions: () => ({ status: 200, body: { r: [...account.extensions.all()] } }),

		deleteExtension({ params }) {
			if (options.extensionPath === 'sdk') throw new ApiError(404, 'Not Found');
			account.extensions.delete(params.extension_id);
			return acknowledged;
		},

		deleteExtensionBySdkPath({ params }) {
			if (options.extensionPath === 'published') throw new ApiError(404, 'Not Found');
			account.extensions.delete(params.extension_id);
			return acknowledged;
		},

		openBrowserSession: ({ body }) => ({ status: 200, body: { r: account.openBrowserSession(body) } }),

		deleteFile({ params }) {
			account.files.delete(params.file_id);
			return acknowledged;
		},
	};
}

/** The first bytes of every zip archive; an empty one has the second pair. */
function isZip([first, second, third, fourth]: Uint8Array): boolean {
	return first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}
