import type { Client } from 'anybrowser';
import type { BatchJournal, BatchRecord } from 'anybrowser/batch';
import type { ProtocolMutant } from './worker-settings.ts';

/** A client with one thing wrong about how tasks are started. */
export function mutateClient(browsers: Client, mutant: ProtocolMutant | undefined): Client {
	if (mutant === undefined || mutant === 'ticket-not-written') return browsers;
	const { tasks } = browsers;
	const changed: Partial<Client['tasks']> =
		mutant === 'adoption-by-prompt'
			? {
					async startOnce(ticket, prompt, options, once, request) {
						// As if a prompt were a proof: whatever another process was answered for it is taken for this one's.
						const known = startedBy.get(prompt);
						if (known !== undefined) return tasks.get((await known).id, options, request);
						const handle = tasks.startOnce(ticket, prompt, options, once, request);
						startedBy.set(prompt, handle);
						return handle;
					},
				}
			: {};
	const proxy = new Proxy(tasks, {
		get(target, name) {
			const value = changed[name as keyof typeof changed] ?? target[name as keyof typeof target];
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
	return { ...browsers, tasks: proxy };
}

const startedBy = new Map<string, Promise<{ readonly id: string }>>();

/** A journal with one thing wrong about what is written when. */
export function mutateJournal(journal: BatchJournal, mutant: ProtocolMutant | undefined): BatchJournal {
	if (mutant === undefined || mutant === 'adoption-by-prompt') return journal;
	return {
		open: () => journal.open(),
		close: () => journal.close(),
		async append(record) {
			if (mutant === 'ticket-not-written' && isTicketAlone(record)) return;
			await journal.append(mutant === 'token-before-answer' ? withToken(record) : record);
		},
	};
}

function isTicketAlone(record: BatchRecord): boolean {
	return 'state' in record && record.state.token === undefined;
}

/** As if the task were known before its answer has come. */
function withToken(record: BatchRecord): BatchRecord {
	if (!('state' in record) || record.state.token !== undefined) return record;
	const { ticket } = record.state;
	if (!ticket?.sent) return record;
	const { provider, key, sent } = ticket;
	const id = sent.sessionId === null ? key : `${sent.sessionId}:${key}`;
	return { ...record, state: { ticket, token: { kind: 'anybrowser.task', version: 1, provider, id } } };
}
