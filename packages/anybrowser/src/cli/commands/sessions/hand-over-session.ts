import type { HandOverOptions } from '@anybrowser/core';
import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';

interface HandOverFlags {
	readonly untilUrl?: string;
	readonly untilText?: string;
	readonly message?: string;
}

/** Bytes that are read of what is typed before Enter. */
const maxLineBytes = 1_000;

const help = `
With --json nobody is asked and nothing is said before the end: --until-url or --until-text is needed, and \`sessions open\` tells
the address.`;

/** `anybrowser sessions hand-over` */
export function addHandOverSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('hand-over')
		.description('gives an address by which a person steers an open session, and waits until that person is done')
		.argument('<id>')
		.option('--until-url <part>', "until the page's address has this in it")
		.option('--until-text <words>', 'until the page shows these words')
		.option('--message <words>', 'what the person is to do')
		.addHelpText('after', help)
		.action((id: string, { untilUrl, untilText, message }: HandOverFlags, self: Command) =>
			runner.run(self, async context => {
				const [{ inBrowser }, { UsageError }] = await Promise.all([
					import('../../in-session.ts'),
					import('../../usage-error.ts'),
				]);
				const hasCondition = untilUrl !== undefined || untilText !== undefined;
				if (context.isJson && !hasCondition) {
					throw new UsageError('Nobody is asked with --json: pass --until-url or --until-text');
				}
				let address = '';
				const handOver: HandOverOptions = {
					message,
					...(hasCondition && {
						until: page =>
							(untilUrl === undefined || page.url().includes(untilUrl)) &&
							(untilText === undefined || page.text().includes(untilText)),
					}),
					async onReady({ url, done }) {
						address = url;
						if (context.isJson) return;
						context.ask(message === undefined ? `steer it here: ${url}\n` : `${message}: ${url}\n`);
						if (hasCondition) return;
						context.ask('press Enter when it is done\n');
						if ((await context.readLine(maxLineBytes)) === undefined) {
							throw new UsageError('Nobody can press Enter here: pass --until-url or --until-text');
						}
						done();
					},
				};
				await inBrowser(context, id, session => session.handOver({ ...handOver, ...context.request() }));
				context.result({ id, liveUrl: address, done: true }, () => 'done');
				return undefined;
			}),
		);
}
