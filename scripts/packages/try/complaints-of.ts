import type { Ran } from '../collect-output.ts';

/** What a compiler said against a program; empty when it compiled. One that was ended has not compiled, though it says nothing. */
export function complaintsOf({ code, signal, stdout, stderr }: Ran): string {
	if (code === 0) return '';
	return `${stdout}${stderr}`.trim() || `it ended with ${code ?? signal}`;
}
