// A worker's process. It ends with 0 when it is told to by SIGTERM; whoever started it may kill it before that.
import { type TaskActivities, taskActivities } from '@anybrowser/temporal';
import { Context } from '@temporalio/activity';
import { type Client, createClient } from 'anybrowser';
import { loadWorkerPackage } from './load-worker-package.ts';
import { settingsVariable, settleTime, type WorkerSettings } from './worker-settings.ts';

const settings = JSON.parse(process.env[settingsVariable] ?? '{}') as WorkerSettings;
const { provider, baseUrl, key: apiKey, packages, isAsking } = settings;
const { NativeConnection, Worker, Runtime, DefaultLogger } = loadWorkerPackage(packages);

/** Lets no answer through before whoever started this process has said so. */
const asking: typeof fetch = async (input, init) => {
	const answer = await fetch(input, init);
	const isHeard = new Promise(resolve => process.once('message', resolve));
	process.send?.('answered');
	await isHeard;
	return answer;
};

// The cast is sound: each name's settings stand under the name.
const config = { provider, [provider]: { apiKey, baseUrl, maxRetries: 0, ...(isAsking && { fetch: asking }) } } as {
	provider: 'smooth';
};
const browsers: Client = await createClient(config);
const activities = mutate(
	taskActivities(browsers, {
		settleTime,
		// The request's own have no password, which takes its place here.
		addOptions: ({ options: { proxy } = {} }) =>
			typeof proxy === 'object' && 'server' in proxy ? { proxy: { ...proxy, password: settings.password } } : {},
	}),
);
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const connection = await NativeConnection.connect({ address: settings.address });
const worker = await Worker.create({
	connection,
	taskQueue: settings.taskQueue,
	workflowBundle: { codePath: settings.bundle },
	activities,
});
process.once('SIGTERM', () => worker.shutdown());
process.send?.('ready');
await worker.run();
await connection.close();
process.exit(0);

/** The activities with one thing wrong about how tasks are started. */
function mutate(right: TaskActivities): TaskActivities {
	switch (settings.mutant) {
		case null:
			return right;
		case 'ticket-not-in-heartbeat':
			return {
				...right,
				startTask(input) {
					const { client } = Context.current();
					client.activity.heartbeat = async () => {};
					return right.startTask(input);
				},
			};
		case 'ticket-anew':
			return {
				...right,
				async startTask({ ticket: _ticket, ...request }) {
					Object.assign(Context.current().info, { heartbeatDetails: undefined });
					return right.startTask({ ...request, ticket: await right.prepareTask(request) });
				},
			};
	}
}
