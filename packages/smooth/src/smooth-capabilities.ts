import { browserTable, defineCapabilities, emulated, none } from '@anybrowser/core/provider';

const proxies = 'pass your own proxy as `proxy: { server }`';
const noCountry = none('it has no proxies of its own to choose a country from', proxies);
const noTunnel = none(
	'no tunnel through your machine is set up',
	'pass `smooth({ tunnel: selfTunnel() })` with `selfTunnel` of `@anybrowser/smooth/tunnel`, or your own proxy as `proxy: { server }`',
);
const byTunnel = emulated('by a tunnel that this process runs for as long as the session lives');
const noLifetime = none('a session lives until it is closed', 'close it, or bound your calls with `deadline`');
const noBrowserChoice = none('it chooses the browser');
const savedUnlessReadOnly = emulated(
	'a profile is always saved unless it is read-only, so `save: false` is sent as that',
);
const alwaysLive = emulated('every session has a live view; `false` leaves it unused');
const noWebhooks = none('it sends no webhooks', 'wait with `result()`: all waits share one timer');
const noPatch = none('a profile has nothing but its id');

const noVault = none('it reaches no vault', 'read the login yourself, and pass it as `secrets`');
const secretsInSession = emulated(
	'only a task in a session takes secrets, so it has a session of its own, which this process closes once the task has ended',
);

const browser = {
	url: emulated('opened by a goto once the session is there'),
	device: 'native',
	timeoutMinutes: noLifetime,
	profile: 'native',
	'profile.readOnly': 'native',
	'profile.save': savedUnlessReadOnly,
	'proxy.country': noCountry,
	'proxy.server': 'native',
	'proxy.self': noTunnel,
	recording: 'native',
	liveView: alwaysLive,
	stealth: 'native',
	adblock: 'native',
	captchaSolver: 'native',
	extensions: 'native',
	browser: noBrowserChoice,
	timezone: none('it chooses the time zone itself'),
	allowedUrls: 'native',
	files: 'native',
	certificates: 'native',
	tools: 'native',
	metadata: 'native',
	showCursor: 'native',
} as const;

const noBrowserAddress = none(
	'it gives no address of its browsers',
	'use `goto`, `act`, `ask`, `evaluate` and `extract`',
);
const byExtraction = emulated('an extraction whose schema has the answer, at its cost');

const noState = none('it gives no address of its browsers', 'log in there: `profiles.login`');

const table = {
	'sessions.create': 'native',
	'sessions.get': 'native',
	'sessions.list': emulated('its list mixes sessions and tasks; those that this process did not make are marked'),
	'sessions.listEnded': 'native',
	'sessions.close': 'native',
	'sessions.handOver': emulated(
		'by its live view, which takes clicks and keys; a condition on the page is looked at by `evaluate`, at its cost',
	),
	'sessions.openOnce': none(
		'it takes `metadata` and repeats none of it, so that nothing proves whose a session is',
		'`sessions.create` with a `ledger`, whose `sessions.reap()` closes what was left behind',
	),
	'sessions.extend': none('a session lives until it is closed', 'leave it open for as long as you need it'),
	'sessions.saveProfile': none(
		'a session saves into the profile that it was opened with, as it ends',
		'open the session with `profile: { id }`, and close it',
	),
	'sessions.downloads': emulated(
		'unpacked from an archive, which is there a moment after the end: close the session first',
	),
	'sessions.artifacts': emulated('the recording alone, a moment after the end: close the session first'),
	'tasks.create': 'native',
	'tasks.startOnce': emulated(
		'the task runs in a session of its own, whose history proves it by an event id of ours; one in a session of yours is proven only once it has ended',
	),
	'tasks.createInSession': 'native',
	'tasks.get': 'native',
	'tasks.getMany': emulated('one request a task'),
	'tasks.list': emulated('its list mixes sessions and tasks; those that this process did not make are marked'),
	'tasks.steps': emulated(
		'it tells of calls of your own tools and of the end, and of nothing else that its agent does; the live view shows it',
	),
	'tasks.steps.picture': none(
		'it shows no pictures of what its agent does',
		'run a task with the `screenshot` tool, whose pictures are downloads, or watch the live view',
	),
	'tasks.reply': none(
		'its agents ask nobody',
		'give the session a tool that asks: `providerOptions: { smooth: { tools } }`',
	),
	'tasks.cancel': 'native',
	'tasks.cancelInSession': none('a task in a session has no cancel of its own', 'close the session'),
	'tasks.downloads': emulated(
		"unpacked from an archive, which is there a moment after the end; those of a task in a session are in the session's",
	),
	'tasks.artifacts': emulated(
		"the recording alone, a moment after the end; that of a task in a session is the session's",
	),
	'profiles.create': 'native',
	'profiles.create.name': emulated('a profile has only an id, and the name becomes it'),
	'profiles.create.id': 'native',
	'profiles.create.description': noPatch,
	'profiles.create.fromSessionId': none(
		'a session saves into the profile that it was opened with',
		'open the session with `profile: { id }`',
	),
	'profiles.get': emulated('found in the list'),
	'profiles.list': 'native',
	'profiles.update': noPatch,
	'profiles.delete': 'native',
	'profiles.login': emulated(
		'a session saves into the profile as it ends, which can be used about 5 seconds later; work that fails may leave its traces in a profile that was there before',
	),
	'profiles.export': noBrowserAddress,
	'profiles.import': noState,
	'files.upload': 'native',
	'files.upload.purpose': 'native',
	'files.upload.retentionDays': none('a file is deleted after 24 hours'),
	'files.delete': 'native',
	'actions.goto': 'native',
	'actions.extract': 'native',
	'actions.evaluate': 'native',
	'actions.screenshot': none('it has no such action', 'run a task with the `screenshot` tool, or watch the live view'),
	'actions.act': emulated('a task of at most 5 steps in the session, which costs what such a task costs'),
	'actions.validate': byExtraction,
	'actions.ask': byExtraction,
	'cdp.endpoint': noBrowserAddress,
	'cdp.connect': noBrowserAddress,
	'cdp.page': noBrowserAddress,
	'webhooks.receive': noWebhooks,
	'usage.credits': 'native',
	'usage.dollars': emulated('a hundred of its credits are a dollar, by its published price'),
	'usage.steps': none('it does not say how many steps an agent took', 'go by `credits` or `dollars`'),
	'usage.duration': emulated('told of what happens in a session, and not of a task with a browser of its own'),
	'task.schema': 'native',
	'task.maxSteps': 'native',
	'task.webhookUrl': noWebhooks,
	'taskInSession.url': 'native',
	'taskInSession.metadata': 'native',
	'task.secrets': secretsInSession,
	'task.secrets.allowedUrls': secretsInSession,
	'taskInSession.secrets': 'native',
	'taskInSession.secrets.allowedUrls': 'native',
	'task.credential': noVault,
	'taskInSession.credential': noVault,
	...browserTable('session', browser),
	...browserTable('task', { ...browser, url: 'native' }),
} as const;

/** What Smooth can do. */
export const smoothCapabilities = defineCapabilities(table);

/** The same where a tunnel was given. */
export const tunnelCapabilities = defineCapabilities({
	...table,
	'session.proxy.self': byTunnel,
	'task.proxy.self': byTunnel,
});
