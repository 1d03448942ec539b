import { AnyBrowserError, type Client } from '@anybrowser/core';
import { type WorkflowInput, type WorkflowResult, workflow } from './workflow.ts';

/** One provider's run. */
export interface ProviderReport {
	readonly provider: string;
	readonly ok: boolean;
	readonly durationMs: number;
	readonly requests: number;
	/** What this provider can't do. */
	readonly missing: readonly string[];
	readonly result: WorkflowResult | null;
	readonly error: { readonly code: string; readonly message: string } | null;
}

/**
 * Runs the workflow on one provider; whatever fails ends up in the report.
 *
 * @param connect Makes the client, with a hook for every request.
 */
export async function runProvider(
	provider: string,
	connect: (onRequest: () => void) => Promise<Client>,
	input: WorkflowInput,
): Promise<ProviderReport> {
	let requests = 0;
	const startedAt = performance.now();
	let missing: readonly string[] = [];
	const report = (rest: Pick<ProviderReport, 'ok' | 'result' | 'error'>): ProviderReport => {
		return { provider, durationMs: Math.round(performance.now() - startedAt), requests, missing, ...rest };
	};
	try {
		const client = await connect(() => void requests++);
		missing = Object.entries(client.capabilities)
			.filter(([name, support]) => support === 'none' && !name.startsWith('task.'))
			.map(([name]) => name);
		return report({ ok: true, result: await workflow(client, input), error: null });
	} catch (error) {
		const code = AnyBrowserError.is(error) ? error.code : 'unexpected';
		const message = error instanceof Error ? error.message : String(error);
		return report({ ok: false, result: null, error: { code, message } });
	}
}
