/**
 * A body that never says a word, and ends early when the emulator closes.
 *
 * @param client whose abort is an error of the body; undefined where the connection itself sees to that
 */
export function stalledBody(client: AbortSignal | undefined, closing: AbortSignal): ReadableStream<Uint8Array> {
	const settled = new AbortController();
	return new ReadableStream({
		start(controller) {
			const settle = (end: () => void) => () => {
				settled.abort();
				end();
			};
			const options = { once: true, signal: settled.signal };
			client?.addEventListener(
				'abort',
				settle(() => controller.error(client.reason)),
				options,
			);
			closing.addEventListener(
				'abort',
				settle(() => controller.close()),
				options,
			);
		},
		cancel() {
			settled.abort();
		},
	});
}
