import assert from 'node:assert/strict';
import { checkSessionProgram, programVariables } from '../check-session-program.ts';
import { listPaths } from '../list-paths.ts';
import { cjsProgram, esmProgram } from '../session-program.ts';
import type { TryCase, TryOutcome } from '../try-case.ts';
import type { TryContext } from '../try-context.ts';
import { connectionProgram } from './connection-program.ts';
import { tryConnections } from './try-connections.ts';

const area = 'runtimes';

/** The oldest Node that is supported, and the last of each line. */
const versions = ['20.0.0', '20.20.2', '22.23.3', '24.21.0', '26.10.0'];

/** The last ones without and the first ones with `require` for ES modules, and newer lines. */
const requireVersions = ['20.18.3', '20.19.0', '22.11.0', '22.12.0', '22.13.0', '24.21.0', '26.10.0'];

/** The first versions whose `require` takes ES modules. */
function hasRequire(version: string): boolean {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
}

/** Each Node: programs of both kinds, the command line, and what becomes of connections. */
export const nodeCases: readonly TryCase[] = [
	...versions.map(
		(version): TryCase => ({
			name: `Node ${version}`,
			area,
			needs: [`node@${version}`],
			async run(context) {
				const { user, node, outcome } = await prepare(context);
				await user.write('program.mjs', esmProgram());
				await user.write('imports.cjs', cjsProgram("import('anybrowser')"));
				await user.write('connections.mjs', connectionProgram);
				for (const file of ['program.mjs', 'imports.cjs']) {
					checkSessionProgram(await user.run([node, file], programVariables(context)), context.provider);
				}
				const cli = `${user.folder}/node_modules/anybrowser/dist/bin.js`;
				const help = await user.run([node, cli, '--help']);
				assert.match(help.stdout, /^Usage: anybrowser/m, help.stderr);
				const doctor = await user.run([node, cli, 'doctor', '--json'], programVariables(context));
				assert.equal(doctor.code, 0, doctor.stdout + doctor.stderr);
				const listed = await user.run(
					[node, cli, 'api', 'GET', listPaths[context.provider], '--deadline', '30s'],
					programVariables(context),
				);
				assert.equal(listed.code, 0, listed.stderr);
				await tryConnections(context, variables => user.run([node, 'connections.mjs'], variables));
				return { ...outcome, detail: 'ESM, import() in CommonJS, --help, doctor, api, connections' };
			},
		}),
	),
	...requireVersions.map(
		(version): TryCase => ({
			name: `require on Node ${version}`,
			area,
			needs: [`node@${version}`],
			async run(context) {
				const { user, node, outcome } = await prepare(context);
				await user.write('program.cjs', cjsProgram());
				const ran = await user.run([node, 'program.cjs'], programVariables(context));
				if (hasRequire(version)) {
					// Node says of this one version that it is experimental there.
					const isWarned = version === '22.12.0' && ran.stderr.includes('ExperimentalWarning');
					checkSessionProgram(isWarned ? { ...ran, stderr: '' } : ran, context.provider);
					return isWarned ? { ...outcome, detail: 'require, with a warning of Node' } : outcome;
				}
				assert.equal(ran.code, 1, 'require works, so the documentation is behind');
				assert.match(ran.stderr, /ERR_REQUIRE_ESM/);
				return {
					...outcome,
					notSupported:
						"ERR_REQUIRE_ESM: `require` takes ES modules from 20.19 and 22.12 on; `import('anybrowser')` works",
				};
			},
		}),
	),
];

async function prepare(context: TryContext) {
	const node = context.tool('node');
	const user = await context.user();
	const { stdout } = await user.run([node, '--version']);
	const outcome: TryOutcome = { version: `node ${stdout.trim().slice(1)}`, detail: 'require' };
	return { user, node, outcome };
}
