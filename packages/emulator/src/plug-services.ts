import type { EmulatorParts } from './emulator-parts.ts';
import type { InspectedProvider } from './inspector/inspector-sources.ts';
import { type PluggedService, ServiceEntry } from './service-entry.ts';

/** Answers as a service does, until it is unplugged. */
export interface ServicePlug {
	/** @throws ConnectionDropped when the emulator is closed, and whatever the service throws */
	handle(request: Request): Promise<Response>;
	/** The inspector shows it no more, unless it is plugged in elsewhere as well. */
	unplug(): void;
}

/** The services of others that are plugged into an emulator, each once by its name. */
export class PluggedServices {
	readonly #parts: Pick<EmulatorParts, 'journal' | 'serviceContext'>;
	readonly #entries = new Map<string, ServiceEntry>();

	constructor(parts: Pick<EmulatorParts, 'journal' | 'serviceContext'>) {
		this.#parts = parts;
	}

	/** As the inspector has them. */
	get inspected(): readonly InspectedProvider[] {
		return [...this.#entries.values()].map(({ inspected }) => inspected);
	}

	/** Asks each what it has by now. */
	refresh(): void {
		for (const entry of this.#entries.values()) entry.refresh();
	}

	plug(service: PluggedService): ServicePlug {
		const { name } = service;
		const { journal, serviceContext } = this.#parts;
		const entry = this.#entries.get(name) ?? new ServiceEntry(service, serviceContext, journal);
		this.#entries.set(name, entry);
		entry.service = service;
		entry.plugs++;
		journal.changed();
		let isPlugged = true;
		return {
			handle: entry.host(service),
			unplug: () => {
				if (!isPlugged) return;
				isPlugged = false;
				entry.plugs--;
				if (entry.plugs === 0) this.#entries.delete(name);
				journal.changed();
			},
		};
	}
}
