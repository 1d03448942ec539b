import { AnyBrowserError, type Capability, type Client } from '@anybrowser/core';
import { type DemoData, demoSchema } from './demo-schema.ts';

/** What the workflow works on. */
export interface WorkflowInput {
	readonly url: string;
	/** The demo's own shop has products; of another page only the title is asked for. */
	readonly isShop: boolean;
	/** Told every step as it begins. */
	readonly onStep: (step: string) => void;
	/** Ends it; the session is closed all the same. */
	readonly signal: AbortSignal;
}

/** What came back, the same for every provider. */
export interface WorkflowResult {
	readonly sessionId: string;
	/** The output of the agent's task. */
	readonly task: unknown;
	/** What was extracted, checked. */
	readonly data: DemoData;
	/** The page's title as its own JavaScript sees it, or why this provider can't say. */
	readonly evaluated: { readonly value: unknown } | { readonly refused: string };
	readonly openSessions: number;
}

/** The demo's one workflow. Nothing in it knows which provider it runs on: it asks what can be done there. */
export async function workflow(client: Client, input: WorkflowInput): Promise<WorkflowResult> {
	const { url, isShop, onStep, signal } = input;
	const has = (capability: Capability) => client.capabilities[capability] !== 'none';
	onStep(`open a session at ${url}`);
	const work: Parameters<typeof client.sessions.use<WorkflowResult>>[1] = async session => {
		onStep('run a task');
		const prompt = isShop ? 'Click "Posters", then click "Everything"' : 'Describe the page';
		const wait = { deadline: 120_000, signal };
		// Where an agent brings its own browser, it starts on the page by itself.
		const task = has('tasks.createInSession')
			? await session.run(prompt, {}, wait)
			: await client.tasks.run(prompt, { url }, wait);

		onStep('extract data');
		const schema = demoSchema(isShop);
		const data = has('actions.extract')
			? (await session.extract(schema.json, { prompt: schema.prompt }, { signal })).data
			: (await client.tasks.run(`Extract ${schema.prompt}`, { url, schema: schema.json }, wait)).output;

		onStep('evaluate JavaScript');
		const evaluated = await session
			.evaluate('document.title', {}, { signal })
			.then(value => ({ value }))
			.catch(error => {
				if (!AnyBrowserError.is(error, 'unsupported')) throw error;
				return { refused: error.message };
			});

		onStep('list the open sessions');
		let openSessions = 0;
		for await (const _session of client.sessions.list({}, { signal })) openSessions++;

		onStep('close the session');
		return { sessionId: session.id, task: task.output, data: schema.check(data), evaluated, openSessions };
	};
	return client.sessions.use({ url }, work, { signal });
}
