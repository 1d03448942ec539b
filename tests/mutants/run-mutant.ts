import { AssertionError } from 'node:assert';
import { type ContractOptions, contractTests } from '@anybrowser/contract';
import type { Mutant } from './mutant.ts';

/** What became of a mutant: the check that noticed and what it said, or that none did. */
export interface Verdict {
	readonly mutant: string;
	readonly provider: string;
	readonly checks: number;
	readonly noticedBy: string | null;
	readonly said: string | null;
	/** Failures that are no assertions: accidents, which don't count. */
	readonly accidents: readonly string[];
}

/** Runs the checks that are about a mutant, until one notices. Without a mutation it is the control: none may. */
export async function runMutant(
	{ name, noticedBy, mutate }: Pick<Mutant, 'name' | 'noticedBy' | 'mutate'>,
	subject: Pick<ContractOptions, 'provider' | 'backend' | 'withoutTrace' | 'cannotGive'>,
): Promise<Verdict> {
	const checks: { readonly name: string; readonly run: () => Promise<void> }[] = [];
	// What the manifest says decides which checks there are, so the mutant is asked for it.
	contractTests({
		...subject,
		provider: mutate(subject.provider),
		notRun: () => {},
		test: (check, run) => {
			if (noticedBy.test(check)) checks.push({ name: check, run });
		},
	});
	const accidents: string[] = [];
	const { name: provider } = subject.provider({ apiKey: 'name-only' });
	const verdict = { mutant: name, provider, checks: checks.length, accidents };
	for (const check of checks) {
		try {
			await check.run();
		} catch (error) {
			const [said = ''] = error instanceof Error ? error.message.split('\n') : [String(error)];
			if (error instanceof AssertionError) return { ...verdict, noticedBy: check.name, said };
			accidents.push(`${check.name}: ${said}`);
		}
	}
	return { ...verdict, noticedBy: null, said: null };
}
