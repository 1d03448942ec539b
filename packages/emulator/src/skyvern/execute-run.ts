import type { EmulatedPage } from '../browser/emulated-browser.ts';
import { linkSignals } from '../runtime/link-signals.ts';
import { runAgent } from '../runtime/run-agent.ts';
import { untilAborted } from '../runtime/until-aborted.ts';
import { profileKey } from './browser-names.ts';
import { toJsonSchema } from './data-schema.ts';
import type { SkyvernRun } from './skyvern-run.ts';
import type { SkyvernSession } from './skyvern-session.ts';
import type { SkyvernWorld } from './skyvern-world.ts';

/** How many steps a run may take when it isn't told. */
const defaultMaxSteps = 10;

/** Does what a run is for, in its session or in a browser of its own; the agent's output. */
export function executeRun(run: SkyvernRun, world: SkyvernWorld, signal: AbortSignal): Promise<unknown> {
	return run.session ? executeIn(run.session, run, world, signal) : executeAlone(run, world, signal);
}

/** A session is one run's at a time; whoever comes second fails, and so does a run whose session ends. */
async function executeIn(session: SkyvernSession, run: SkyvernRun, world: SkyvernWorld, signal: AbortSignal) {
	await untilAborted(session.ready, signal);
	session.expire();
	const { page, occupant } = session;
	if (page === undefined) throw new Error(`Browser session ${session.id} is not running`);
	if (occupant) throw new Error(`Browser session ${session.id} is already occupied by ${occupant.id}`);
	session.occupant = run;
	const linked = linkSignals(signal, session.signal);
	try {
		return await work(run, page, world, linked.signal);
	} catch (error) {
		throw session.isFinal ? new Error(`Browser session ${session.id} was closed during the run`) : error;
	} finally {
		linked.unlink();
		session.occupant = undefined;
	}
}

async function executeAlone(run: SkyvernRun, world: SkyvernWorld, signal: AbortSignal) {
	const key = profileKey(run.request.browser_profile_id);
	const tab = world.browsers.open(key);
	try {
		return await work(run, tab.page, world, signal);
	} finally {
		world.lifetime.finish(tab.close(key));
	}
}

async function work(run: SkyvernRun, page: EmulatedPage, world: SkyvernWorld, signal: AbortSignal): Promise<unknown> {
	const { prompt, url, data_extraction_schema: schema, max_steps: maxSteps } = run.request;
	run.start();
	if (url) await untilAborted(page.goto(url, signal), signal);
	return runAgent(world, {
		prompt,
		url: null, // the page is there already
		schema: toJsonSchema(schema),
		maxSteps: maxSteps ?? defaultMaxSteps,
		page,
		signal,
	});
}
