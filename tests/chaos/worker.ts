import { type Client, createClient, type ProviderName } from 'anybrowser';
import { type BatchJournal, fileJournal, runBatch } from 'anybrowser/batch';
import { chaosTasks } from './chaos-tasks.ts';
import { Deaths } from './deaths.ts';
import { mutateClient, mutateJournal } from './mutants.ts';
import { settingsVariable, type WorkerSettings } from './worker-settings.ts';

// A worker's process. It ends with 0 when its tasks are done, or when it is told to; whoever started it kills it before that.
const settings = JSON.parse(process.env[settingsVariable] ?? '{}') as WorkerSettings;
const deaths = new Deaths(settings);
const { provider, baseUrl, store, mutant } = settings;
// The cast is sound: whoever starts it has gone over the built-in names.
const config = { provider, [provider]: { apiKey: 'chaos', baseUrl, fetch: deaths.fetch } } as {
	provider: ProviderName;
};
const browsers = mutateClient((await createClient(config)) as Client, mutant);
if (store.type === 'journal') await runJournal(store.path);
else {
	// Loaded when needed: it takes longer to start than all the rest, and workers die often.
	const { runQueue } = await import('./run-queue.ts');
	runQueue(browsers, deaths, store.url, settings);
}

async function runJournal(path: string): Promise<void> {
	const journal = mutateJournal(fileJournal(path), mutant);
	const dying: BatchJournal = {
		open: () => journal.open(),
		close: () => journal.close(),
		async append(record) {
			await deaths.at('result' in record ? 'after-result' : 'before-write');
			await journal.append(record);
		},
	};
	const { share, shares, tasks, concurrency, settleTime, taskDeadline } = settings;
	const own = chaosTasks(tasks).filter((_, number) => number % shares === share);
	for await (const _result of runBatch(browsers, own, { journal: dying, concurrency, settleTime, taskDeadline })) {
		// The journal has them.
	}
}
