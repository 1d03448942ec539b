import type { ProviderName } from '../../generated/provider-names.ts';
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

function operationsOf({ providers }: InspectorSources): KnownOperations {
	return new Map<ProviderName, readonly string[]>(
		providers.map(({ name, coverage }) => [name, [...new Set(coverage().map(({ operation }) => operation))].sort()]),
	);
}

function toView(sources: InspectorSources): FaultsView {
	const operations = operationsOf(sources);
	return {
		providers: sources.providers.map(({ name, title }) => ({ name, title, operations: operations.get(name) ?? [] })),
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
