import type { Client } from '@anybrowser/core';
import type { SkyvernProvider } from '@anybrowser/skyvern';
import type { Case as CaseOn } from '@anybrowser/test-kit/cases/case';
import type { TestSite } from '@anybrowser/test-kit/test-site';
import type { ScriptedModel } from './scripted-model.ts';
import type { WebhookInbox } from './webhook-inbox.ts';

/** The answer to a request that is sent by hand. */
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

/** One thing that our provider and the server do together. */
export type Case = CaseOn<Stage>;
