import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '@anybrowser/emulator';
import type { CaseResult } from '@anybrowser/test-kit/cases/case-result';
import { renderCases, renderCounts } from '@anybrowser/test-kit/cases/render-cases';
import { runCases } from '@anybrowser/test-kit/cases/run-cases';
import { exits, type RunOutcome, runProgram, say } from '@anybrowser/test-kit/cases/run-program';
import { selectCases } from '@anybrowser/test-kit/cases/select-cases';
import { installNodePackages } from '@anybrowser/test-kit/npm/install-node-packages';
import { servePages } from '@anybrowser/test-kit/page-server';
import { type ClientRunOptions, readClientRunOptions } from '../vendor-clients/client-run-options.ts';
import { agentPackages, nodePackage, nodeVersion, peerPackages } from './agent-packages.ts';
import { agentCases } from './cases.ts';
import { shopPages } from './shop-pages.ts';
import { tokenCases } from './token-cases.ts';

const help = `Tries the agents' tools with clients and frameworks that want a newer Node, and counts the tokens of their lists.
The MCP Inspector, the newest AI SDK, Mastra, Node 24 and the servers of others are installed from their registry, once, into
.agent-clients/. What needs no newer Node is in the ordinary tests.

  npm run test:agent-clients                         everything
  npm run test:agent-clients -- --only tokens:       cases whose names have this
  npm run --silent test:agent-clients -- --json      the summary as JSON, for scripts

It ends with 0 when all cases passed, ${exits.failed} when one failed, ${exits.missing} when something is missing that it needs,
${exits.stopped} when it was stopped.`;

await runProgram({ name: 'test:agent-clients', help, readOptions: readClientRunOptions, run, stopNow: () => {} });

async function run(
	options: ClientRunOptions,
	signal: AbortSignal,
): Promise<RunOutcome<{ readonly cases: readonly CaseResult[] }>> {
	const folder = fileURLToPath(new URL('../../.agent-clients', import.meta.url));
	const folders = { agents: join(folder, 'agents'), peers: join(folder, 'peers') };
	const install = (home: string, packages: Readonly<Record<string, string>>) =>
		installNodePackages({
			home,
			requirements: Object.entries(packages).map(([name, version]) => `${name}@${version}`),
			onInstall: all => say(`installing ${all} (once) …`),
			signal,
		});
	await install(folders.agents, { ...agentPackages, [nodePackage]: nodeVersion });
	await install(folders.peers, peerPackages);
	const pages = await servePages(shopPages);
	try {
		const stage = {
			folders,
			node: join(folders.agents, 'node_modules', nodePackage, 'bin', 'node'),
			shopUrl: `${pages.origin}/`,
			chromium: findChromium(),
			signal,
		};
		const cases = selectCases([...agentCases, ...tokenCases], options.only);
		const results = await runCases(cases, stage, signal, ({ name, state, seconds }) =>
			say(`  ${state}: ${name} (${seconds} s)`),
		);
		return { summary: { cases: results }, text: [...renderCases(results), '', renderCounts(results)].join('\n') };
	} finally {
		await pages.close();
	}
}
