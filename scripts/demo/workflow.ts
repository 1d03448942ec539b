import { AnyBrowserError, type Client } from 'anybrowser';
import { z } from 'zod';

const shopPage = z.object({
	products: z.array(z.object({ name: z.string(), price: z.number(), inStock: z.boolean() })),
});
const anyPage = z.object({ title: z.string() });

type Data = z.infer<typeof shopPage> | z.infer<typeof anyPage>;

/** What the workflow works on. */
export interface WorkflowInput {
	readonly url: string;
	/** The demo's own shop has products; of another page only the title is asked for. */
	readonly isShop: boolean;
	/** Told every step as it begins. */
	readonly onStep: (step: string) => void;
}

/** What came back, the same for every provider. */
export interface WorkflowResult {
	readonly sessionId: string;
	/** What the agent's task came to. */
	readonly task: unknown;
	/** What was extracted, typed and checked. */
	readonly data: Data;
	/** The page's title as its own JavaScript sees it, or why this provider can't say. */
	readonly evaluated: { readonly value: unknown } | { readonly refused: string };
	readonly openSessions: number;
}

/** The demo's one workflow. Nothing in it knows which provider it runs on. */
export async function workflow(client: Client, { url, isShop, onStep }: WorkflowInput): Promise<WorkflowResult> {
	onStep(`open a session at ${url}`);
	return client.sessions.use({ url }, async session => {
		onStep('run a task');
		const prompt = isShop ? 'Click "Posters", then click "Everything"' : 'Describe the page';
		const task = await session.run(prompt, {}, { deadline: 120_000 });

		onStep('extract data');
		const schema: z.ZodType<Data> = isShop ? shopPage : anyPage;
		const { data } = await session.extract(schema, {
			prompt: isShop ? 'every product with its price, and whether it is in stock' : 'the title of the page',
		});

		onStep('evaluate JavaScript');
		const evaluated = await session
			.evaluate('document.title')
			.then(value => ({ value }))
			.catch(error => {
				if (!AnyBrowserError.is(error, 'unsupported')) throw error;
				return { refused: error.message };
			});

		onStep('list the open sessions');
		let openSessions = 0;
		for await (const _session of client.sessions.list()) openSessions++;

		onStep('close the session');
		return { sessionId: session.id, task: task.output, data, evaluated, openSessions };
	});
}
