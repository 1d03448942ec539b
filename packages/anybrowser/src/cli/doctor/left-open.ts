import type { ResolvedConfig } from '../../config/resolve-config.ts';
import { fileLedger } from '../../ledger/file-ledger.ts';
import type { Finding } from './finding.ts';

/** What programs with the same ledger left open, by what is written down there: nobody is asked. */
export async function leftOpen({ ledger }: ResolvedConfig): Promise<readonly Finding[]> {
	if (ledger === undefined) return [];
	const name = 'left open';
	try {
		const left = await (typeof ledger === 'string' ? fileLedger(ledger) : ledger).left();
		if (left.length === 0) return [{ name, status: 'ok', detail: 'nothing' }];
		const told = left.map(({ provider, id, begunAt }) => `${id ?? `one of ${begunAt}`} (${provider})`);
		return [
			{ name, status: 'info', detail: told.join(', '), remedy: 'close them: `anybrowser sessions close --mine`' },
		];
	} catch (error) {
		const detail = `the ledger can't be read (${error instanceof Error ? error.message : error})`;
		return [{ name, status: 'wrong', detail, remedy: 'mend it, or take another one' }];
	}
}
