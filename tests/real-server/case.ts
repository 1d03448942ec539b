import type { Client } from '@anybrowser/core';
import type { SkyvernProvider } from '@anybrowser/skyvern';
import type { ScriptedModel } from './scripted-model.ts';
import type { TestSite } from './test-site.ts';
import type { WebhookInbox } from './webhook-inbox.ts';

/** What a request that is sent by hand came to. */
export interface ProbeAnswer {
	readonly status: number;
	/** As JSON, as text where it isn't JSON, `null` where there is nothing. */
	readonly body: unknown;
}

/** What every case works with. */
export interface Stage {
	/** The server's version. */
	readonly server: string;
	readonly client: Client<SkyvernProvider>;
	readonly provider: SkyvernProvider;
	/** Another client of the same server. */
	readonly clientWithKey: (apiKey: string) => Client<SkyvernProvider>;
	/** Sends what the client would refuse to send. */
	readonly probe: (
		method: string,
		path: string,
		options?: { readonly body?: unknown; readonly key?: string | null },
	) => Promise<ProbeAnswer>;
	readonly key: string;
	readonly site: TestSite;
	readonly model: ScriptedModel;
	readonly webhooks: WebhookInbox;
}

/** Where a case tells what it learned. */
export interface Notes {
	/** A fact that isn't a failure and that the summary should tell. */
	readonly note: (text: string) => void;
}

/** One thing that two sides do together on a stage. It fails by throwing. */
export interface Case<S extends object = Stage> {
	/** Unique. */
	readonly name: string;
	readonly run: (stage: S & Notes) => Promise<void>;
}
