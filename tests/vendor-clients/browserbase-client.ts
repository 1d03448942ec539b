// Browserbase's own SDK for Node, any of its methods by name. It runs in a process of its own.
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const environment = z.object({ CLIENT_PACKAGES: z.string(), CLIENT_BASE_URL: z.string(), CLIENT_KEY: z.string() });
const { CLIENT_PACKAGES: packages, CLIENT_BASE_URL: ownUrl, CLIENT_KEY: ownKey } = environment.parse(process.env);

const invocationSchema = z.object({
	/** As `sessions.create`. */
	method: z.string(),
	ids: z.array(z.string()).default([]),
	body: z.record(z.string(), z.unknown()).optional(),
	key: z.string().default(ownKey),
	base_url: z.string().default(ownUrl),
	timeout_ms: z.number().default(60_000),
});
const visitSchema = z.object({
	url: z.string(),
	base_url: z.string(),
	/** The address of a session that is there; without it Stagehand opens one. */
	cdp_url: z.string().optional(),
});
const requestSchema = z.discriminatedUnion('name', [
	z.object({ name: z.literal('invoke'), args: invocationSchema }),
	z.object({ name: z.literal('visit'), args: visitSchema }),
]);
const fileSchema = z.object({ fileName: z.string(), bytes: z.array(z.number()) });
const fileOrNot = (value: unknown) => fileSchema.safeParse(value).data;

/** The parts of the SDK that are used here. It is installed apart from the workspace, so its types are not at hand. */
interface Sdk {
	readonly default: new (options: { apiKey: string; baseURL: string; timeout: number }) => object;
	readonly toFile: (content: Uint8Array, name: string) => Promise<unknown>;
}
const require = createRequire(join(packages, 'package.json'));
// The cast names what the package is known to export in the version that is installed.
const sdk = require('@browserbasehq/sdk') as Sdk;

/** The parts of Stagehand that are used here. */
interface StagehandModule {
	readonly Stagehand: new (
		options: object,
	) => {
		init(): Promise<unknown>;
		close(): Promise<void>;
		readonly context: { pages(): readonly [{ goto(url: string): Promise<unknown>; title(): Promise<string> }] };
	};
}

const outside = new Set<string>();
refuseOutside();

for await (const line of createInterface({ input: process.stdin })) {
	const request = requestSchema.parse(JSON.parse(line));
	const work = request.name === 'invoke' ? invoke(request.args) : visit(request.args);
	const answer = await work.then(
		result => ({ result: result ?? null }),
		(error: unknown) => ({ error: describe(error) }),
	);
	if (!process.stdout.write(`${JSON.stringify({ ...answer, outside: [...outside] })}\n`)) {
		await once(process.stdout, 'drain');
	}
}

async function invoke({
	method,
	ids,
	body,
	key,
	base_url,
	timeout_ms,
}: z.infer<typeof invocationSchema>): Promise<unknown> {
	const client = new sdk.default({ apiKey: key, baseURL: base_url, timeout: timeout_ms });
	const names = method.split('.');
	const last = names.pop() ?? '';
	const resource = names.reduce<object>((owner, name) => Reflect.get(owner, name), client);
	const fields: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(body ?? {})) {
		const file = fileOrNot(value);
		fields[name] = file ? await sdk.toFile(Uint8Array.from(file.bytes), file.fileName) : value;
	}
	const result: unknown = await Reflect.get(resource, last).call(resource, ...ids, ...(body ? [fields] : []));
	if (!(result instanceof Object && 'arrayBuffer' in result && typeof result.arrayBuffer === 'function')) return result;
	const content = Buffer.from(await result.arrayBuffer());
	return { size: content.length, start: content.subarray(0, 7).toString('latin1') };
}

/** Has Stagehand go to a page, without a model, and tells the page's title. */
async function visit({ url, base_url, cdp_url }: z.infer<typeof visitSchema>): Promise<unknown> {
	process.env['BROWSERBASE_BASE_URL'] = base_url;
	const { href } = pathToFileURL(require.resolve('@browserbasehq/stagehand'));
	// The cast names what the package is known to export in the version that is installed.
	const { Stagehand } = (await import(href)) as StagehandModule;
	const browser = cdp_url
		? { env: 'LOCAL', localBrowserLaunchOptions: { cdpUrl: cdp_url } }
		: { env: 'BROWSERBASE', apiKey: ownKey, projectId: 'any', disableAPI: true };
	const stagehand = new Stagehand({ ...browser, verbose: 0, disablePino: true });
	await stagehand.init();
	try {
		const [page] = stagehand.context.pages();
		await page.goto(url);
		return await page.title();
	} finally {
		await stagehand.close();
	}
}

function describe(error: unknown) {
	const { status, error: body } = error as { status?: number; error?: unknown };
	return {
		type: error instanceof Error ? error.constructor.name : 'unknown',
		status: status ?? null,
		detail: body ?? String(error),
	};
}

/** Nothing here reaches outside of loopback: what is tried is refused and told. */
function refuseOutside(): void {
	const connect = Socket.prototype.connect;
	Object.defineProperty(Socket.prototype, 'connect', {
		value(this: Socket, ...parameters: unknown[]) {
			const [first] = parameters.flat();
			const { host = 'localhost' } = first instanceof Object ? (first as { host?: string }) : {};
			if (!/^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host)) {
				outside.add(host);
				throw new Error(`${host} is outside of loopback`);
			}
			return Reflect.apply(connect, this, parameters);
		},
	});
}
