import { ConnectionDropped } from './http/connection-dropped.ts';
import type { InspectedProvider } from './inspector/inspector-sources.ts';
import type { Plugged } from './plug-vendors.ts';

/** A vendor as the inspector has it. */
export function toInspected({ vendor, emulated, host }: Plugged): InspectedProvider {
	const { name, title, example, keyVariable } = vendor;
	const { mount, log, guard, keyHeaders } = host;
	return {
		...{ name, title, example, keyVariable, mount, log, keyHeaders },
		contents: emulated.contents ?? {},
		actionsOn: id => emulated.actionsOn?.(id),
		coverage: () => guard.coverage.entries(),
		async send(request) {
			try {
				const response = await host.handle(request, { isOverHttp: false });
				// Nobody reads it, and it may never end.
				await response.body?.cancel();
				return response.status;
			} catch (error) {
				if (error instanceof ConnectionDropped || request.signal.aborted) return null;
				throw error;
			}
		},
	};
}
