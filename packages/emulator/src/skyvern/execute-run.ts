import type { EmulatedPage } from '../browser/emulated-browser.ts';
import type { components } from '../generated/skyvern.types.ts';
import { linkSignals } from '../kernel/link-signals.ts';
import { untilAborted } from '../kernel/until-aborted.ts';
import { isUnloaded } from '../page/is-unloaded.ts';
import { captureArtifacts } from './capture-artifacts.ts';
import { executeBlock } from './execute-block.ts';
import { RunTimedOut } from './run-end.ts';
import type { RunPlan } from './run-plan.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import type { SkyvernRun } from './skyvern-run.ts';
import type { SkyvernSession } from './skyvern-session.ts';
import { toRunOutput } from './to-run-output.ts';

type Output = components['schemas']['RunOutput'];

/** Does what a run is for, in its session or in a browser of its own; the run's output. */
export async function executeRun(run: SkyvernRun, context: SkyvernContext, signal: AbortSignal): Promise<Output> {
	const { maxMinutes } = run.plan;
	const execute = (stop: AbortSignal) =>
		run.session ? executeIn(run.session, run, context, stop) : executeAlone(run, context, stop);
	if (maxMinutes === null) return execute(signal);
	const time = new AbortController();
	const done = new AbortController();
	const linked = linkSignals(signal, time.signal);
	const stop = () => time.abort(new RunTimedOut(maxMinutes));
	context.clock.sleep(maxMinutes * 60_000, done.signal).then(stop, () => undefined);
	try {
		return await execute(linked.signal);
	} finally {
		done.abort();
		linked.unlink();
	}
}

/** A session does one run at a time; a second one fails, and so does a run whose session ends. */
async function executeIn(session: SkyvernSession, run: SkyvernRun, context: SkyvernContext, signal: AbortSignal) {
	await untilAborted(session.ready, signal);
	session.expire();
	const { page, occupant } = session;
	if (page === undefined) throw new Error(`Browser session ${session.id} is not running`);
	if (occupant) throw new Error(`Browser session ${session.id} is already occupied by ${occupant.id}`);
	session.occupant = run;
	run.record.attach(page);
	const linked = linkSignals(signal, session.signal);
	try {
		const output = await work(run, page, context, linked.signal);
		// Whatever was made of it, there was no page to do it on.
		if (session.startFailure !== null && isUnloaded(page.url)) throw new Error(session.startFailure);
		return output;
	} catch (error) {
		if (session.isFinal) throw new Error(`Browser session ${session.id} was closed during the run`);
		const isOurs = session.startFailure !== null && isUnloaded(page.url) && !signal.aborted;
		throw isOurs ? new Error(session.startFailure ?? '', { cause: error }) : error;
	} finally {
		linked.unlink();
		await run.record.leave();
		session.occupant = undefined;
	}
}

/** A session's browser is there already, so these are for a browser of the run's own. */
function headersOf({ request }: RunPlan): Readonly<Record<string, string>> | undefined {
	const given = Object.entries(request.extra_http_headers ?? {});
	return given.length === 0 ? undefined : Object.fromEntries(given);
}

async function executeAlone(run: SkyvernRun, context: SkyvernContext, signal: AbortSignal) {
	const tab = await context.browsers.open({
		profile: run.profile,
		headers: headersOf(run.plan),
		witness: run.record,
		signal,
	});
	try {
		return await work(run, tab.page, context, signal);
	} finally {
		// Only of a workflow's run can a profile be made.
		context.lifetime.finish(tab.close(run.plan.kind === 'workflow' ? run.archive : undefined));
	}
}

/** Does one block after the other. A task's output is its block's, a workflow's has each block's by name. */
async function work(
	run: SkyvernRun,
	page: EmulatedPage,
	context: SkyvernContext,
	signal: AbortSignal,
): Promise<Output> {
	run.start();
	const outputs: Record<string, unknown> = {};
	let last: Output = null;
	try {
		for (const block of run.plan.blocks) {
			last = toRunOutput(await executeBlock(block, { run, page, context, signal }));
			outputs[`${block.label}_output`] = last;
		}
	} finally {
		if (!signal.aborted)
			await untilAborted(captureArtifacts(run, page, context.pictures.store), signal).catch(() => undefined);
	}
	return run.plan.kind === 'task' ? last : outputs;
}
