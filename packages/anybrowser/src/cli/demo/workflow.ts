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
	/** Why a browser that can't be reached isn't, where that is no fault of the provider's. */
	readonly whyUnreachable?: string | undefined;
	/** Keeps a picture. @returns Where. */
	readonly keep?: ((picture: Uint8Array) => Promise<string>) | undefined;
}

/** What came back, the same for every provider. */
export interface WorkflowResult {
	readonly sessionId: string;
	/** The output of the agent's task. */
	readonly task: unknown;
	/** What was extracted, checked. */
	readonly data: DemoData;
	/** The page's title as its own JavaScript sees it, or why that can't be said. */
	readonly evaluated: { readonly value: unknown } | { readonly refused: string };
	/** The picture of the page, a PNG, or why there is none. */
	readonly screenshot: Picture | { readonly refused: string };
	readonly openSessions: number;
}

/** A picture that was taken. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly bytes: number;
	/** Where it is kept, if that was asked for. */
	readonly file: string | null;
}

/** The demo's one workflow. Nothing in it knows which provider it runs on: it asks what can be done there. */
export async function workflow(client: Client, input: WorkflowInput): Promise<WorkflowResult> {
	const { url, isShop, onStep, signal } = input;
	const has = (capability: Capability) => client.capabilities[capability] !== 'none';
	/** A provider that claims to do something, and here can't, isn't to blame for the browser that it was given. */
	const refusal = (error: unknown, isClaimed: boolean) => {
		const { whyUnreachable } = input;
		const isBrowserless = AnyBrowserError.is(error, 'action_failed') || AnyBrowserError.is(error, 'unsupported');
		if (isClaimed && isBrowserless && whyUnreachable !== undefined) return { refused: whyUnreachable };
		if (!AnyBrowserError.is(error, 'unsupported')) throw error;
		return { refused: error.message };
	};
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
			.catch(error => refusal(error, has('actions.evaluate')));

		onStep('take a screenshot');
		const screenshot = await session
			.screenshot({}, { signal })
			.then(async picture => ({
				...pictureSize(picture),
				bytes: picture.length,
				file: (await input.keep?.(picture)) ?? null,
			}))
			.catch(error => refusal(error, has('actions.screenshot')));

		onStep('list the open sessions');
		let openSessions = 0;
		for await (const _session of client.sessions.list({}, { signal })) openSessions++;

		onStep('close the session');
		const outcome = { sessionId: session.id, task: task.output, data: schema.check(data) };
		return { ...outcome, evaluated, screenshot, openSessions };
	};
	return client.sessions.use({ url }, work, { signal });
}

/** The size of a PNG, which stands at the same place in each. */
function pictureSize(png: Uint8Array): Pick<Picture, 'width' | 'height'> {
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	return { width: view.getUint32(16), height: view.getUint32(20) };
}
