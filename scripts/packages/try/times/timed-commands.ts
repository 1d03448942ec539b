import assert from 'node:assert/strict';
import { listPaths } from '../list-paths.ts';
import type { NewUser } from '../new-user.ts';
import type { TriedProvider } from '../try-context.ts';

type Variables = Readonly<Record<string, string>>;

const titleSchema = '{"type":"object","properties":{"title":{"type":"string"}}}';

/** The commands that end on their own and that the provider has, in an order in which each has what it needs. */
export async function* timedCommands(
	user: NewUser,
	bin: string,
	{ provider, variables }: { readonly provider: TriedProvider; readonly variables: Variables },
): AsyncGenerator<readonly string[]> {
	const run = async (...command: readonly string[]): Promise<string> => {
		const { code, stdout, stderr } = await user.run(['node', bin, ...command, '--json'], variables);
		assert.equal(code, 0, stderr);
		return stdout;
	};
	const manifests = JSON.parse(await run('capabilities')) as Readonly<Record<string, Manifest>>;
	const support = (capability: string) => manifests[provider]?.[capability]?.support;
	yield ['--help'];
	yield ['--version'];
	yield ['sessions', '--help'];
	yield ['completion', 'bash'];
	yield ['capabilities'];
	yield ['doctor'];
	yield ['sessions', 'list'];
	yield ['tasks', 'list'];
	if (support('profiles.list') !== 'none') yield ['profiles', 'list'];
	yield ['api', 'GET', listPaths[provider]];
	const page = variables['PAGE_URL'] ?? '';
	const atPage = support('tasks.createInSession') === 'none' ? [] : ['--url', page];
	const { id, session } = JSON.parse(await run('sessions', 'create', ...atPage)) as Created;
	const open = id ?? session?.id ?? '';
	yield ['sessions', 'get', open];
	// What isn't native goes over DevTools, which the emulator's browser doesn't have.
	if (support('actions.goto') === 'native') yield ['sessions', 'goto', open, page];
	if (support('actions.extract') === 'native') yield ['sessions', 'extract', open, '--schema', titleSchema];
	if (support('actions.evaluate') === 'native') yield ['sessions', 'evaluate', open, 'document.title'];
	yield ['sessions', 'close', open];
	yield ['run', 'Extract the title', '--url', page];
}

/** What is read of one provider's part of `capabilities --json`. */
type Manifest = Readonly<Record<string, { readonly support: string }>>;

/** What `sessions create --json` prints. */
interface Created {
	readonly id?: string;
	readonly session?: { readonly id: string };
}
