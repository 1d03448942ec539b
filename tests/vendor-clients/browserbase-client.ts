// Browserbase's own SDK for Node, any of its methods by name. It runs in a process of its own.
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const environment = z.object({ CLIENT_PACKAGES: z.string(), CLIENT_BASE_URL: z.string(), CLIENT_KEY: z.string() });
const { CLIENT_PACKAGES: packages, CLIENT_BASE_URL: ownUrl, CLIENT_KEY: ownKey } = environment.parse(process.env);

const requestSchema = z.object({
	name: z.literal('invoke'),
	args: z.object({
		/** As `sessions.create`. */
		method: z.string(),
		ids: z.array(z.string()).default([]),
		body: z.record(z.string(), z.unknown()).optional(),
		key: z.string().default(ownKey),
		base_url: z.string().default(ownUrl),
		timeout_ms: z.number().default(60_000),
	}),
});
const fileSchema = z.object({ fileName: z.string(), bytes: z.array(z.number()) });
const fileOrNot = (value: unknown) => fileSchema.safeParse(value).data;

/** The parts of the SDK that are used here. It is installed apart from the workspace, so its types are not at hand. */
interface Sdk {
	readonly default: new (options: { apiKey: string; baseURL: string; timeout: number }) => object;
	readonly toFile: (content: Uint8Array, name: string) => Promise<unknown>;
}
// The cast names what the package is known to export in the version that is installed.
const sdk = createRequire(join(packages, 'package.json'))('@browserbasehq/sdk') as Sdk;

const outside = new Set<string>();
refuseOutside();

for await (const line of createInterface({ input: process.stdin })) {
	const { args } = requestSchema.parse(JSON.parse(line));
	const answer = await invoke(args).then(
		result => ({ result: result ?? null }),
		(error: unknown) => ({ error: describe(error) }),
	);
	if (!process.stdout.write(`${JSON.stringify({ ...answer, outside: [...outside] })}\n`)) {
		await once(process.stdout, 'drain');
	}
}

async function invoke({ method, ids, body, key, base_url, timeout_ms }: z.infer<typeof requestSchema>['args']) {
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
