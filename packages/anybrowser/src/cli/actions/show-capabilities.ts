import { AnyBrowserError, allCapabilities, type BrowserSessionProvider } from '@anybrowser/core';
import { findDescriptor } from '../../config/find-descriptor.ts';
import { descriptors, loadProvider } from '../../providers.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';

/** `anybrowser capabilities`: the manifests, with a reason for whatever isn't native. */
export async function showCapabilities(context: CommandContext): Promise<ExitCode | undefined> {
	const { provider: name, cwd } = await context.chosen();
	const chosen =
		name === undefined ? undefined : await findDescriptor({ name, source: '--provider', folder: cwd, isFound: false });
	const providers: BrowserSessionProvider[] = [];
	for (const descriptor of chosen === undefined ? descriptors : [chosen]) {
		try {
			// Nothing is sent, so neither the key nor the address matters.
			providers.push(await loadProvider(descriptor, { apiKey: 'manifest-only', baseUrl: 'http://127.0.0.1/v1' }));
		} catch (error) {
			if (chosen !== undefined || !AnyBrowserError.is(error, 'configuration')) throw error;
			context.say(`${descriptor.name} is left out: ${error.message}`);
		}
	}
	const described = Object.fromEntries(providers.map(provider => [provider.name, describe(provider)]));
	context.result(described, () => {
		const rows = allCapabilities.map(capability => ({
			capability,
			...Object.fromEntries(providers.map(({ name, capabilities }) => [name, capabilities[capability]])),
		}));
		// The cast is sound: each provider is a column of every row.
		const columns = ['capability', ...providers.map(({ name }) => name)] as 'capability'[];
		return [context.table(rows, columns), ...providers.map(provider => notes(provider, context))].join('\n\n');
	});
	return undefined;
}

function describe({ capabilities, capabilityNotes }: BrowserSessionProvider): Readonly<Record<string, object>> {
	const entries = allCapabilities.map(capability => {
		const { reason = null, instead = null } = capabilityNotes[capability] ?? {};
		return [capability, { support: capabilities[capability], reason, instead }];
	});
	return Object.fromEntries(entries);
}

function notes({ name, capabilityNotes }: BrowserSessionProvider, context: CommandContext): string {
	const lines = Object.entries(capabilityNotes).map(
		([capability, { reason, instead }]) =>
			`  ${capability}: ${reason}${instead === null ? '' : `. Instead: ${instead}`}`,
	);
	return [context.style.bold(name), ...lines].join('\n');
}
