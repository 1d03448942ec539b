/** Bytes that a WebSocket's close frame has for words. */
const maxBytes = 123;

/** Why a connection ends, as a close frame carries it: cut between characters where it is too long. */
export function closeReason(message: string): string {
	const line = message.replaceAll(/\s+/g, ' ').trim();
	if (Buffer.byteLength(line) <= maxBytes) return line;
	const end = '…';
	let kept = '';
	let left = maxBytes - Buffer.byteLength(end);
	for (const character of line) {
		left -= Buffer.byteLength(character);
		if (left < 0) break;
		kept += character;
	}
	return kept + end;
}
