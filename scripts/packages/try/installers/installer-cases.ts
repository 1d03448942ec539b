import assert from 'node:assert/strict';
import { checkSessionProgram, otherProvider, programVariables } from '../check-session-program.ts';
import { networkVariables } from '../network-variables.ts';
import type { NewUser } from '../new-user.ts';
import { cjsProgram, esmProgram } from '../session-program.ts';
import type { TryCase, TryOutcome } from '../try-case.ts';
import type { TryContext } from '../try-context.ts';
import { checkDoctor } from './check-doctor.ts';
import type { Command, Installer } from './installer.ts';
import { installers } from './installer-list.ts';
import { npmRegistry } from './npm-registry.ts';

const area = 'installers';

/** With each package manager: install the tarballs, run a program of each kind, and the command line. */
export const installerCases: readonly TryCase[] = installers.flatMap((installer): TryCase[] => {
	const { name, needs } = installer;
	return [
		{ name, area, needs, run: context => tryInstaller(installer, context) },
		{ name: `${name}, require`, area, needs, run: context => tryRequire(installer, context) },
	];
});

async function tryInstaller(installer: Installer, context: TryContext): Promise<TryOutcome> {
	const { user, program, node, version } = await install(installer, context);
	const variables = programVariables(context);
	const { provider } = context;
	for (const file of ['program.mjs', 'imports.cjs']) {
		checkSessionProgram(await user.run([...node, file], variables), provider);
	}
	const anybrowser = installer.anybrowser(program, user);
	const help = await said(user, [...anybrowser, '--help']);
	assert.match(help.stdout, /^Usage: anybrowser/m);
	const doctor = await said(user, [...anybrowser, 'doctor', '--json'], variables);
	const there = ['anybrowser', `@anybrowser/${provider}`, ...Object.keys(installer.more ?? {})];
	checkDoctor(doctor.stdout, { provider, there, missing: otherProvider(provider) });
	return { version, detail: 'ESM, import() in CommonJS, --help, doctor' };
}

async function tryRequire(installer: Installer, context: TryContext): Promise<TryOutcome> {
	const { user, node, version } = await install(installer, context);
	const ran = await user.run([...node, 'requires.cjs'], programVariables(context));
	if (installer.requireFails === undefined) {
		checkSessionProgram(ran, context.provider);
		return { version, detail: 'require' };
	}
	assert.equal(ran.code, 1, 'require works, so the documentation is behind');
	assert.match(ran.stderr, installer.requireFails);
	const notSupported = "`require` of an ES module finds nothing in its archives; `import('anybrowser')` works";
	return { version, detail: '', notSupported };
}

async function install(installer: Installer, context: TryContext) {
	const { provider } = context;
	const program = installer.program(context);
	const names = ['anybrowser', '@anybrowser/core', `@anybrowser/${provider}`];
	const files = Object.fromEntries(context.packed().map((path, index) => [names[index] ?? '', `file:${path}`]));
	const user = await context.user({
		packages: [],
		manifest: { version: '1.0.0', dependencies: { ...files, ...installer.more }, ...installer.manifest?.(files) },
	});
	const settings = installer.settings?.(files, await npmRegistry());
	for (const [name, text] of Object.entries(settings ?? {})) await user.write(name, text);
	await user.write('program.mjs', esmProgram());
	await user.write('imports.cjs', cjsProgram("import('anybrowser')"));
	await user.write('requires.cjs', cjsProgram());
	const temp = (name: string) => `${user.folder}/.${name}`;
	await said(user, [...program, 'install'], {
		...networkVariables(),
		YARN_CACHE_FOLDER: temp('yarn-cache'),
		YARN_GLOBAL_FOLDER: temp('yarn'),
		BUN_INSTALL_CACHE_DIR: temp('bun-cache'),
		npm_config_store_dir: temp('pnpm-store'),
		npm_config_prefer_offline: 'true',
	});
	const { stdout } = await said(user, [...program, '--version']);
	const node: Command = installer.node?.(program) ?? ['node'];
	return { user, program, node, version: `${installer.name.split(/[ ,]/)[0]} ${stdout.trim()}` };
}

async function said(user: NewUser, command: Command, variables: Readonly<Record<string, string>> = {}) {
	const ran = await user.run(command, variables);
	assert.equal(ran.code, 0, `\`${command.slice(-2).join(' ')}\` ended with ${ran.code}: ${ran.stdout}${ran.stderr}`);
	return ran;
}
