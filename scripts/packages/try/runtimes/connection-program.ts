/** What the program prints as JSON. */
export interface ConnectionResult {
	/** `closed` for a session that was opened and closed; else the code of the error that opening it ended with. */
	readonly opened: string;
}

/**
 * Reads once, so that there is a connection that is kept; stands still for a while, so that it doesn't notice that the
 * server closes it; and opens a session then.
 */
export const connectionProgram = `import { createClient } from 'anybrowser';
const env = name => globalThis.process?.env[name] ?? globalThis.Deno?.env.get(name);
const client = await createClient();
await client.sessions.list({ limit: 1 });
// Until the answer's connection is put back.
await new Promise(resolve => setTimeout(resolve, 50));
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(env('STANDSTILL_MS')));
let opened;
try {
	const session = await client.sessions.create();
	await session.close();
	opened = (await client.sessions.get(session.id)).status;
} catch (error) {
	opened = error.code ?? String(error);
}
console.log(JSON.stringify({ opened }));
`;
