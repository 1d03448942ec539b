import { hasRedis, whyNoRedis } from '@anybrowser/test-kit/redis-server';
import { bundleWorker } from './bundle-worker.ts';
import { readChaosCommand } from './chaos-options.ts';
import { type ChaosReport, chaosLine, isSound } from './chaos-report.ts';
import { chaosProviders, runChaos } from './run-chaos.ts';
import type { ChaosStore } from './worker-settings.ts';

const help = `Runs tasks over worker processes against the emulator, on every provider that claims \`tasks.startOnce\`, with journals and
with Redis. Workers are killed before a request is sent, after it, while they wait, after a result, before it is written, and
from outside; answers are dropped; Redis is ended and killed. It counts at the emulator what was started and finished.

  npm run chaos                                10 000 tasks each
  npm run chaos -- --tasks 1000 --workers 8    other numbers
  npm run chaos -- --provider smooth --store journal
  npm run chaos -- --seed 7                    other chances; when, is the machine's
  npm run --silent chaos -- --json             the reports as JSON, for scripts

It ends with 0 when nothing was lost and nothing done twice, 1 otherwise, 2 when the command is wrong.`;

try {
	const command = readChaosCommand(process.argv.slice(2));
	if (command.help) console.log(help);
	else process.exitCode = (await run(command)) ? 0 : 1;
} catch (error) {
	process.stderr.write(`chaos: ${error instanceof Error ? error.message : error}\n`);
	process.exitCode = 2;
}

async function run({
	tasks,
	workers,
	seed,
	provider: only,
	store: onlyStore,
	json,
}: ReturnType<typeof readChaosCommand>) {
	const worker = await bundleWorker();
	const reports: ChaosReport[] = [];
	const stores: readonly ChaosStore[] = ['journal', 'redis'];
	try {
		for (const provider of await chaosProviders()) {
			for (const store of stores) {
				if ((only ?? provider) !== provider || (onlyStore ?? store) !== store) continue;
				if (store === 'redis' && !hasRedis) {
					process.stderr.write(`chaos: ${provider}, redis: ${whyNoRedis}\n`);
					continue;
				}
				const many = { kills: Math.ceil(tasks / 40), drops: Math.ceil(tasks / 33), restarts: Math.ceil(tasks / 500) };
				const report = await runChaos({ ...many, provider, store, tasks, workers, seed, worker });
				reports.push(report);
				if (!json) console.log(chaosLine(report));
			}
		}
	} finally {
		await worker.remove();
	}
	if (json) console.log(JSON.stringify({ seed, reports }, null, 2));
	else console.log(`seed ${seed}`);
	return reports.length > 0 && reports.every(isSound);
}
