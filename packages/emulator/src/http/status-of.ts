import { ConnectionDropped } from './connection-dropped.ts';

/** The status that a request is answered with; null where there is no answer. */
export async function statusOf(
	handle: (request: Request) => Promise<Response>,
	request: Request,
): Promise<number | null> {
	try {
		const response = await handle(request);
		// Nobody reads it, and it may never end.
		await response.body?.cancel();
		return response.status;
	} catch (error) {
		if (error instanceof ConnectionDropped || request.signal.aborted) return null;
		throw error;
	}
}
