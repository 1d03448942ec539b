import { AnyBrowserError, type ClientConfig, createClient, type ProviderName } from 'anybrowser';
import { type WorkflowInput, type WorkflowResult, workflow } from './workflow.ts';

/** One provider's run. */
export interface ProviderReport {
	readonly provider: ProviderName;
	readonly ok: boolean;
	readonly durationMs: number;
	readonly requests: number;
	/** What this provider can't do, with the reason. */
	readonly missing: readonly string[];
	readonly result: WorkflowResult | null;
	readonly error: { readonly code: string; readonly message: string } | null;
}

/** Runs the workflow on one provider; whatever fails ends up in the report. */
export async function runProvider(
	provider: ProviderName,
	settings: { readonly baseUrl?: string; readonly apiKey?: string },
	input: WorkflowInput,
): Promise<ProviderReport> {
	let requests = 0;
	const startedAt = performance.now();
	const options = { ...settings, hooks: { onRequest: () => void requests++ } };
	const config: ClientConfig = provider === 'smooth' ? { provider, smooth: options } : { provider, skyvern: options };
	let missing: readonly string[] = [];
	try {
		const client = await createClient(config);
		missing = Object.entries(client.capabilities)
			.filter(([name, support]) => support === 'none' && !name.startsWith('task.'))
			.map(([name]) => name);
		const result = await workflow(client, input);
		return { provider, ok: true, durationMs: elapsed(startedAt), requests, missing, result, error: null };
	} catch (error) {
		const code = AnyBrowserError.is(error) ? error.code : 'unexpected';
		const message = error instanceof Error ? error.message : String(error);
		return {
			provider,
			ok: false,
			durationMs: elapsed(startedAt),
			requests,
			missing,
			result: null,
			error: { code, message },
		};
	}
}

function elapsed(startedAt: number): number {
	return Math.round(performance.now() - startedAt);
}
