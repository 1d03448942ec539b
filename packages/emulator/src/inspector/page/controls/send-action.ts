/** What came of something that a person did. */
export interface ActionOutcome {
	readonly isDone: boolean;
	/** What was answered, where it is done. */
	readonly answer: Readonly<Record<string, unknown>>;
	/** Why it isn't done; empty where it is. */
	readonly reason: string;
}

/** Sends what a person does to a path below the API. It never rejects. Runs in the inspector's page. */
export async function sendAction(path: string, sent: unknown = {}): Promise<ActionOutcome> {
	try {
		const headers = { 'content-type': 'application/json' };
		const response = await fetch(`/inspector/api${path}`, { method: 'POST', headers, body: JSON.stringify(sent) });
		const answer = await response.json().catch(() => ({}));
		if (response.ok) return { isDone: true, answer, reason: '' };
		return { isDone: false, answer: {}, reason: answer.detail || `The emulator answered ${response.status}.` };
	} catch {
		return { isDone: false, answer: {}, reason: 'The emulator does not answer.' };
	}
}
