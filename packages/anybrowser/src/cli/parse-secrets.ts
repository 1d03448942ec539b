import type { TaskSecrets } from '@anybrowser/core';
import { readEnvironment } from '@anybrowser/core/provider';
import { UsageError } from './usage-error.ts';

/**
 * `name=env:VARIABLE`, several times. No message repeats what was given: it may be the secret itself.
 *
 * @throws UsageError
 */
export function parseSecrets(texts: readonly string[] | undefined): TaskSecrets | undefined {
	if (texts === undefined) return undefined;
	const entries = texts.map(text => {
		const [, name, env] = /^(\w+)=env:(\w+)$/.exec(text) ?? [];
		if (name !== undefined && env !== undefined) {
			// Told before a session is opened for nothing.
			if (readEnvironment(env) === undefined)
				throw new UsageError(`--secret ${name}: the variable ${env} is not set, or empty`);
			return [name, { env }] as const;
		}
		throw new UsageError(
			'--secret is written name=env:VARIABLE. A value does not go into an argument, where others on this machine see it: set a variable to it',
		);
	});
	return Object.fromEntries(entries);
}
