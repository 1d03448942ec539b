import { Command, Option } from 'commander';
import { providerNames } from '../providers.ts';
import { addGroup } from './command-group.ts';
import type { CommandRunner } from './command-runner.ts';
import { commandTable } from './command-table.ts';
import type { CliContext } from './context.ts';
import { exitCodeHelp } from './exit-codes.ts';
import { ownPackage } from './find-package.ts';
import { keyVariables } from './key-variables.ts';
import { parseDuration } from './parse-value.ts';

/** Wider lines are hard to read, narrower terminals break them themselves. */
const maxHelpWidth = 110;

const examples = `
Examples:
  anybrowser emulate                                the APIs on this machine, without keys
  anybrowser run "Read the title" --url https://example.com
  anybrowser run "Find the price" --url https://example.com --schema price.json --json
  anybrowser batch tasks.jsonl --out results.jsonl --concurrency 20
  anybrowser sessions create --profile shop --device mobile
  anybrowser tasks list --provider ${providerNames.at(-1)}
  anybrowser doctor                                 what is set up, and what is missing

The provider comes from --provider, ANYBROWSER_PROVIDER or anybrowser.config.ts, in this order. Keys come from
${keyVariables} or the configuration file, and never from arguments.

${exitCodeHelp}`;

/** Every command, declared; what one needs is loaded when it runs. */
export function createProgram(runner: CommandRunner, context: CliContext, isJson = false): Command {
	const program = new Command('anybrowser')
		.description('One command line for cloud browsers that agents drive.')
		.version(ownPackage()?.version ?? 'unknown', '-V, --version')
		.addOption(providerOption())
		.option('--config <file>', 'the configuration file, instead of the nearest anybrowser.config.*')
		.option('--env-file <file>', 'variables such as keys, for what is not set; none is read unless it is named')
		.option('--json', 'one JSON document on stdout; errors as JSON on stderr')
		.option('--quiet', 'no progress; of lists the ids alone')
		.option('--deadline <time>', 'how long it may take in all, such as 90s or 5m', parseDuration)
		.configureHelp({ showGlobalOptions: true })
		.showHelpAfterError(false)
		.addHelpText('after', examples)
		.exitOverride()
		.configureOutput({
			writeOut: text => context.stdout.write(text),
			// With --json the only thing on stderr is an error's document.
			writeErr: text => void (isJson || context.stderr.write(text)),
			// `main` shows errors, all in one way.
			outputError: () => {},
			getOutHasColors: () => false,
			getErrHasColors: () => false,
			getOutHelpWidth: () => Math.min(maxHelpWidth, context.stdout.columns ?? maxHelpWidth),
			getErrHelpWidth: () => Math.min(maxHelpWidth, context.stderr.columns ?? maxHelpWidth),
		});
	for (const entry of commandTable) {
		if (typeof entry === 'function') entry(program, runner);
		else addGroup(program, runner, entry);
	}
	return program;
}

/** The names are for the help and for completion: a package's name or a path is as good. */
function providerOption(): Option {
	const option = new Option('--provider <name>', 'which provider; a package or a path is one, too');
	option.argChoices = [...providerNames];
	return option;
}
