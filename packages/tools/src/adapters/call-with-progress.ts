import type { BrowserTools } from '../browser-tools.ts';
import type { ToolResult } from '../result/tool-result.ts';

/** One call of a tool by a framework. */
interface AdaptedCall {
	readonly name: string;
	readonly input: unknown;
	readonly signal?: AbortSignal | undefined;
}

/** A call that gives what goes on, and its result last. @throws what the signal aborts with. */
export async function* callWithProgress(
	tools: BrowserTools,
	{ name, input, signal }: AdaptedCall,
): AsyncGenerator<string | ToolResult, void, undefined> {
	const told: string[] = [];
	let wake = () => {};
	const onProgress = (message: string) => {
		told.push(message);
		wake();
	};
	let isOver = false;
	const call = tools.call(name, input, { signal, onProgress }).finally(() => {
		isOver = true;
		wake();
	});
	// Thrown below, where it is awaited.
	call.catch(() => {});
	while (!isOver || told.length > 0) {
		yield* told.splice(0);
		if (!isOver) {
			await new Promise<void>(resolve => {
				wake = resolve;
			});
		}
	}
	yield await call;
}
