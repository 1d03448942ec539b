import type { WireEntry } from '../http/wire-entry.ts';
import { isRecord } from '../json/record.ts';

/** Whether a request is about the session or task that goes by these names, and not only about a list that has it. */
export function concerns(entry: WireEntry, ...names: readonly string[]): boolean {
	return names.every(name => isNamed(entry, name));
}

function isNamed(entry: WireEntry, id: string): boolean {
	return (
		entry.path.split('/').some(step => step === id || step === encodeURIComponent(id)) ||
		namesOf(entry.body).includes(id) ||
		namesOf(entry.answer).includes(id)
	);
}

/** The ids that a message has in its first levels, where the providers put the one it is about. */
function namesOf(message: unknown): readonly unknown[] {
	if (!isRecord(message)) return [];
	const inner = isRecord(message['r']) ? message['r'] : message;
	const names = ['id', 'browser_session_id', 'run_id', 'workflow_run_id', 'run_ids', 'runId', 'sessionId'];
	return names.flatMap(name => inner[name]);
}
