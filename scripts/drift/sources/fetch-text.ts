import { CannotCompareError } from '../document/cannot-compare-error.ts';
import { sourceFlags } from './source-flags.ts';

/** What an address answers with, if that comes in time and isn't too long. */
export async function fetchText(address: string, longest: number, timeout = 30_000): Promise<string> {
	try {
		const response = await fetch(address, { signal: AbortSignal.timeout(timeout), headers: { accept: '*/*' } });
		if (!response.ok) {
			await response.body?.cancel();
			throw new CannotCompareError(
				`${address} answers with status ${response.status}. Find the document's address in the vendor's documentation, or give a file with ${sourceFlags('or')}.`,
			);
		}
		return await readBounded(address, response, longest);
	} catch (error) {
		if (error instanceof CannotCompareError) throw error;
		throw new CannotCompareError(
			`${address} could not be reached (${reasonOf(error)}). Check the network, or download the document and give the file with ${sourceFlags('or')}.`,
		);
	}
}

async function readBounded(address: string, response: Response, longest: number): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.byteLength;
		if (size > longest) {
			throw new CannotCompareError(`${address} answers with more than ${longest} bytes. Is this the document?`);
		}
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}

/** `fetch` says only that it failed; the cause says why. */
function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (error.name === 'TimeoutError') return 'no complete answer in time';
	const { cause } = error;
	if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
	return error.message;
}
