import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { Budget } from '../contract/usage-totals.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { UnsupportedCapabilityError } from '../errors/unsupported-capability-error.ts';

const units: Readonly<Record<keyof Budget, true>> = { dollars: true, credits: true, steps: true };

/**
 * Refuses a budget that can't be kept: one that nobody would notice is worse than none.
 *
 * @throws AnyBrowserError `configuration` for what is no budget.
 * @throws UnsupportedCapabilityError when the provider doesn't tell the figure.
 */
export function checkBudget(provider: BrowserSessionProvider, budget: Budget): void {
	const { name, capabilities, capabilityNotes } = provider;
	const refuse = (message: string) =>
		new AnyBrowserError('configuration', `\`budget\` ${message}`, { provider: name, operation: 'createClient' });
	if (typeof budget !== 'object' || budget === null) {
		throw refuse('is an object, such as `{ dollars: 20 }`');
	}
	for (const [unit, limit] of Object.entries(budget)) {
		if (!isUnit(unit)) throw refuse(`has no \`${unit}\`. Known: ${Object.keys(units).join(', ')}`);
		if (limit === undefined) continue;
		if (typeof limit !== 'number' || !(limit > 0)) throw refuse(`needs a number above 0 for \`${unit}\``);
		const capability = `usage.${unit}` as const;
		if (capabilities[capability] !== 'none') continue;
		throw new UnsupportedCapabilityError(name, 'createClient', capability, capabilityNotes[capability]);
	}
}

function isUnit(name: string): name is keyof Budget {
	return Object.hasOwn(units, name);
}
