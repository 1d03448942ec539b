import { exits, say } from '@anybrowser/test-kit/cases/run-program';
import { MissingPrerequisite } from '@anybrowser/test-kit/missing-prerequisite';
import { tryCases } from './case-list.ts';
import { endStarted } from './start-bounded.ts';
import { readTryOptions } from './try-options.ts';
import { tryPackages } from './try-packages.ts';
import { exitCodeOf, renderResults } from './try-result.ts';

// `npm run packages:try`: what people meet, from the packed tarballs in empty folders. What the packages depend on, and the
// tools that use them, come from the registry.
const help = `Tries the packages as they would be published: with package managers, runtimes, bundlers, compilers and test runners,
each in an empty folder with one provider installed, against an emulator on loopback.

  npm run packages:try                               everything
  npm run packages:try -- --only deno                cases of this area, or whose name has this; may be repeated
  npm run packages:try -- --provider skyvern         with another provider installed
  npm run packages:try -- --list                     their names
  npm run --silent packages:try -- --json            the results as JSON, for scripts

It ends with 0 when all cases work, or are seen not to as the documentation says; with ${exits.failed} when one failed, ${exits.missing} when
something is missing that one needs, ${exits.stopped} when it was stopped.`;

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		say(`${signal}: stopping`);
		stopping.abort(new Error(`stopped by ${signal}`));
		endStarted();
	});
}
process.on('exit', endStarted);

try {
	process.exitCode = await main();
} catch (error) {
	say(`packages:try: ${error instanceof Error ? error.message : String(error)}`);
	const isMissing = error instanceof MissingPrerequisite;
	process.exitCode = stopping.signal.aborted ? exits.stopped : isMissing ? exits.missing : exits.failed;
}

async function main(): Promise<number> {
	const options = readTryOptions(process.argv.slice(2), tryCases);
	if (options.help) {
		console.log(help);
		return 0;
	}
	if (options.list) {
		console.log(options.cases.map(({ area, name }) => `${area}: ${name}`).join('\n'));
		return 0;
	}
	const results = await tryPackages(options, stopping.signal);
	console.log(options.json ? JSON.stringify({ results }, null, 2) : `\n${renderResults(results)}`);
	if (stopping.signal.aborted) return exits.stopped;
	return exitCodeOf(results);
}
