import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { showProfile } from '../../show-profile.ts';

/** `anybrowser profiles get` */
export function addGetProfile(parent: Command, runner: CommandRunner): void {
	parent
		.command('get')
		.description('shows one profile')
		.argument('<id>')
		.action((id: string, _flags, self: Command) =>
			runner.run(self, async context =>
				showProfile(context, await (await context.client()).profiles.get(id, context.request())),
			),
		);
}
