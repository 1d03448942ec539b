import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { type BatchHeader, type BatchRecord, type BatchStep, batchVersion } from './batch-journal.ts';
import type { StoredResult } from './batch-result.ts';

/** What a journal says of one task. */
export interface RecordedTask {
	readonly request: string;
	/** How far it had come. */
	readonly step?: BatchStep;
	/** Its outcome. */
	readonly result?: StoredResult;
}

/**
 * Reads a journal's records.
 *
 * @returns What it says of each task, by id; `undefined` for a journal that is new.
 * @throws AnyBrowserError `invalid_request` for a journal of something else, of another version or of another provider.
 */
export function replay(
	records: readonly BatchRecord[],
	provider: string,
): ReadonlyMap<string, RecordedTask> | undefined {
	const [header, ...rest] = records;
	if (header === undefined) return undefined;
	checkHeader(header, provider);
	const tasks = new Map<string, RecordedTask>();
	for (const record of rest) {
		if ('kind' in record) {
			checkHeader(record, provider);
			continue;
		}
		const { id, request } = record;
		const known = tasks.get(id);
		if ('state' in record) tasks.set(id, { ...known, request, step: record });
		else tasks.set(id, { ...known, request, result: record.result });
	}
	return tasks;
}

function checkHeader(header: BatchRecord, provider: string): asserts header is BatchHeader {
	if (!('kind' in header) || header.kind !== 'anybrowser.batch') {
		throw refusal('this is not the journal of a batch. Give the batch another one');
	}
	if (header.version !== batchVersion) {
		throw refusal(`the journal has version ${JSON.stringify(header.version)}, and this one reads ${batchVersion}`);
	}
	if (header.provider !== provider) {
		const what = `its tasks were started with ${JSON.stringify(header.provider)}, and this client uses "${provider}"`;
		throw refusal(`${what}. Go on with the same provider, or give the batch another journal`);
	}
}

function refusal(message: string): AnyBrowserError {
	return new AnyBrowserError('invalid_request', `runBatch: ${message}`, { operation: 'runBatch' });
}
