import type { ProviderDefinition } from '../http/provider-definition.ts';
import type { ServedFile } from '../http/served-file.ts';
import type { JsonRecord } from '../json/record.ts';
import type { AccountContents } from './account-contents.ts';
import type { ProviderEmulator } from './provider-emulator.ts';
import type { SubjectActions } from './subject-actions.ts';
import type { VendorContext } from './vendor-context.ts';

/** One vendor, as it is plugged into the emulator: everything else goes over the list of them. */
export interface Vendor<Name extends string = string, Options = never, Own extends object = object> {
	/** As the provider is called that speaks its API. */
	readonly name: Name;
	/** As people write it. */
	readonly title: string;
	/** The vendor's own address, up to the API's base path. */
	readonly origin: string;
	/** What the path of every request ends its prefix with: `/api/v1`. */
	readonly basePath: string;
	readonly document: JsonRecord;
	/** The variable that clients take its key from, for commands that people copy. */
	readonly keyVariable: string;
	/** How a first request is sent, for people who look at the inspector. */
	readonly example: { readonly title: string; code(baseUrl: string): string };
	/** Makes its API, with an account of its own. */
	create(context: VendorContext, options: Options): EmulatedVendor<Own>;
}

/** A vendor's API with its state. */
export interface EmulatedVendor<Own extends object = object> extends Pick<ProviderEmulator, 'sessions' | 'tasks'> {
	readonly definition: Omit<ProviderDefinition, 'name' | 'document' | 'basePath'>;
	/** What it has more than every provider's emulator. */
	readonly own: Own;
	/** What its account keeps beside them, as far as the API has such things; nothing by default. */
	readonly contents?: AccountContents;
	/** What a session or task left behind under a name; nothing where there is none. */
	fileOf(id: string, name: string): ServedFile | undefined;
	/** What a person can do to a session or task; undefined where there is none. Without it nothing can be done. */
	actionsOn?(id: string): SubjectActions | undefined;
}

/** Defines a vendor, with its name and the type of its options. */
export function defineVendor<const Name extends string, Options, Own extends object>(
	vendor: Vendor<Name, Options, Own>,
): Vendor<Name, Options, Own> {
	return vendor;
}
