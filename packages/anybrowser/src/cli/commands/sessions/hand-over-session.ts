import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';

interface HandOverFlags {
	readonly untilUrl?: string;
	readonly untilText?: string;
	readonly message?: string;
}

/** Bytes that are read of what is typed before Enter. */
const maxLineBytes = 1_000;

/** `anybrowser sessions hand-over` */
export function addHandOverSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('hand-over')
		.description('gives an address by which a person steers an open session, and waits until that person is done')
		.argument('<id>')
		.option('--until-url <part>', "until the page's address has this in it")
		.option('--until-text <words>', 'until the page shows these words')
		.option('--message <words>', 'what the person is to do')
		.action((id: string, { untilUrl, untilText, message }: HandOverFlags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const session = await client.sessions.get(id, context.request());
				const hasCondition = untilUrl !== undefined || untilText !== undefined;
				let address = '';
				await session.handOver({
					...context.request(),
					message,
					...(hasCondition && {
						until: page =>
							(untilUrl === undefined || page.url().includes(untilUrl)) &&
							(untilText === undefined || page.text().includes(untilText)),
					}),
					async onReady({ url, done }) {
						address = url;
						context.ask(message === undefined ? `steer it here: ${url}\n` : `${message}: ${url}\n`);
						if (hasCondition) return;
						context.ask('press Enter when it is done\n');
						await context.readLine(maxLineBytes);
						done();
					},
				});
				context.result({ id, liveUrl: address, done: true }, () => 'done');
				return undefined;
			}),
		);
}
