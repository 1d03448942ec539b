import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'tsdown';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

// What browsers, workers, Deno and Bun have. No `process`, no `Buffer`, no `require`, no `setImmediate`.
const webGlobals = [
	'AbortController',
	'AbortSignal',
	'Blob',
	'DOMException',
	'FormData',
	'Headers',
	'ReadableStream',
	'Request',
	'Response',
	'TextDecoder',
	'TextEncoder',
	'URL',
	'URLSearchParams',
	'atob',
	'btoa',
	'clearTimeout',
	'crypto',
	'fetch',
	'performance',
	'setTimeout',
] as const;

const session = {
	id: 's1',
	status: 'running',
	browser_session_id: 's1',
	organization_id: 'o',
	created_at: '2026-11-20T10:00:00',
	modified_at: '2026-11-20T10:00:00',
};
const run = { ...session, run_id: 't1', run_type: 'task_v1', status: 'completed', output: 'done', id: 't1' };

/** As much of both services as the entry needs. */
async function service(request: Request): Promise<Response> {
	const { pathname } = new URL(request.url);
	const isSmooth = pathname.startsWith('/api/v1');
	const answer = (value: object) => Response.json(isSmooth ? { r: value } : value);
	if (pathname.endsWith('/missing')) return Response.json({ detail: 'no' }, { status: 404 });
	if (pathname.endsWith('/held')) {
		return new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason)));
	}
	if (/file/.test(pathname))
		return answer({ id: 'f1', file_id: 'f1', s3_uri: 's3://f1', presigned_url: 'https://f1.test' });
	if (isSmooth) return answer({ id: 's1', status: request.method === 'POST' ? 'running' : 'done', output: 'done' });
	if (pathname.endsWith('/browser_sessions')) return answer(session);
	return answer(request.method === 'POST' ? { ...run, status: 'running' } : run);
}

test('the client and both providers run where there are only web standards', async () => {
	const [bundle] = await build({
		cwd: root,
		config: false,
		entry: ['tests/web-standards/web-standards-entry.ts'],
		format: 'iife',
		platform: 'neutral',
		dts: false,
		write: false,
		logLevel: 'silent',
		deps: { alwaysBundle: [/.*/] },
		inputOptions: {
			resolve: { conditionNames: ['anybrowser-source', 'import', 'default'], mainFields: ['module', 'main'] },
		},
	});
	const code = bundle?.chunks.map(chunk => (chunk.type === 'chunk' ? chunk.code : '')).join('\n') ?? '';
	expect(code).not.toMatch(/\brequire\(|from ['"]node:/);

	const globals = Object.fromEntries(webGlobals.map(name => [name, globalThis[name]]));
	const context = createContext({ ...globals });
	runInContext('globalThis.globalThis = globalThis;', context);
	runInContext(code, context);
	expect(runInContext('typeof process + typeof Buffer', context)).toBe('undefinedundefined');
	const seen = await context['run'](service);
	const expected = { session: 's1', output: 'done', missing: true, late: true, left: 'TimeoutError', file: 2 };
	expect(JSON.parse(JSON.stringify(seen))).toEqual([expected, expected]);
});
