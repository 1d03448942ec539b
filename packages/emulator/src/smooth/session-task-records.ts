import type { EmulatedPage } from '../browser/emulated-browser.ts';
import type { JournalEntry, SubjectEnd } from '../inspector/journal-entry.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import type { SessionEvent } from './smooth-session.ts';
import type { SmoothTask } from './smooth-task.ts';

/** What the inspector tells of a session's tasks, which are events there and have no state of their own. */
export class SessionTaskRecords {
	readonly #session: SmoothTask;
	readonly #context: VendorContext;
	/** By their events' ids: those that go on. */
	readonly #open = new Map<string, JournalEntry>();

	constructor(session: SmoothTask, context: VendorContext) {
		this.#session = session;
		this.#context = context;
		session.signal.addEventListener('abort', () => this.#cancelAll(), { once: true });
	}

	/** A client has asked for something; where that is a task, there is a record of it from now on. */
	open({ id, payload }: SessionEvent): void {
		if (payload.name !== 'run_task') return;
		const { id: sessionId } = this.#session;
		const facts = {
			provider: 'smooth',
			kind: 'task',
			id: `${sessionId}:${id}`,
			prompt: payload.input.task,
			sessionId,
			namedBy: [sessionId, id],
		} as const;
		this.#open.set(id, this.#context.journal.open(facts, 'waiting'));
	}

	/** A task's turn has come. */
	start({ id }: SessionEvent, page: EmulatedPage): JournalEntry {
		const record = this.#open.get(id);
		if (record === undefined) return this.#session.record;
		record.attach(page);
		record.state('running');
		return record;
	}

	/** A task is over; nothing happens for what is none. */
	end({ id }: SessionEvent, status: 'done' | 'failed', end: SubjectEnd): void {
		this.#end(id, status, end);
	}

	#cancelAll(): void {
		for (const id of this.#open.keys()) this.#end(id, 'cancelled', { reason: 'Its session has ended' });
	}

	#end(id: string, status: string, end: SubjectEnd): void {
		const record = this.#open.get(id);
		if (record === undefined) return;
		this.#open.delete(id);
		record.state(status, end);
		this.#context.lifetime.finish(record.leave());
	}
}
