import assert from 'node:assert/strict';
import { checkSessionProgram, otherProvider, programVariables } from '../check-session-program.ts';
import { networkVariables } from '../network-variables.ts';
import type { NewUser } from '../new-user.ts';
import { cjsProgram, esmProgram } from '../session-program.ts';
import type { TryCase } from '../try-case.ts';
import type { TryContext } from '../try-context.ts';
import { checkDoctor } from './check-doctor.ts';
import type { Command, Installer } from './installer.ts';
import { installers } from './installers.ts';
import { npmRegistry } from './npm-registry.ts';

/** With each package manager: install the tarballs, run a program of each kind, and the command line. */
export const installerCases: readonly TryCase[] = installers.map(
	(installer): TryCase => ({
		name: installer.name,
		area: 'installers',
		needs: installer.needs,
		run: context => tryInstaller(installer, context),
	}),
);

async function tryInstaller(installer: Installer, context: TryContext) {
	const program = installer.program(context);
	const user = await install(installer, program, context);
	const { stdout } = await said(user, [...program, '--version']);
	const variables = programVariables(context);
	const node = installer.node?.(program) ?? (['node'] as const);
	for (const file of ['program.mjs', 'program.cjs']) {
		checkSessionProgram(await user.run([...node, file], variables), context.provider);
	}
	const anybrowser = installer.anybrowser(program, user);
	const help = await said(user, [...anybrowser, '--help']);
	assert.match(help.stdout, /^Usage: anybrowser/m);
	const doctor = await said(user, [...anybrowser, 'doctor', '--json'], variables);
	const { provider } = context;
	const there = ['anybrowser', `@anybrowser/${provider}`, ...Object.keys(installer.more ?? {})];
	checkDoctor(doctor.stdout, { provider, there, missing: otherProvider(provider) });
	return { version: `${installer.name.split(/[ ,]/)[0]} ${stdout.trim()}`, detail: 'ESM, CommonJS, --help, doctor' };
}

async function install(installer: Installer, program: Command, context: TryContext): Promise<NewUser> {
	const { provider } = context;
	const names = ['anybrowser', '@anybrowser/core', `@anybrowser/${provider}`];
	const files = Object.fromEntries(context.packed().map((path, index) => [names[index] ?? '', `file:${path}`]));
	const user = await context.user({
		packages: [],
		manifest: { version: '1.0.0', dependencies: { ...files, ...installer.more }, ...installer.manifest?.(files) },
	});
	const settings = installer.settings?.(files, await npmRegistry());
	for (const [name, text] of Object.entries(settings ?? {})) await user.write(name, text);
	await user.write('program.mjs', esmProgram);
	await user.write('program.cjs', cjsProgram());
	const temp = (name: string) => `${user.folder}/.${name}`;
	await said(user, [...program, 'install'], {
		...networkVariables(),
		YARN_CACHE_FOLDER: temp('yarn-cache'),
		YARN_GLOBAL_FOLDER: temp('yarn'),
		BUN_INSTALL_CACHE_DIR: temp('bun-cache'),
		npm_config_store_dir: temp('pnpm-store'),
		npm_config_prefer_offline: 'true',
	});
	return user;
}

async function said(user: NewUser, command: Command, variables: Readonly<Record<string, string>> = {}) {
	const ran = await user.run(command, variables);
	assert.equal(ran.code, 0, `\`${command.slice(-2).join(' ')}\` ended with ${ran.code}: ${ran.stdout}${ran.stderr}`);
	return ran;
}
