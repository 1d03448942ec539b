import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import type { Shell } from '../completion/completion-script.ts';

// The scripts themselves are loaded when one is asked for.
const shells: readonly Shell[] = ['bash', 'zsh', 'fish'];

const examples = `
Examples:
  source <(anybrowser completion bash)                                        in ~/.bashrc
  source <(anybrowser completion zsh)                                         in ~/.zshrc, after compinit
  anybrowser completion fish > ~/.config/fish/completions/anybrowser.fish`;

export function addCompletion(program: Command, runner: CommandRunner): void {
	const command = program
		.command('completion')
		.description('prints what a shell needs to complete commands and options');
	const argument = command.createArgument('<shell>').choices(shells);
	command
		.addArgument(argument)
		.addHelpText('after', examples)
		.action((shell: Shell, _flags, self: Command) =>
			runner.run(self, async context => {
				const { completionScript } = await import('../completion/completion-script.ts');
				const script = completionScript(program, shell);
				context.result({ shell, script }, () => script);
				return undefined;
			}),
		);
}
