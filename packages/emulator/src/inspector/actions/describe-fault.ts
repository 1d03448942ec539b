import type { Fault } from '../../http/fault.ts';

/** What a fault does to a request, in words. */
export function describeFault(fault: Fault): string {
	const { delayMs, drop, status, executed, stall, truncate, garbage } = fault;
	const parts = [
		delayMs === undefined ? null : `comes ${delayMs} ms late`,
		drop === 'before' ? 'is not executed, and its connection ends' : null,
		drop === 'after' ? 'is executed, and its connection ends without an answer' : null,
		status === undefined || drop ? null : `is ${executed ? 'executed' : 'not executed'}, and answered with ${status}`,
		garbage && status === undefined ? 'is executed, and answered with what is no JSON' : null,
		stall ? 'gets the head of its answer, and never its body' : null,
		truncate === undefined || stall ? null : `gets ${truncate} bytes of its answer's body`,
	];
	const said = parts.filter(part => part !== null).join('; ');
	return said === '' ? 'goes as without it' : said;
}
