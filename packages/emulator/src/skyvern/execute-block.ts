import { runAgent } from '../agent/run-agent.ts';
import type { EmulatedPage } from '../browser/emulated-browser.ts';
import { failureMessage } from '../kernel/failure-message.ts';
import { untilAborted } from '../kernel/until-aborted.ts';
import type { RunBlock } from './run-plan.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import type { SkyvernRun } from './skyvern-run.ts';

/** What a block is done with. */
export interface BlockSetting {
	readonly run: SkyvernRun;
	readonly page: EmulatedPage;
	readonly context: SkyvernContext;
	readonly signal: AbortSignal;
}

/** Goes to a block's page and has the agent do what it says there; its output. */
export async function executeBlock(block: RunBlock, { run, page, context, signal }: BlockSetting): Promise<unknown> {
	const entry = run.timeline.open(block, page.url);
	try {
		if (block.url) await untilAborted(page.goto(block.url, signal), signal);
		if (block.instructions !== undefined) await run.askPerson(block.instructions, signal);
		const output =
			block.prompt === null
				? null
				: await runAgent(context, {
						prompt: block.prompt,
						url: null, // the page is there already
						schema: block.schema,
						maxSteps: Math.min(block.maxSteps, run.stepsLeft),
						page,
						credential: block.credential,
						errorCodes: run.plan.kind === 'task' ? (run.plan.request.error_code_mapping ?? {}) : {},
						pause: until => run.pause(until),
						saveFile: file => run.keep('download', { ...file, mediaType: 'application/octet-stream' }),
						signal,
						listeners: [run, entry, run.record],
						tellsPictures: true,
					});
		entry.close({ status: 'completed', output, url: page.url });
		return output;
	} catch (error) {
		entry.close({ status: signal.aborted ? 'canceled' : 'failed', failure: failureMessage(error), url: page.url });
		throw error;
	}
}
