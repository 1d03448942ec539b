import type { WaitOptions } from '../client/wait-options.ts';
import type { AskOptions, EvaluateOptions, ExtractOptions, ScreenshotOptions } from '../contract/actions.ts';
import { browserOptionTable } from '../contract/browser-option-table.ts';
import type { UploadFileOptions } from '../contract/file.ts';
import type { OperationName } from '../contract/operation-name.ts';
import type {
	CreateProfileOptions,
	ListProfilesQuery,
	SaveProfileOptions,
	UpdateProfileOptions,
} from '../contract/profile.ts';
import type { CloseSessionOptions, CreateSessionOptions, ListSessionsQuery } from '../contract/session.ts';
import type { CreateTaskOptions, ListTasksQuery } from '../contract/task.ts';
import type { ListStepsQuery } from '../contract/task-step.ts';

type BrowserOption = keyof typeof browserOptionTable;

/** Every name once: an option that is added to the contract and forgotten here doesn't compile. */
function namesOf<Options>(names: Readonly<Record<Exclude<keyof Options & string, BrowserOption>, true>>) {
	return Object.keys(names);
}

const browser = Object.keys(browserOptionTable);

/** The options of each operation that has some. */
export const optionNames = {
	'sessions.create': [...browser, ...namesOf<CreateSessionOptions>({ providerOptions: true })],
	'sessions.list': namesOf<ListSessionsQuery>({ state: true, limit: true, cursor: true }),
	'sessions.close': namesOf<CloseSessionOptions>({ force: true }),
	'sessions.saveProfile': namesOf<SaveProfileOptions>({ name: true, description: true, onStep: true }),
	'tasks.create': [
		...browser,
		...namesOf<CreateTaskOptions>({
			prompt: true,
			sessionId: true,
			schema: true,
			maxSteps: true,
			webhookUrl: true,
			secrets: true,
			credential: true,
			providerOptions: true,
		}),
	],
	'tasks.list': namesOf<ListTasksQuery>({ limit: true, cursor: true }),
	'tasks.steps': namesOf<ListStepsQuery>({ limit: true, cursor: true }),
	'profiles.create': namesOf<CreateProfileOptions>({ name: true, id: true, description: true, fromSessionId: true }),
	'profiles.list': namesOf<ListProfilesQuery>({ limit: true, cursor: true }),
	'profiles.update': namesOf<UpdateProfileOptions>({ name: true, description: true }),
	'files.upload': namesOf<UploadFileOptions>({ name: true, content: true, purpose: true, retentionDays: true }),
	'actions.extract': namesOf<ExtractOptions>({ schema: true, prompt: true }),
	'actions.evaluate': namesOf<EvaluateOptions>({ script: true, args: true }),
	'actions.ask': namesOf<AskOptions>({ schema: true }),
	'actions.screenshot': namesOf<ScreenshotOptions>({ fullPage: true }),
} as const satisfies Partial<Record<OperationName, readonly string[]>>;

/** An operation that has options of its own. */
export type OptionOperation = keyof typeof optionNames;

/** What a call takes beside them, waiting included. */
export const requestOptionNames = namesOf<WaitOptions>({
	timeout: true,
	deadline: true,
	maxRetries: true,
	headers: true,
	query: true,
	body: true,
	signal: true,
	onResponse: true,
	maxResponseBytes: true,
	apiKey: true,
	onUpdate: true,
	onAbort: true,
});
