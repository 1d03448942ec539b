import { startService } from '@anybrowser/contract/example';
import type { EmulatedService, EmulatedServiceOptions } from '@anybrowser/core/provider';
import { bearerService } from './bearer-service.ts';

/** Starts the vendor's service. */
export function createService({ apiKey }: EmulatedServiceOptions): EmulatedService {
	const { routes, open } = bearerService(new Map());
	const known = `Bearer ${apiKey ?? 'any'}`;
	const service = startService({
		routes,
		authorization: ['authorization', known],
		errorBody: (_status, message) => ({ error: { message } }),
		stateField: 'mood',
	});
	return {
		openSessionIds: open,
		fetch(request) {
			const isAny = apiKey === undefined && /^Bearer \S/.test(request.headers.get('authorization') ?? '');
			if (isAny) request.headers.set('authorization', known);
			return service.fetch(request, { signal: request.signal });
		},
	};
}
