/** The same answer, with every session, task and run in it in another status. */
export async function withNovelStatus(response: Response, novel: string): Promise<Response> {
	if (!response.ok) return response;
	const text = await response.text();
	const changed = text === '' ? null : JSON.stringify(replaced(JSON.parse(text), novel));
	return new Response(changed, response);
}

function replaced(value: unknown, novel: string): unknown {
	if (Array.isArray(value)) return value.map(item => replaced(item, novel));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, item]) =>
		key === 'status' && typeof item === 'string' ? [key, novel] : [key, replaced(item, novel)],
	);
	return Object.fromEntries(entries);
}
