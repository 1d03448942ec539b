import assert from 'node:assert/strict';
import type { Ran } from '../collect-output.ts';
import type { SessionProgramResult } from './session-program.ts';
import type { TriedProvider, TryContext } from './try-context.ts';

/** What a session program reads from its environment. */
export function programVariables({
	variables,
	emulated,
	provider,
}: Pick<TryContext, 'variables' | 'emulated' | 'provider'>): Readonly<Record<string, string>> {
	return { ...variables, PAGE_URL: emulated.url, MISSING_PROVIDER: otherProvider(provider) };
}

/** One that isn't installed. */
export function otherProvider(provider: TriedProvider): TriedProvider {
	return provider === 'smooth' ? 'skyvern' : 'smooth';
}

/** Holds what a session program did to what it should have done. @throws AssertionError with what it said. */
export function checkSessionProgram(
	{ code, stdout, stderr }: Ran,
	provider: TriedProvider,
	/** What may follow the advice to install the provider that is missing. */
	{ advice = '' }: { readonly advice?: string } = {},
): void {
	assert.equal(code, 0, `it ended with ${code}: ${stderr || stdout}`);
	const line = stdout.trim().split('\n').at(-1) ?? '';
	const result = JSON.parse(line) as SessionProgramResult;
	const other = otherProvider(provider);
	assert.equal(result.provider, provider);
	assert.equal(typeof result.title, 'string', line);
	assert.equal(result.status, 'closed', line);
	const missing = `@anybrowser/${other} is not installed. Install it: npm install @anybrowser/${other}`;
	assert.equal(result.missing.replace(advice, ''), missing);
	assert.equal(stderr, '', `it said on stderr: ${stderr}`);
}
