import { installTools } from '../install-tools.ts';
import type { NewUser } from '../new-user.ts';
import type { TryCase } from '../try-case.ts';
import type { PackedName, TryContext } from '../try-context.ts';
import { buildAlone } from './build-alone.ts';
import type { Bundler } from './bundler.ts';
import { serverBundlers } from './tried-bundlers.ts';

/** A program that is built for a server, and what is then seen of it. */
export interface ServerBundle {
	/** Of the case. */
	readonly name: string;
	readonly program: string;
	/** Installed beside `anybrowser`, core and the one provider. */
	readonly more?: readonly PackedName[];
	/** Tools of the registry beside the bundler. */
	readonly tools?: readonly string[];
	/** What was seen, in a line. */
	readonly detail: string;
	/** @throws AssertionError when what was built does something else. */
	check(built: BuiltForServer): Promise<void>;
}

/** What a check works with. */
export interface BuiltForServer {
	readonly bundler: Bundler;
	readonly context: TryContext;
	/** Builds it into another folder, where nothing is installed. @returns Somebody there, for whom it is `program.mjs`. */
	build(): Promise<NewUser>;
}

/** Has one program built by a bundler of each kind. */
export function serverBundleCase({ name, program, more = [], tools = [], detail, check }: ServerBundle): TryCase {
	return {
		name,
		area: 'bundlers',
		maxMs: 600_000,
		async run(context) {
			for (const bundler of serverBundlers) {
				const user = await context.user({ packages: context.packed('anybrowser', 'core', context.provider, ...more) });
				await installTools(user, [...bundler.tools, ...tools]);
				await user.write('program.mjs', program);
				await check({ bundler, context, build: () => buildAlone(bundler, 'program.mjs', { user, context }) });
			}
			return { version: serverBundlers.map(bundler => bundler.name.split(',')[0]).join(', '), detail };
		},
	};
}
