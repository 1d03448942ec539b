import { MissingPrerequisite } from '@anybrowser/test-kit/missing-prerequisite';
import type { NewUser } from './new-user.ts';

/**
 * Installs tools beside what somebody has, where their own configuration finds them.
 *
 * @throws MissingPrerequisite when the registry doesn't give them.
 */
export async function installTools(user: NewUser, tools: readonly string[]): Promise<void> {
	try {
		await user.install(tools);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new MissingPrerequisite(`${tools.join(', ')} could not be installed`, why);
	}
}
