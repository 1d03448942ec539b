import assert from 'node:assert/strict';
import type { NewUser } from '../new-user.ts';

const rounds = 3;

/** Runs a command three times. @returns The median, as text. @throws AssertionError when it fails. */
export async function timeCommand(
	user: NewUser,
	command: readonly [string, ...string[]],
	variables: Readonly<Record<string, string>>,
): Promise<string> {
	const times: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const startedAt = performance.now();
		const { code, stdout, stderr } = await user.run(command, variables);
		times.push(performance.now() - startedAt);
		assert.equal(code, 0, `${command.slice(2).join(' ')}: ${stderr || stdout}`);
	}
	const median = times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
	return `${String(Math.round(median)).padStart(6)} ms`;
}
