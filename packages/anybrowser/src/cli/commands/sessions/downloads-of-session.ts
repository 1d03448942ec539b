import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { type FileFlags, withFileFlags } from '../../file-flags.ts';

/** `anybrowser sessions downloads` */
export function addDownloadsOfSession(parent: Command, runner: CommandRunner): void {
	withFileFlags(
		parent
			.command('downloads')
			.description('shows the files that a session has downloaded, or saves them, once they are there')
			.argument('<id>'),
	).action((id: string, flags: FileFlags, self: Command) =>
		runner.run(self, async context => {
			const client = await context.client();
			const { showFiles } = await import('../../actions/show-files.ts');
			const session = await client.sessions.get(id, context.request());
			return showFiles(context, flags, (options, request) => session.downloads(options, request));
		}),
	);
}
