import { ApiError } from '../http/api-error.ts';
import type { Handlers } from '../http/handler.ts';
import { runAction } from './run-action.ts';
import type { SkyvernAccount } from './skyvern-account.ts';
import type { EmulatedOperations } from './skyvern-not-emulated.ts';
import type { SkyvernWorld } from './skyvern-world.ts';

const largestFile = 10 * 1024 * 1024;

/** What Skyvern answers, operation by operation. */
export function skyvernHandlers(account: SkyvernAccount, world: SkyvernWorld): Handlers<EmulatedOperations> {
	const { profiles } = account;
	return {
		createBrowserSession: ({ body }) => ({ status: 200, body: account.createSession(body ?? {}).toBody() }),

		listBrowserSessions: () => ({ status: 200, body: account.openSessions().map(session => session.toBody()) }),

		listBrowserSessionHistory: ({ query }) => ({
			status: 200,
			body: pageOf(account.recentSessions(), query).map(session => session.toBody()),
		}),

		getBrowserSession: ({ params }) => ({
			status: 200,
			body: account.findSession(params.browser_session_id).toBody(true),
		}),

		updateBrowserSession({ params, body }) {
			const session = account.findSession(params.browser_session_id);
			session.update(body);
			return { status: 200, body: session.toBody(true) };
		},

		closeBrowserSession({ params }) {
			account.findSession(params.browser_session_id).end('completed');
			return { status: 200, body: { message: 'Browser session closed' } };
		},

		createBrowserProfile({ body }) {
			const { browser_session_id: sessionId, workflow_run_id: runId } = body;
			if (sessionId && runId) throw bothSources(body);
			if (runId) {
				if (!account.actionRuns.has(runId)) throw new ApiError(404, `Workflow run ${runId} not found`);
				throw new ApiError(400, 'Workflow run does not have a persisted session.');
			}
			const session = sessionId ? account.findSession(sessionId) : undefined;
			return { status: 200, body: profiles.create(body, session).toBody() };
		},

		listBrowserProfiles({ query }) {
			const wanted = profiles.list(query?.include_deleted ?? false, query?.search_key ?? '');
			const page = pageOf(query?.managed === true ? [] : wanted, query);
			return { status: 200, body: page.map(profile => profile.toBody()) };
		},

		getBrowserProfile: ({ params }) => ({ status: 200, body: profiles.find(params.profile_id).toBody() }),

		updateBrowserProfile: ({ params, body }) => ({
			status: 200,
			body: profiles.update(params.profile_id, body).toBody(),
		}),

		async deleteBrowserProfile({ params }) {
			await profiles.delete(params.profile_id);
			return { status: 204 };
		},

		getBrowserProfileUsage({ params }) {
			const { id } = profiles.find(params.profile_id);
			const runs = [...account.runs.values()].filter(run => run.request.browser_profile_id === id);
			return { status: 200, body: { workflows: [], credentials: [], recent_seeded_run_count: runs.length } };
		},

		runTask: ({ body }) => ({ status: 200, body: account.startRun(body).toBody() }),

		getRun: ({ params }) => ({
			status: 200,
			body: account.actionRuns.get(params.run_id) ?? account.findRun(params.run_id).toBody(),
		}),

		cancelRun({ params }) {
			account.cancelRun(params.run_id);
			return { status: 200, body: null };
		},

		cancelRuns({ body }) {
			const cancelled: string[] = [];
			const failed: string[] = [];
			for (const id of new Set(body.run_ids)) {
				try {
					account.cancelRun(id);
					cancelled.push(id);
				} catch (error) {
					if (!(error instanceof ApiError)) throw error;
					failed.push(id);
				}
			}
			return { status: 200, body: { cancelled, failed } };
		},

		// Runs leave nothing behind here, and an unknown one never did.
		listRunArtifacts: () => ({ status: 200, body: [] }),

		listRuns({ query }) {
			const text = query?.search_key?.toLowerCase() ?? '';
			const runs = [...account.runs.values()].reverse().filter(run => {
				const { title, prompt, url } = run.request;
				return (
					(query?.status?.includes(run.status) ?? true) &&
					(query?.run_type?.includes(run.type) ?? true) &&
					[run.id, title, prompt, url].some(field => field?.toLowerCase().includes(text))
				);
			});
			// Nothing here has tags, or belongs to a workflow.
			const isFiltered = (query?.tags ?? query?.workflow_permanent_id ?? []).length > 0;
			return { status: 200, body: pageOf(isFiltered ? [] : runs, query).map(run => run.toSummary()) };
		},

		runAction: async ({ body, signal }) => ({ status: 200, body: await runAction(body, account, world, signal) }),

		getVersion: () => ({ status: 200, body: { version: 'emulator' } }),

		uploadFile({ form }) {
			const file = form['file'];
			if (!(file instanceof File)) {
				throw new ApiError(422, [{ type: 'value_error', loc: ['body', 'file'], msg: 'Expected a file', input: file }]);
			}
			if (file.size > largestFile) throw new ApiError(413, 'File size exceeds the limit of 10 MB');
			const days = form['retention_days'];
			return { status: 200, body: account.createFile(file.name, days ? Number(days) : null) };
		},

		deleteFile({ params }) {
			account.deleteFile(params.file_id);
			return { status: 204 };
		},
	};
}

/** One page of a list; pages are counted from 1. */
function pageOf<T>(
	all: readonly T[],
	query: { readonly page?: number; readonly page_size?: number } | undefined,
): readonly T[] {
	const size = query?.page_size ?? 10;
	const start = ((query?.page ?? 1) - 1) * size;
	return all.slice(start, start + size);
}

function bothSources(input: unknown): ApiError {
	const msg = 'Value error, Only one of browser_session_id and workflow_run_id may be given';
	return new ApiError(422, [{ type: 'value_error', loc: ['body'], msg, input }]);
}
