import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../kernel/clock.ts';
import type { EmulatorTiming } from '../kernel/emulator-timing.ts';
import { randomId } from '../kernel/random-id.ts';
import { type ServedFile, toFileResponse } from './served-file.ts';

/** Addresses whose first telling is remembered. */
const maxTold = 10_000;

/** Finds what a session or task of a provider left behind under a name. */
export type FindFile = (provider: string, id: string, name: string) => ServedFile | undefined;

/**
 * The storage that signed addresses lead to, as those of the vendors do: on a host of its own, without a key, for a while,
 * and a moment before the file is there where `timing.fileWriting` says so.
 */
export class FileStore {
	/** Where it is as long as nobody listens. */
	readonly origin = `https://files-${randomId()
		.slice(0, 8)
		.toLowerCase()
		.replaceAll(/[^a-z0-9]/g, '0')}.emulator.invalid`;
	readonly #clock: Clock;
	readonly #timing: EmulatorTiming;
	readonly #listening: () => string | undefined;
	readonly #secret = randomId(32);
	/** When an address of each was told first, and until when the last one holds; milliseconds since the epoch. */
	readonly #told = new Map<string, { readonly first: number; readonly expires: number }>();

	/** @param listening The origin of a server that serves it as well; undefined while there is none. */
	constructor(clock: Clock, timing: EmulatorTiming, listening: () => string | undefined) {
		this.#clock = clock;
		this.#timing = timing;
		this.#listening = listening;
	}

	/** The address of a file until its time is over, then another one. With `isNew` it is another each time. */
	addressOf(provider: string, id: string, name: string, { isNew = false }: { readonly isNew?: boolean } = {}): string {
		const path = ['', 'files', ...[provider, id, name].map(encodeURIComponent)].join('/');
		const expires = this.#tell(path, isNew);
		const nonce = isNew ? randomId() : '';
		const query = new URLSearchParams({ expires: String(expires), nonce, signature: this.#sign(path, expires, nonce) });
		return `${this.#listening() ?? this.origin}${path}?${query}`;
	}

	/** Until when an address that is told now holds. */
	#tell(path: string, isNew: boolean): number {
		const now = this.#clock.now();
		const known = this.#told.get(path);
		const isOver = known === undefined || known.expires <= now;
		const expires = isNew || isOver ? now + this.#timing.fileAddress : known.expires;
		this.#told.set(path, { first: known?.first ?? now, expires });
		for (const oldest of this.#told.keys()) {
			if (this.#told.size <= maxTold) break;
			this.#told.delete(oldest);
		}
		return expires;
	}

	/** Whether an address is one of its own, where nobody listens. */
	owns(url: string): boolean {
		return url.startsWith(`${this.origin}/`);
	}

	/** Answers as storage does: 403 for an address that is wrong or over, 404 for what isn't there, or not yet. */
	answer(request: Pick<Request, 'url' | 'headers'>, find: FindFile): Response {
		const { pathname, searchParams } = new URL(request.url);
		const expires = Number(searchParams.get('expires'));
		const signature = this.#sign(pathname, expires, searchParams.get('nonce') ?? '');
		if (!isSame(searchParams.get('signature') ?? '', signature)) return refuse(403, 'The signature is wrong');
		// What is signed was encoded here, so it can be decoded.
		const [provider = '', id = '', name = ''] = pathname.split('/').slice(2).map(decodeURIComponent);
		const now = this.#clock.now();
		if (expires <= now) return refuse(403, 'The address has expired');
		const isWritten = now >= (this.#told.get(pathname)?.first ?? now) + this.#timing.fileWriting;
		const file = isWritten ? find(provider, id, name) : undefined;
		return file ? toFileResponse(file, request.headers) : refuse(404, 'There is no such file, or not yet');
	}

	#sign(path: string, expires: number, nonce: string): string {
		return createHmac('sha256', this.#secret).update(`${path}:${expires}:${nonce}`).digest('hex');
	}
}

function isSame(given: string, right: string): boolean {
	const [one, other] = [Buffer.from(given), Buffer.from(right)];
	return one.length === other.length && timingSafeEqual(one, other);
}

function refuse(status: number, detail: string): Response {
	return Response.json({ detail }, { status });
}
