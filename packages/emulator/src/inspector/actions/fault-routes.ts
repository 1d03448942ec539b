import { type ProviderName, providerNames } from '../../generated/provider-names.ts';
import { isRecord } from '../../json/record.ts';
import type { FaultsView } from '../inspector-data.ts';
import type { InspectorSources } from '../inspector-sources.ts';
import { type ActionRoutes, say } from './action-routes.ts';
import { describeFault } from './describe-fault.ts';
import { type KnownOperations, readFault } from './read-fault.ts';

/** Plans faults, lists and removes those that wait for their requests. */
export function addFaultRoutes({ get, post, sources, answer }: ActionRoutes): void {
	const { faults } = sources;
	get('/faults', c => answer(c, toView(sources)));

	post('/faults', (c, sent) => {
		const fault = readFault(sent, operationsOf(sources));
		if (typeof fault === 'string') return say(c, 400, fault);
		faults.add(fault);
		return c.json({});
	});

	post('/faults/remove', (c, sent) => {
		const ref = isRecord(sent) ? sent['ref'] : undefined;
		if (typeof ref !== 'string') return say(c, 400, 'Which fault is it? Its ref is a text');
		if (!faults.remove(Number(ref))) return say(c, 404, 'It is not planned any more');
		return c.json({});
	});
}

/** Of the built-in ones alone: a service of somebody else's is asked as it is. */
function operationsOf({ providers }: InspectorSources): KnownOperations {
	return new Map<ProviderName, readonly string[]>(
		providerNames.map(name => {
			const seen = providers.find(each => each.name === name)?.coverage?.() ?? [];
			return [name, [...new Set(seen.map(({ operation }) => operation))].sort()];
		}),
	);
}

function toView(sources: InspectorSources): FaultsView {
	const operations = operationsOf(sources);
	return {
		providers: [...operations].map(([name, all]) => {
			const title = sources.providers.find(each => each.name === name)?.title ?? name;
			return { name, title, operations: all };
		}),
		planned: sources.faults.planned.map(({ number, fault, times, skip }) => ({
			ref: String(number),
			provider: fault.provider ?? null,
			operation: fault.operation ?? null,
			effect: describeFault(fault),
			times: Number.isFinite(times) ? times : null,
			skip,
		})),
	};
}
