import { PagePromise } from '../contract/page-promise.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { ProviderContext } from './create-provider-context.ts';
import { groups, isList, places } from './operation-places.ts';

type Operations = Omit<BrowserSessionProvider, 'name' | 'capabilities' | 'capabilityNotes' | 'native'>;

/**
 * Every operation of the contract as a refusal with its reason. A provider spreads these, and replaces those that its
 * vendor has.
 */
export function unsupportedOperations({ guard }: Pick<ProviderContext, 'guard'>): Operations {
	const operations: Record<string, unknown> = {};
	for (const group of groups) operations[group] = {};
	for (const [operation, [group, method]] of places) {
		// The cast is sound: the groups were made above.
		const members = group === undefined ? operations : (operations[group] as Record<string, unknown>);
		const refuse = async (): Promise<never> => {
			throw guard.refusal(operation, operation);
		};
		members[method] = isList(method) ? () => new PagePromise<never>(refuse) : refuse;
	}
	// The cast is sound: all that the contract has is in the table.
	return operations as unknown as Operations;
}
