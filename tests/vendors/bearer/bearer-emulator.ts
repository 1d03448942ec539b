import { startService } from '@anybrowser/contract/example';
import type { EmulatedService, EmulatedServiceOptions } from '@anybrowser/core/provider';
import { bearerService } from './bearer-service.ts';

/** Starts the vendor's service. */
export function createService({ apiKey }: EmulatedServiceOptions): EmulatedService {
	const { routes, open, boxes, runs, close } = bearerService(new Map());
	const known = `Bearer ${apiKey ?? 'any'}`;
	const service = startService({
		routes,
		authorization: ['authorization', known],
		errorBody: (_status, message) => ({ error: { message } }),
		stateField: 'mood',
	});
	return {
		openSessionIds: open,
		views: {
			sessions: () => boxes().map(({ id, mood, page }) => ({ id, status: mood, open: mood === 'awake', url: page })),
			tasks: () =>
				runs().map(({ id, mood, box, result, complaint }) => {
					return { id, status: mood, open: mood === 'busy', sessionId: box, output: result, failure: complaint };
				}),
			actionsOn: id => (open().includes(id) ? { close: () => close(id) } : undefined),
		},
		fetch(request) {
			const isAny = apiKey === undefined && /^Bearer \S/.test(request.headers.get('authorization') ?? '');
			if (isAny) request.headers.set('authorization', known);
			return service.fetch(request, { signal: request.signal });
		},
	};
}
