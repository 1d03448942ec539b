import type { EmulatorOptions } from './emulator-options.ts';
import type { EmulatorParts } from './emulator-parts.ts';
import type { ProviderName } from './generated/provider-names.ts';
import { type PluggedVendor, vendors } from './generated/vendors.ts';
import { violation } from './guard/violation.ts';
import type { FileStore } from './http/file-store.ts';
import { toFetch } from './http/provider-fetch.ts';
import { createProviderHost, type ProviderHost } from './http/provider-host.ts';
import type { ProviderEmulator } from './vendor/provider-emulator.ts';
import type { EmulatedVendor, Vendor } from './vendor/vendor.ts';

/** One vendor, and what answers for it. */
export interface Plugged {
	readonly vendor: PluggedVendor;
	readonly emulated: EmulatedVendor;
	readonly host: ProviderHost;
}

/** Plugs in every vendor that there is. */
export function plugVendors(options: EmulatorOptions, { context, hostContext }: EmulatorParts): readonly Plugged[] {
	return vendors.map(vendor => {
		const { name, document, basePath } = vendor;
		// Each is created with the options that stand under its own name.
		const emulated = (vendor as Vendor<ProviderName, object>).create(context, options[name] ?? {});
		const host = createProviderHost({ name, document, basePath, ...emulated.definition }, hostContext(name));
		return { vendor, emulated, host };
	});
}

/** How the signed addresses of all vendors are answered. A key that comes along is a fault: the storage is somebody else's. */
export function fileAnswers(
	plugged: readonly Plugged[],
	{ context, hostContext }: Pick<EmulatorParts, 'context' | 'hostContext'>,
): (request: Request) => Response {
	const vendorOf = (name: string) => plugged.find(({ vendor }) => vendor.name === name);
	return request => {
		const sent = plugged.flatMap(({ host }) => host.keyHeaders).filter(name => request.headers.has(name));
		const name = new URL(request.url).pathname.split('/')[2] ?? '';
		const found = vendorOf(name);
		if (found !== undefined && sent.length > 0) {
			const place = `header.${sent.join(', header.')}`;
			const facts = { provider: name, side: 'request', operation: 'fetch a file', place } as const;
			hostContext(found.vendor.name).report(violation({ ...facts, expected: 'no key', got: 'a key' }));
		}
		return context.files.answer(request, (provider, id, file) => vendorOf(provider)?.emulated.fileOf(id, file));
	};
}

/** Where signed addresses lead. */
interface Storage {
	readonly files: FileStore;
	readonly answerFile: (request: Request) => Response;
}

/** A vendor as the emulator's caller has it. */
export function toProviderEmulator(
	{ vendor, emulated, host }: Plugged,
	{ files, answerFile }: Storage,
): ProviderEmulator {
	return {
		baseUrl: `${vendor.origin}${vendor.basePath}`,
		filesUrl: files.origin,
		fetch: toFetch(async request =>
			files.owns(request.url) ? answerFile(request) : host.handle(request, { isOverHttp: false }),
		),
		sessions: emulated.sessions,
		tasks: emulated.tasks,
		requests: () => host.log.entries(),
		coverage: () => host.guard.coverage.entries(),
		...emulated.own,
	};
}
