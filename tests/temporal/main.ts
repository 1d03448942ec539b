import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseResult } from '@anybrowser/test-kit/cases/case-result';
import { renderCases, renderCounts } from '@anybrowser/test-kit/cases/render-cases';
import { runCases } from '@anybrowser/test-kit/cases/run-cases';
import { exits, type RunOutcome, runProgram, say } from '@anybrowser/test-kit/cases/run-program';
import { selectCases } from '@anybrowser/test-kit/cases/select-cases';
import { roundSeconds, stopwatch } from '@anybrowser/test-kit/cases/stopwatch';
import { installNodePackages } from '@anybrowser/test-kit/npm/install-node-packages';
import { Client, Connection } from '@temporalio/client';
import { type ClientRunOptions, readClientRunOptions } from '../vendor-clients/client-run-options.ts';
import { allCases } from './all-cases.ts';
import { type DevServer, openDevServer } from './dev-server.ts';
import { findTemporal } from './find-temporal.ts';
import { loadWorkerPackage } from './load-worker-package.ts';
import { nodePackages } from './temporal-versions.ts';
import { stopWorkersNow } from './worker-process.ts';

const help = `Runs tasks in workflows, with Temporal's own server for development and real workers, against the emulator.
The worker's package is installed from npm, once, into .temporal/. The server is TEMPORAL_CLI, or \`temporal\` on
the path, or is built with Go, once, into the same folder.

  npm run test:temporal                         everything
  npm run test:temporal -- --only smooth:       cases whose names have this
  npm run --silent test:temporal -- --json      the summary as JSON, for scripts

It ends with 0 when all cases passed, ${exits.failed} when one failed, ${exits.missing} when something is missing that it needs,
${exits.stopped} when it was stopped.`;

interface TemporalSummary {
	readonly cases: readonly CaseResult[];
	readonly seconds: { readonly preparation: number; readonly all: number };
}

let server: DevServer | undefined;
await runProgram({
	name: 'test:temporal',
	help,
	readOptions: readClientRunOptions,
	run,
	stopNow() {
		stopWorkersNow();
		server?.stopNow();
	},
});

// What a run that was broken off still waits for would keep this process.
if (process.exitCode === exits.stopped) process.exit();

async function run(options: ClientRunOptions, signal: AbortSignal): Promise<RunOutcome<TemporalSummary>> {
	const cases = selectCases(allCases, options.only);
	const clock = stopwatch();
	const home = fileURLToPath(new URL('../../.temporal', import.meta.url));
	await mkdir(home, { recursive: true });
	const program = await findTemporal({ home, onBuild: module => say(`building ${module} (once) …`), signal });
	const packages = join(home, 'node');
	await installNodePackages({
		home: packages,
		requirements: Object.entries(nodePackages).map(([name, version]) => `${name}@${version}`),
		onInstall: all => say(`installing ${all} (once) …`),
		signal,
	});
	const folder = await mkdtemp(join(home, 'run-'));
	let connection: Connection | undefined;
	let results: readonly CaseResult[];
	let preparation: number;
	try {
		const bundle = join(folder, 'workflows.js');
		await writeFile(bundle, await bundleWorkflows(packages));
		server = await openDevServer(program, signal);
		const { address } = server;
		connection = await Connection.connect({ address });
		const stage = { address, temporal: new Client({ connection }), packages, bundle, signal };
		preparation = clock();
		results = await runCases(cases, stage, signal, ({ name, state, seconds }) =>
			say(`  ${state}: ${name} (${seconds} s)`),
		);
	} finally {
		// Calls that are under way in a run which is broken off would fail outside of anybody's reach.
		if (!signal.aborted) await connection?.close();
		await server?.close();
		await rm(folder, { recursive: true, force: true });
	}
	const seconds = { preparation: roundSeconds(preparation), all: roundSeconds(clock()) };
	const text = [
		...renderCases(results),
		'',
		`Seconds: preparation ${seconds.preparation}, all ${seconds.all}`,
		renderCounts(results),
	].join('\n');
	return { summary: { cases: results, seconds }, text };
}

/** The workflows as one script for the sandbox, from the sources. Whatever that must not have is refused here. */
async function bundleWorkflows(packages: string): Promise<string> {
	const { bundleWorkflowCode, DefaultLogger } = loadWorkerPackage(packages);
	const { code } = await bundleWorkflowCode({
		workflowsPath: fileURLToPath(new URL('workflows.ts', import.meta.url)),
		logger: new DefaultLogger('ERROR'),
		webpackConfigHook: config => ({
			...config,
			resolve: { ...config.resolve, conditionNames: ['anybrowser-source', '...'] },
		}),
	});
	return code;
}
