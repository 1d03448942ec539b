import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { parseObject } from '../../parse-value.ts';

interface EvaluateFlags {
	readonly args?: Readonly<Record<string, unknown>>;
}

/** `anybrowser sessions evaluate` */
export function addEvaluateInSession(parent: Command, runner: CommandRunner): void {
	parent
		.command('evaluate')
		.description('evaluates JavaScript on the page that an open session shows')
		.argument('<id>')
		.argument('<script>', 'an expression, statements with `return`, or a function of the arguments; - for stdin')
		.option('--args <json>', 'what the function is given: a JSON object', parseObject)
		.action((id: string, script: string, { args }: EvaluateFlags, self: Command) =>
			runner.run(self, async context => {
				const [{ inBrowser }, { textOrInput }, { renderOutput }] = await Promise.all([
					import('../../in-session.ts'),
					import('../../text-or-input.ts'),
					import('../../render-output.ts'),
				]);
				const text = await textOrInput(context, script, 'The script');
				const value = await inBrowser(context, id, session => session.evaluate(text, args, context.request()));
				context.result({ id, value }, () => renderOutput(value));
				return undefined;
			}),
		);
}
