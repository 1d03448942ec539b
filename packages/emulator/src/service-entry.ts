import type { HostContext } from './http/host-context.ts';
import type { ServedService } from './http/listen-options.ts';
import { createServiceHost } from './http/service-host.ts';
import { statusOf } from './http/status-of.ts';
import { WireLog } from './http/wire-log.ts';
import { followSubjects } from './inspector/follow-subjects.ts';
import type { InspectedProvider } from './inspector/inspector-sources.ts';
import type { Journal } from './inspector/journal.ts';
import { isSecretName } from './inspector/mask-secrets.ts';
import { failureMessage } from './kernel/failure-message.ts';
import { toContents } from './vendor/to-contents.ts';

/** A service of somebody else's, as it is plugged in. */
export interface PluggedService extends ServedService {
	/** The base URL that its clients have; by default it is served below its name. */
	readonly url?: string;
}

/** One service, whatever the number of places where it is plugged in. */
export class ServiceEntry {
	/** The last one that was plugged in by this name. */
	service: PluggedService;
	/** How many places there are. */
	plugs = 0;
	readonly #context: HostContext;
	readonly #log: WireLog<string>;
	readonly #follow: ReturnType<typeof followSubjects>;
	/** Why it couldn't say what it has, by what it was asked for. */
	readonly #problems = new Map<string, string>();

	constructor(service: PluggedService, context: HostContext, journal: Journal) {
		this.service = service;
		this.#log = new WireLog(context.logLimit, { isKeyHeader: isSecretName });
		this.#follow = followSubjects(journal, service.name);
		this.#context = {
			...context,
			onRequest: summary => {
				this.refresh();
				context.onRequest(summary);
			},
		};
	}

	/** Asks it what it has by now. */
	refresh(): void {
		this.#ask('sessions and tasks', () => this.#follow(this.service.views ?? {}), undefined);
	}

	/** What answers as a service does, and notes what it is asked. */
	host(service: PluggedService): (request: Request) => Promise<Response> {
		return createServiceHost(service, { log: this.#log, context: this.#context });
	}

	/** As the inspector has it at this moment. */
	get inspected(): InspectedProvider {
		const { name, title = name, basePath = '', url, views = {} } = this.service;
		// It becomes part of a command.
		const keyVariable = /^[A-Za-z_]\w*$/.exec(this.service.keyVariable ?? '')?.[0] ?? 'API_KEY';
		const baseUrlAt = (origin: string) => url ?? `${origin}/${name}${basePath}`;
		const { profiles, files, webhooks } = toContents(views);
		const answer = this.host(this.service);
		return {
			...{ name, title, keyVariable, baseUrlAt, example: null, log: this.#log, coverage: null },
			isKeyHeader: isSecretName,
			problem: [...this.#problems].map(([what, why]) => `It can't tell its ${what}: ${why}`)[0] ?? null,
			contents: {
				...(profiles && { profiles: () => this.#ask('profiles', profiles, []) }),
				...(files && { files: () => this.#ask('files', files, []) }),
				...(webhooks && { webhooks: () => this.#ask('webhooks', webhooks, []) }),
			},
			actionsOn: id => this.#ask('actions', () => views.actionsOn?.(id), undefined),
			send(request) {
				const { origin } = new URL(request.url);
				const own = `${origin}${basePath}${request.url.slice(baseUrlAt(origin).length)}`;
				return statusOf(answer, new Request(own, request));
			},
		};
	}

	/** What somebody else's code tells; where it fails, something else, and why is shown. */
	#ask<Told>(what: string, tell: () => Told, otherwise: Told): Told {
		try {
			const told = tell();
			this.#problems.delete(what);
			return told;
		} catch (error) {
			this.#problems.set(what, failureMessage(error));
			return otherwise;
		}
	}
}
