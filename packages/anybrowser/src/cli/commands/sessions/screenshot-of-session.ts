import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';

interface ScreenshotFlags {
	readonly out?: string;
	readonly fullPage?: true;
}

/** `anybrowser sessions screenshot` */
export function addScreenshotOfSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('screenshot')
		.description('takes a picture of the page that an open session shows, a PNG')
		.argument('<id>')
		.option('--out <file>', 'where it goes (default: screenshot.png)')
		.option('--full-page', 'the whole page, and not what is in view')
		.action((id: string, { out = 'screenshot.png', fullPage }: ScreenshotFlags, self: Command) =>
			runner.run(self, async context => {
				const [{ inBrowser }, { writeFile }, { resolve }, { UsageError }] = await Promise.all([
					import('../../in-session.ts'),
					import('node:fs/promises'),
					import('node:path'),
					import('../../usage-error.ts'),
				]);
				const file = resolve(context.cwd, out);
				const picture = await inBrowser(context, id, session => session.screenshot({ fullPage }, context.request()));
				await writeFile(file, picture).catch((error: Error) => {
					throw new UsageError(`--out: ${error.message}`);
				});
				context.result({ id, file, bytes: picture.length }, () => file);
				return undefined;
			}),
		);
}
