import assert from 'node:assert/strict';
import { listPaths } from '../list-paths.ts';
import type { NewUser } from '../new-user.ts';
import type { TryContext } from '../try-context.ts';

type Variables = Readonly<Record<string, string>>;

const titleSchema = '{"type":"object","properties":{"title":{"type":"string"}}}';

/** The commands that end on their own, in an order in which each has what it needs: a session that is open, a task, a profile. */
export async function* timedCommands(
	user: NewUser,
	bin: string,
	{ provider, variables }: { readonly provider: TryContext['provider']; readonly variables: Variables },
): AsyncGenerator<readonly string[]> {
	const made = async (...command: readonly string[]): Promise<string> => {
		const { code, stdout, stderr } = await user.run(['node', bin, ...command, '--json'], variables);
		assert.equal(code, 0, stderr);
		const { id, session } = JSON.parse(stdout) as { readonly id?: string; readonly session?: { readonly id: string } };
		return id ?? session?.id ?? '';
	};
	yield ['--help'];
	yield ['--version'];
	yield ['sessions', '--help'];
	yield ['completion', 'bash'];
	yield ['capabilities'];
	yield ['doctor'];
	yield ['sessions', 'list'];
	yield ['tasks', 'list'];
	yield ['profiles', 'list'];
	yield ['api', 'GET', listPaths[provider]];
	const id = await made('sessions', 'create', '--url', variables['PAGE_URL'] ?? '');
	yield ['sessions', 'get', id];
	yield ['sessions', 'goto', id, variables['PAGE_URL'] ?? ''];
	yield ['sessions', 'extract', id, '--schema', titleSchema];
	yield ['sessions', 'evaluate', id, 'document.title'];
	yield ['sessions', 'close', id];
	yield ['run', 'Extract the title', '--url', variables['PAGE_URL'] ?? ''];
}
