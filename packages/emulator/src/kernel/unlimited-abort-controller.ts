import { setMaxListeners } from 'node:events';

/** The end of something that many may wait for: Node would take more than ten of them for a leak. */
export function unlimitedAbortController(): AbortController {
	const ending = new AbortController();
	setMaxListeners(0, ending.signal);
	return ending;
}
