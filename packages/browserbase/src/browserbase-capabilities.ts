import { browserTable, defineCapabilities, emulated, none } from '@anybrowser/core/provider';

const inTheBrowser = emulated('done in the browser itself, over DevTools');
const ownBrowser = 'its agent brings its own browser';
const noTasksInSession = none(ownBrowser, 'leave `sessionId` out, or drive the session over `cdp.connect`');
const noLabelsOfRuns = none('a run has no labels', 'keep them beside its id');
const noStore = (instead: string) => none('it stores no files of yours; one goes to an open session', instead);
const sendToSession = 'send it to the session: `provider.uploads.send(sessionId, file)`';
const noModel = "no model of its works on a session's page";
const noCosts = none('it tells what a project has used, but not what a run or a session costs', 'go by `steps`');
const noWebhooks = none(
	'its webhooks tell of neither sessions nor runs',
	'wait with `result()`: all waits share one timer',
);
const noUrlFilter = none(
	'it filters by domain, subdomains included, which lets more through than was asked for',
	'say which domains in `providerOptions: { browserbase: { allowedDomains } }`',
);
const notForRuns = <const What extends string>(what: What) =>
	none(
		`a run takes a profile, a proxy and \`stealth\`, but not ${what}` as const,
		'open a session with it, and work there over `cdp.connect`',
	);

const browser = {
	url: emulated('opened over DevTools once the session runs'),
	device: emulated('a viewport; `mobile` is the mobile system of Verified, which not every plan has'),
	timeoutMinutes: 'native',
	profile: 'native',
	'profile.readOnly': 'native',
	'profile.save': 'native',
	'proxy.country': 'native',
	'proxy.server': 'native',
	'proxy.self': none('it does not reach back into your machine', 'pass your own proxy as `proxy: { server }`'),
	recording: 'native',
	liveView: emulated('always there, and asked for with each `get`'),
	stealth: 'native',
	adblock: 'native',
	captchaSolver: 'native',
	extensions: emulated('one a session'),
	browser: none('its browsers are Chromium'),
	timezone: none('it takes no time zone', 'set it over `cdp.connect`: DevTools emulate one'),
	allowedUrls: noUrlFilter,
	files: noStore(sendToSession),
	certificates: none(
		'it takes no client certificates, but authorities to trust',
		'pass their ids as `providerOptions: { browserbase: { caCertificates } }`',
	),
	tools: none('a session has no agent'),
	metadata: 'native',
	showCursor: none('it does not draw the pointer'),
} as const;

/** What Browserbase can do. */
export const browserbaseCapabilities = defineCapabilities({
	'sessions.create': 'native',
	'sessions.get': 'native',
	'sessions.list': emulated(
		'two requests, for those that start and those that run, whose result is cut into pages here; the browsers of tasks are among them',
	),
	'sessions.listEnded': 'native',
	'sessions.close': 'native',
	'sessions.handOver': emulated(
		'by the live view that it gives for debugging; a condition on the page is looked at over DevTools',
	),
	'sessions.openOnce': emulated('proven by a label of ours, which the list of sessions is searched for'),
	'sessions.extend': none('a session lives as long as it was opened for', 'open it with more `timeoutMinutes`'),
	'sessions.saveProfile': none(
		'a session saves into the profile that it was opened with, and no other',
		'open it with `profile: { id, save: true }`, and close it',
	),
	'sessions.downloads': 'native',
	'sessions.artifacts': emulated(
		'a video a tab, which it is told to make when somebody first asks, and what went over DevTools; after its end: close the session first',
	),
	'tasks.create': 'native',
	'tasks.startOnce': emulated(
		'proven by a comment of ours in the schema, which it gives back; without a schema nothing proves a run, and those of the same words are named as candidates',
	),
	'tasks.createInSession': noTasksInSession,
	'tasks.get': 'native',
	'tasks.getMany': emulated('one list from the oldest of them on, and the rest one by one'),
	'tasks.list': 'native',
	'tasks.steps': 'native',
	'tasks.steps.picture': emulated(
		'where a message of its agent carries an image; its documentation does not say when one does',
	),
	'tasks.reply': 'native',
	'tasks.cancel': 'native',
	'tasks.cancelInSession': noTasksInSession,
	'tasks.downloads': emulated("those of the task's own session"),
	'tasks.artifacts': emulated("those of the task's own session"),
	'profiles.create': 'native',
	'profiles.create.name': 'native',
	'profiles.create.id': none('it chooses the id', 'use `name`'),
	'profiles.create.description': none('a profile has a name only', 'keep the description beside the id'),
	'profiles.create.fromSessionId': none(
		'a session saves into the profile that it was opened with, and no other',
		'make a profile, and open a session with `profile: { id, save: true }`',
	),
	'profiles.get': 'native',
	'profiles.list': none('it lists no profiles', 'keep the ids of those that you make'),
	'profiles.update': none('a profile keeps its name for life', 'make another one'),
	'profiles.delete': 'native',
	'profiles.login': emulated(
		'a session saves into the profile as it ends, which can be used about 10 seconds later; another process finds the profile by its `id` only; work that fails may leave its traces in a profile that was there before',
	),
	'profiles.export': inTheBrowser,
	'profiles.import': inTheBrowser,
	'files.upload': noStore(sendToSession),
	'files.upload.purpose': noStore(sendToSession),
	'files.upload.retentionDays': noStore(sendToSession),
	'files.delete': noStore('close the session: its files go with it'),
	'actions.goto': inTheBrowser,
	'actions.extract': none(noModel, 'start a task with a `schema`, or use Stagehand on the session'),
	'actions.act': none(noModel, 'act on `session.page()`, or use Stagehand on the session'),
	'actions.validate': none(noModel, 'look at `session.page()`, or use Stagehand on the session'),
	'actions.ask': none(noModel, 'start a task with a `schema`, or use Stagehand on the session'),
	'actions.evaluate': inTheBrowser,
	'actions.screenshot': inTheBrowser,
	'cdp.endpoint': 'native',
	'cdp.connect': 'native',
	'cdp.page': 'native',
	'webhooks.receive': noWebhooks,
	'usage.credits': noCosts,
	'usage.dollars': noCosts,
	'usage.steps': emulated('where the result of a run says how many steps were taken'),
	'usage.duration': emulated('between its times for start and end'),
	'task.schema': 'native',
	'task.webhookUrl': noWebhooks,
	'task.maxSteps': none(
		'its runs are bounded by time only',
		'bound the wait with `deadline`, and stop the run with `tasks.cancel`',
	),
	'taskInSession.url': noTasksInSession,
	'taskInSession.metadata': noLabelsOfRuns,
	'task.secrets': 'native',
	'task.secrets.allowedUrls': none(
		'its agent may type a variable on any page',
		'leave `allowedUrls` out, and bind the run to one site by its prompt',
	),
	'taskInSession.secrets': noTasksInSession,
	'taskInSession.secrets.allowedUrls': noTasksInSession,
	'task.credential': none('it reaches no vault', 'read the login yourself, and pass it as `secrets`'),
	'taskInSession.credential': noTasksInSession,
	...browserTable('session', browser),
	...browserTable('task', {
		...browser,
		url: emulated('the first sentence of what the agent is told'),
		device: notForRuns('a device'),
		timeoutMinutes: notForRuns('a lifetime'),
		recording: notForRuns('whether to record'),
		liveView: emulated(
			'that of the session which the run has opened; asked for with each `get`, and at most once a minute',
		),
		adblock: notForRuns('an ad blocker'),
		captchaSolver: notForRuns('a captcha solver'),
		extensions: notForRuns('extensions'),
		timezone: notForRuns('a time zone'),
		allowedUrls: notForRuns('a filter of addresses'),
		files: notForRuns('files'),
		certificates: notForRuns('certificates'),
		tools: none(
			'its agent has no tools to choose from',
			"say in the task what it shall use, or in an agent's `systemPrompt`",
		),
		metadata: noLabelsOfRuns,
	}),
});
