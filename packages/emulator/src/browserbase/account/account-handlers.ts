import type { operations } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';
import type { Handlers } from '../../http/handler.ts';
import { randomId } from '../../kernel/random-id.ts';
import type { BrowserbaseAccount } from '../browserbase-account.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';
import { fileOf } from '../file-of.ts';
import { defaultSeconds } from '../sessions/session-store.ts';

type AccountOperations = Pick<
	operations,
	| 'createContext'
	| 'getContext'
	| 'deleteContext'
	| 'uploadExtension'
	| 'getExtension'
	| 'deleteExtension'
	| 'listProjects'
	| 'getProject'
	| 'getProjectUsage'
	| 'listDownloads'
	| 'getDownload'
	| 'deleteDownload'
>;

/** What a project without a limit says it may have at once. */
const manyBrowsers = 1000;

/** What Browserbase answers about contexts, extensions, downloads and the project. */
export function accountHandlers(
	{ contexts, extensions, sessions }: BrowserbaseAccount,
	environment: BrowserbaseEnvironment,
): Handlers<AccountOperations> {
	const { downloads, limits } = sessions;
	const created = environment.stamp();
	const project = {
		id: environment.projectId,
		name: 'Emulator',
		ownerId: 'emulator',
		defaultTimeout: limits.secondsOf(defaultSeconds),
		concurrency: Math.min(limits.concurrency, manyBrowsers),
		createdAt: created,
		updatedAt: created,
	};
	const findProject = (id: string) => {
		if (id !== project.id) throw new ApiError(404, `There is no project ${id}`);
		return project;
	};
	return {
		createContext({ body }) {
			const { id } = contexts.create(body ?? {});
			return {
				status: 201,
				body: {
					id,
					uploadUrl: `https://uploads.browserbase.invalid/${id}`,
					publicKey: randomId(32),
					cipherAlgorithm: 'AES-256-CBC',
					initializationVectorSize: 16,
				},
			};
		},

		getContext: ({ params }) => ({ status: 200, body: contexts.find(params.id).toBody() }),

		deleteContext({ params }) {
			contexts.delete(params.id);
			return { status: 204 };
		},

		uploadExtension: async ({ form }) => ({ status: 200, body: await extensions.add(fileOf(form)) }),

		getExtension: ({ params }) => ({ status: 200, body: extensions.find(params.id) }),

		deleteExtension({ params }) {
			extensions.delete(params.id);
			return { status: 204 };
		},

		listProjects: () => ({ status: 200, body: [project] }),

		getProject: ({ params }) => ({ status: 200, body: findProject(params.id) }),

		getProjectUsage({ params }) {
			findProject(params.id);
			return { status: 200, body: { browserMinutes: sessions.minutes, proxyBytes: 0 } };
		},

		listDownloads({ query }) {
			sessions.find(query.sessionId);
			const { limit = 20, offset = 0 } = query;
			const found = downloads.list(query);
			const page = found.slice(offset, offset + limit).map(({ facts }) => facts);
			return { status: 200, body: { downloads: page, total: found.length, limit, offset } };
		},

		getDownload({ params, headers }) {
			const { facts, content } = downloads.find(params.id);
			if (!headers.get('accept')?.includes('application/octet-stream')) return { status: 200, body: facts };
			return { status: 200, body: content, headers: { 'content-type': 'application/octet-stream' } };
		},

		deleteDownload({ params }) {
			downloads.delete(params.id);
			return { status: 204 };
		},
	};
}
