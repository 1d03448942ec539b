import { statusOf } from './http/status-of.ts';
import type { InspectedProvider } from './inspector/inspector-sources.ts';
import type { Plugged } from './plug-vendors.ts';

/** A vendor as the inspector has it. */
export function toInspected({ vendor, emulated, host }: Plugged): InspectedProvider {
	const { name, title, example, keyVariable } = vendor;
	const { mount, log, guard, keyHeaders } = host;
	return {
		...{ name, title, example, keyVariable, log },
		baseUrlAt: origin => `${origin}${mount}`,
		isKeyHeader: header => keyHeaders.includes(header),
		contents: emulated.contents ?? {},
		actionsOn: id => emulated.actionsOn?.(id),
		coverage: () => guard.coverage.entries(),
		problem: null,
		send: request => statusOf(each => host.handle(each, { isOverHttp: false }), request),
	};
}
