import { browserTable, defineCapabilities, emulated, none } from '@anybrowser/core/provider';

const browserAddress = emulated("only where Skyvern gives the session's address, which a self-hosted server doesn't");
const inTheBrowser = emulated(
	"done in the browser itself, over DevTools: needs the session's address, which a self-hosted server doesn't give",
);
const byExtraction = emulated(
	'an extraction whose schema has the answer, at its cost: its own single action for it is not shown the page, or always says no',
);
const noUploadedExtensions = none('it takes none of your own', 'use `adblock` or `captchaSolver`');
const desktopsOnly = none('its browsers are desktops');
const noUrlFilter = none('it does not filter addresses');
const noCertificates = none('it takes no client certificates');
const noTools = none('its agent has no tools to choose from');
const noLabels = none('it keeps no labels', 'keep them beside the id');
const noCursor = none('it does not draw the pointer');
const ownRecording = none('it decides itself whether to record');
const noFiles = none('files are handed to tasks', 'give them to the task');
const noCosts = none('it does not say what a task costs, and publishes no price of a step', 'go by `steps`');
const noSelf = none('it does not reach back into your machine', 'pass your own proxy as `proxy: { server }`');
const notForTasks = <const What extends string>(what: What) =>
	none(`a task of its own can't set ${what}` as const, 'open a session with it, and run the task there');

const noSecrets = none(
	'a run takes no values that stay out of its prompt',
	'store them in a vault that it logs in from, and name that as `credential`',
);

const browser = {
	url: 'native',
	device: desktopsOnly,
	timeoutMinutes: 'native',
	profile: 'native',
	'profile.readOnly': none('whether a profile changes is decided when a session is saved as one'),
	'profile.save': 'native',
	'proxy.country': 'native',
	'proxy.server': 'native',
	'proxy.self': noSelf,
	recording: ownRecording,
	liveView: 'native',
	stealth: emulated('a browser type of its own; `false` is its default'),
	adblock: 'native',
	captchaSolver: 'native',
	extensions: noUploadedExtensions,
	browser: 'native',
	timezone: 'native',
	allowedUrls: noUrlFilter,
	files: noFiles,
	certificates: noCertificates,
	tools: noTools,
	metadata: noLabels,
	showCursor: noCursor,
} as const;

/** What Skyvern can do. */
export const skyvernCapabilities = defineCapabilities({
	'sessions.create': 'native',
	'sessions.get': 'native',
	'sessions.list': 'native',
	'sessions.listEnded': emulated('those of the last seven days, by an operation that Skyvern has not published'),
	'sessions.close': 'native',
	'sessions.handOver': emulated(
		'by its app, where somebody of the organization takes control; a condition on the page is looked at over DevTools',
	),
	'sessions.openOnce': none(
		'a session takes no label, and what it repeats of its options others may have chosen too',
		'`sessions.create` with a `ledger`, whose `sessions.reap()` closes what was left behind',
	),
	'sessions.extend': 'native',
	'sessions.saveProfile': emulated('the session is marked and closed, and saved once its state is stored'),
	'sessions.downloads': 'native',
	'sessions.artifacts': emulated(
		'its recording alone, after its end: close the session first; what its tasks leave is theirs',
	),
	'tasks.create': 'native',
	'tasks.startOnce': emulated(
		'proven by a title of ours; where the engine keeps none, such as with a schema or a profile, the task runs in a session of its own, and one in a session of yours is not proven',
	),
	'tasks.createInSession': 'native',
	'tasks.get': 'native',
	'tasks.getMany': emulated('states come from the list; what has ended, or is not listed, is read by itself'),
	'tasks.list': 'native',
	'tasks.steps': emulated(
		'its timeline, read whole each time; runs of the default engine have none, which are those without a schema, a profile or a session',
	),
	'tasks.steps.picture': 'native',
	'tasks.reply': none('a run that waits for a person goes on in its app alone', 'have the person open its `liveUrl`'),
	'tasks.cancel': 'native',
	'tasks.cancelInSession': 'native',
	'tasks.downloads': 'native',
	'tasks.artifacts': 'native',
	'profiles.create': 'native',
	'profiles.create.name': 'native',
	'profiles.create.id': none('it chooses the id', 'use `name`'),
	'profiles.create.description': 'native',
	'profiles.create.fromSessionId': 'native',
	'profiles.get': 'native',
	'profiles.list': 'native',
	'profiles.update': 'native',
	'profiles.delete': 'native',
	'profiles.login': emulated(
		'a session is saved as the profile as it ends; renewing it makes another one, with another id',
	),
	'profiles.export': inTheBrowser,
	'profiles.import': inTheBrowser,
	'files.upload': 'native',
	'files.upload.purpose': none('a file has no purpose of its own', 'say in the prompt what it is for'),
	'files.upload.retentionDays': 'native',
	'files.delete': 'native',
	'actions.goto': inTheBrowser,
	'actions.extract': 'native',
	'actions.evaluate': inTheBrowser,
	'actions.screenshot': inTheBrowser,
	'actions.act': emulated(
		'its own single action, which does not tell whether it found anything to do: `validate` asks the page',
	),
	'actions.validate': byExtraction,
	'actions.ask': byExtraction,
	'cdp.endpoint': browserAddress,
	'cdp.connect': browserAddress,
	'cdp.page': browserAddress,
	'webhooks.receive': 'native',
	'usage.credits': noCosts,
	'usage.dollars': noCosts,
	'usage.steps': 'native',
	'usage.duration': emulated('between its times for start and end'),
	'task.schema': 'native',
	'task.maxSteps': 'native',
	'task.webhookUrl': 'native',
	'taskInSession.url': 'native',
	'taskInSession.metadata': noLabels,
	'task.secrets': noSecrets,
	'task.secrets.allowedUrls': noSecrets,
	'taskInSession.secrets': noSecrets,
	'taskInSession.secrets.allowedUrls': noSecrets,
	'task.credential': 'native',
	'taskInSession.credential': 'native',
	...browserTable('session', browser),
	...browserTable('task', {
		...browser,
		timeoutMinutes: notForTasks('its lifetime'),
		'profile.save': notForTasks('whether the profile is saved'),
		liveView: notForTasks('its live view'),
		stealth: notForTasks('the browser'),
		adblock: notForTasks('extensions'),
		captchaSolver: notForTasks('extensions'),
		browser: notForTasks('the browser'),
		timezone: notForTasks('the time zone'),
		files: 'native',
	}),
});
