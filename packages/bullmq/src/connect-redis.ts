import { AnyBrowserError } from '@anybrowser/core';
import { Redis } from 'ioredis';

/** How Redis is reached. */
export interface ConnectRedisOptions {
	/** Such as `redis://127.0.0.1:6379`, or `rediss://…` with TLS. */
	readonly url: string;
	readonly username?: string | undefined;
	readonly password?: string | undefined;
	/** Milliseconds that Redis may be away, at the beginning and later. Default: a minute. */
	readonly patience?: number | undefined;
	/** Told at once when Redis is away, and when it is back. */
	readonly onAway?: ((why: string) => void) | undefined;
	readonly onBack?: (() => void) | undefined;
}

/** A connection to Redis, as BullMQ's queues and workers take it. */
export interface WatchedRedis {
	readonly connection: Redis;
	/** Fires with an `AnyBrowserError` when Redis was away for longer than `patience`. */
	readonly lost: AbortSignal;
	close(): void;
}

const defaultPatienceMs = 60_000;

/** Connects to Redis, and waits for it, at the beginning and whenever it goes away, but not for ever. */
export function connectRedis(options: ConnectRedisOptions): WatchedRedis {
	const { url, username, password, patience = defaultPatienceMs, onAway, onBack } = options;
	const lost = new AbortController();
	const connection = new Redis(url, {
		...(username !== undefined && { username }),
		...(password !== undefined && { password }),
		// What is asked meanwhile waits, as BullMQ wants it.
		maxRetriesPerRequest: null,
		retryStrategy: times => Math.min(times * 100, 2_000),
	});
	let timer: ReturnType<typeof setTimeout> | undefined;
	let why = 'it did not answer';
	const away = () => {
		if (timer !== undefined) return;
		onAway?.(why);
		timer = setTimeout(() => lost.abort(lostError(url, why, patience)), patience);
	};
	connection.on('error', (error: Error) => {
		why = error.message || ('code' in error ? String(error.code) : error.name);
		away();
	});
	connection.on('close', away);
	connection.on('ready', () => {
		if (timer === undefined) return;
		clearTimeout(timer);
		timer = undefined;
		onBack?.();
	});
	return {
		connection,
		lost: lost.signal,
		close() {
			connection.removeAllListeners('close');
			clearTimeout(timer);
			connection.disconnect();
		},
	};
}

function lostError(url: string, why: string, patience: number): AnyBrowserError {
	const message = `Redis at ${new URL(url).host} was away for ${patience} ms (${why}). What is in the queue stays there: run it again when Redis is back`;
	return new AnyBrowserError('connection', message, { operation: 'redis', retryable: true });
}
