/** Waits for Redis, which may be away, only as long as a signal lets it. @throws the signal's reason. */
export function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
	if (signal === undefined) return work;
	return new Promise((resolve, reject) => {
		const leave = () => reject(signal.reason);
		signal.addEventListener('abort', leave, { once: true });
		if (signal.aborted) leave();
		work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
	});
}
