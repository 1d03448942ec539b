import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { type FileFlags, withFileFlags } from '../../file-flags.ts';

/** `anybrowser sessions artifacts` */
export function addArtifactsOfSession(parent: Command, runner: CommandRunner): void {
	withFileFlags(
		parent
			.command('artifacts')
			.description('shows what the provider has made of a session, such as its recording, or saves it')
			.argument('<id>'),
	).action((id: string, flags: FileFlags, self: Command) =>
		runner.run(self, async context => {
			const client = await context.client();
			const { showFiles } = await import('../../actions/show-files.ts');
			const session = await client.sessions.get(id, context.request());
			return showFiles(context, flags, (options, request) => session.artifacts(options, request));
		}),
	);
}
