import { keyVariables } from './key-variables.ts';
import { UsageError } from './usage-error.ts';

const keyFlag = /^--?(?:api-?key|apikey|key|token|secret|password|[\w-]+-(?:api-?)?key)(?:=|$)/i;

/**
 * Refuses a key among the arguments, where every process of the machine sees it. The value isn't repeated. That of an
 * emulator opens nothing else, and isn't refused.
 *
 * @throws UsageError
 */
export function refuseKeys(argv: readonly string[]): void {
	const end = argv.indexOf('--');
	const isEmulatorKey = (argument: string) => argv.includes('emulate') && /^--key(?:=|$)/.test(argument);
	// Its value names a variable; the command refuses any other, and doesn't repeat it.
	const isTaskSecret = (argument: string) => argv.includes('run') && /^--secret(?:=|$)/.test(argument);
	const flag = argv
		.slice(0, end < 0 ? undefined : end)
		.find(argument => keyFlag.test(argument) && !isEmulatorKey(argument) && !isTaskSecret(argument));
	if (flag === undefined) return;
	throw new UsageError(
		`${flag.split('=')[0]} is no option: everybody on this machine sees the arguments. Set one of ${keyVariables}, or put \`apiKey\` into anybrowser.config.ts`,
	);
}
