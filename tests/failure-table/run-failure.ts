import { setTimeout as sleep } from 'node:timers/promises';
import { AnyBrowserError } from '@anybrowser/core';
import { type SkyvernProvider, skyvern } from '@anybrowser/skyvern';
import type { Failure } from './failures.ts';
import { startLoopbackServer } from './loopback-server.ts';
import { preparePlatform } from './prepare-platform.ts';

/** How a failure was met by one call. */
export interface Met {
	/** A code, or `success`. */
	readonly end: string;
	readonly attempts: number;
	/** What the platform called it. */
	readonly cause: string;
	/** Creates whose head reached the server. */
	readonly creates: number;
}

const calls = {
	read: (provider: SkyvernProvider, request: Failure['request']) => provider.get('pbs_1', request),
	create: (provider: SkyvernProvider, request: Failure['request']) => provider.create({}, request),
};

/** Lets a call fail in one way, on a server of its own. */
export async function runFailure(failure: Failure, kind: keyof typeof calls): Promise<Met> {
	const { behaviour, serverSpeaksTls: isTls, nobodyListens, fetch, hasIdled, request } = failure;
	const server = await startLoopbackServer({ behaviour, isTls });
	const platform = preparePlatform(failure);
	if (nobodyListens) await server.stop();
	let attempts = 0;
	const provider = skyvern({
		apiKey: 'k-loopback',
		baseUrl: failure.baseUrl?.(server.port) ?? `http://127.0.0.1:${server.port}/v1`,
		maxRetries: 1,
		hooks: { onRequest: () => void attempts++ },
		...(fetch && { fetch }),
	});
	const met = (end: string, cause: string): Met => ({
		end,
		attempts,
		cause,
		creates: server.heads.filter(head => head.startsWith('POST ')).length,
	});
	try {
		if (hasIdled) {
			await provider.get('pbs_1');
			// A moment passes until the platform takes a connection for idle.
			await sleep(20);
		}
		attempts = 0;
		await calls[kind](provider, request);
		return met('success', '');
	} catch (error) {
		if (!AnyBrowserError.is(error)) return met(`untyped: ${error}`, '');
		attempts = error.attempts.length;
		return met(error.code, causeOf(error));
	} finally {
		platform.restore();
		if (!nobodyListens) await server.stop();
	}
}

function causeOf(error: unknown): string {
	let current = error;
	while (current instanceof Error && current.cause instanceof Error) current = current.cause;
	if (!(current instanceof Error) || current === error) return '';
	const { code, syscall, message } = current as NodeJS.ErrnoException;
	return [code ?? message, syscall].filter(Boolean).join(' ');
}
