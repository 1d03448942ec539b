import type { CommandContext } from './command-context.ts';
import { UsageError } from './usage-error.ts';

/** Bytes of a text on stdin. */
const maxBytes = 1024 * 1024;

/** A text that was typed, or, for `-`, what stdin has. @throws UsageError for an empty one, which `what` names. */
export async function textOrInput(context: CommandContext, typed: string, what: string): Promise<string> {
	const tooLarge = () => new UsageError(`${what} on stdin has more than ${maxBytes} bytes`);
	const text = typed === '-' ? new TextDecoder().decode(await context.readInput(maxBytes, tooLarge)).trim() : typed;
	if (text.trim() === '') throw new UsageError(`${what} is empty`);
	return text;
}
