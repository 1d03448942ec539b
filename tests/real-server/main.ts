import { fileURLToPath } from 'node:url';
import { createClient } from '@anybrowser/core';
import { createSpecGuard, skyvernDocument } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import type { CaseResult } from '@anybrowser/test-kit/cases/case-result';
import { runCases } from '@anybrowser/test-kit/cases/run-cases';
import { exits, type RunOutcome, runProgram, say } from '@anybrowser/test-kit/cases/run-program';
import { selectCases } from '@anybrowser/test-kit/cases/select-cases';
import { roundSeconds, stopwatch } from '@anybrowser/test-kit/cases/stopwatch';
import { findPython } from '@anybrowser/test-kit/python/find-python';
import { openTestSite } from '@anybrowser/test-kit/test-site';
import { allCases } from './all-cases.ts';
import { findChromium } from './find-chromium.ts';
import { installServer } from './install-server.ts';
import { createProbe } from './probe.ts';
import { renderSummary } from './render-summary.ts';
import { startScriptedModel } from './scripted-model.ts';
import { readServerRunOptions, type ServerRunOptions } from './server-run-options.ts';
import { defaultServerVersion, oldestServerVersion } from './server-version.ts';
import { type RunningServer, startServer } from './start-server.ts';
import type { Summary } from './summary.ts';
import { openWebhookInbox } from './webhook-inbox.ts';
import { watchWire } from './wire-watch.ts';

const help = `Runs our Skyvern provider against a real Skyvern server, and holds every answer to our specification.
The server is installed from its registry, once, below .skyvern-server/; it runs on loopback with SQLite, this machine's
Chromium and a language model that answers from a script. It needs Python 3.11 to 3.13 and Chromium.

  npm run test:skyvern-server                         everything
  npm run test:skyvern-server -- --only webhook       cases whose names have this
  npm run test:skyvern-server -- --server ${oldestServerVersion}      the oldest that is supported; the default is ${defaultServerVersion}
  npm run --silent test:skyvern-server -- --json      the summary as JSON, for scripts

PYTHON and CHROMIUM name others than are found. It ends with 0 when all cases passed, ${exits.failed} when one failed,
${exits.missing} when something is missing that it needs, ${exits.stopped} when it was stopped.`;

let server: RunningServer | undefined;
await runProgram({
	name: 'test:skyvern-server',
	help,
	readOptions: readServerRunOptions,
	run,
	// Whatever ends this process, the server doesn't outlive it.
	stopNow: () => server?.stopNow(),
});

async function run(options: ServerRunOptions, signal: AbortSignal): Promise<RunOutcome<Summary>> {
	const cases = selectCases(allCases, options.only);
	const folder = fileURLToPath(new URL('../../.skyvern-server', import.meta.url));
	const clock = stopwatch();
	const [python, chromium] = await Promise.all([findPython(), findChromium()]);
	const installed = await installServer(folder, options.server, python.command, say, signal);
	const installSeconds = clock();

	const site = await openTestSite();
	const model = await startScriptedModel(`${site.url}/made-up`);
	const webhooks = await openWebhookInbox();
	let results: readonly CaseResult[];
	let startSeconds = 0;
	let endedByForce = 0;
	let caseSeconds = 0;
	const wire = watchWire(createSpecGuard(skyvernDocument, 'skyvern'));
	try {
		say(`starting Skyvern ${options.server} …`);
		const startedAt = clock();
		const running = await startServer({
			python: installed.python,
			folder,
			chromium: chromium.path,
			modelUrl: model.url,
			signal,
			onSpawn: spawned => {
				server = spawned;
			},
		});
		startSeconds = clock() - startedAt;
		const { baseUrl, key } = running;
		const clientWithKey = (apiKey: string) =>
			createClient({ provider: skyvern({ apiKey, baseUrl, fetch: wire.fetch }) });
		const client = clientWithKey(key);
		const probe = createProbe(baseUrl, key, wire.probe);
		const casesAt = clock();
		results = await runCases(
			cases,
			{ server: options.server, client, provider: client.provider, clientWithKey, probe, key, site, model, webhooks },
			signal,
			({ name, state, seconds }) => say(`  ${state}: ${name} (${seconds} s)`),
		);
		caseSeconds = clock() - casesAt;
	} finally {
		endedByForce = (await server?.stop())?.length ?? 0;
		server = undefined;
		await Promise.all([model.close(), site.close(), webhooks.close()]);
	}
	const summary: Summary = {
		versions: {
			server: options.server,
			python: python.version,
			chromium: chromium.version,
			node: process.version.slice(1),
		},
		cases: results,
		differences: wire.differences(),
		exchanges: wire.exchanges(),
		asked: Object.fromEntries(model.asked),
		unknownQuestions: [...new Set(model.unknown)],
		seconds: {
			install: roundSeconds(installSeconds),
			start: roundSeconds(startSeconds),
			cases: roundSeconds(caseSeconds),
			all: roundSeconds(clock()),
		},
		endedByForce,
	};
	return { summary, text: renderSummary(summary) };
}
