import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { installTools } from '../install-tools.ts';
import type { TryCase } from '../try-case.ts';
import { type ModuleStyle, testProgram } from './test-program.ts';

interface TestRunner {
	readonly name: string;
	/** What is installed beside the packages. */
	readonly tools: readonly string[];
	readonly file: string;
	readonly style: ModuleStyle;
	/** Of the package.json. */
	readonly type: 'module' | 'commonjs';
	readonly test?: string;
	readonly begin?: string;
	readonly end?: string;
	readonly command: readonly [string, ...string[]];
	/** What it says of one test that passed. */
	readonly passed: RegExp;
	/** What it says instead, where the documentation says that it doesn't work. */
	readonly refused?: RegExp;
}

const jest = { tools: ['jest@30.5.2'], file: 'some.test.js', end: ', 60_000', passed: /Tests: +1 passed, 1 total/ };
const jestProgram = 'node_modules/jest/bin/jest.js';
const mocha = {
	tools: ['mocha@12.0.3'],
	test: 'it',
	passed: /1 passing/,
	command: ['mocha', '--timeout', '60000'] as const,
};

function vitest(version: string): TestRunner {
	return {
		name: `vitest ${version}`,
		tools: [`vitest@${version}`],
		file: 'some.test.js',
		style: 'import',
		type: 'module',
		begin: "import { test } from 'vitest';\n",
		end: ', 60_000',
		command: ['vitest', 'run'],
		passed: /Tests +1 passed/,
	};
}

const testRunners: readonly TestRunner[] = [
	vitest('3.2.7'),
	vitest('4.1.12'),
	vitest('5.1.2'),
	{
		name: 'node:test, ES module',
		tools: [],
		file: 'some.test.mjs',
		style: 'import',
		type: 'module',
		begin: "import { test } from 'node:test';\n",
		command: ['node', '--test', '--test-reporter=tap'],
		passed: /# pass 1\n# fail 0/,
	},
	{
		name: 'node:test, CommonJS',
		tools: [],
		file: 'some.test.cjs',
		style: 'require',
		type: 'commonjs',
		begin: "const { test } = require('node:test');\n",
		command: ['node', '--test', '--test-reporter=tap'],
		passed: /# pass 1\n# fail 0/,
	},
	{
		...mocha,
		name: 'mocha 12.0.3, ES module',
		file: 'some.mjs',
		style: 'import',
		type: 'module',
		command: [...mocha.command, 'some.mjs'],
	},
	{
		...mocha,
		name: 'mocha 12.0.3, CommonJS',
		file: 'some.cjs',
		style: 'require',
		type: 'commonjs',
		command: [...mocha.command, 'some.cjs'],
	},
	{
		...jest,
		name: 'Jest 30.5.2, ES module',
		style: 'import',
		type: 'module',
		command: ['node', '--experimental-vm-modules', jestProgram],
	},
	{
		...jest,
		name: 'Jest 30.5.2, CommonJS',
		style: 'import()',
		type: 'commonjs',
		command: ['node', '--experimental-vm-modules', jestProgram],
	},
	{
		...jest,
		name: 'Jest 30.5.2, CommonJS by require',
		style: 'require',
		type: 'commonjs',
		command: ['node', jestProgram],
		refused: /Must use import to load ES Module/,
	},
	{
		name: 'Bun test 1.4.5',
		tools: ['bun@1.4.5'],
		file: 'some.test.js',
		style: 'import',
		type: 'module',
		begin: "import { test } from 'bun:test';\n",
		end: ', 60_000',
		command: ['bun', 'test'],
		passed: /1 pass\n +0 fail/,
	},
];

/** With each test runner: a test with the emulator behind the client. */
export const testRunnerCases: readonly TryCase[] = testRunners.map(runner => ({
	name: runner.name,
	area: 'test runners',
	...(runner.name.startsWith('Bun') && { needs: runner.tools }),
	async run(context) {
		const { name, file, type, tools, refused, passed } = runner;
		const packages = context.packed('anybrowser', 'core', context.provider, 'emulator');
		const user = await context.user({ packages, manifest: { type } });
		const isBun = name.startsWith('Bun');
		if (tools.length > 0 && !isBun) await installTools(user, tools);
		await user.write(file, testProgram(context.provider, runner));
		const [program, ...parameters] = runner.command;
		const { code, stdout, stderr } = await user.run([isBun ? context.tool('bun') : program, ...parameters]);
		const said = stripVTControlCharacters(stdout + stderr);
		const version = name.split(',')[0] ?? '';
		if (refused !== undefined) {
			assert.match(said, refused);
			return { version, detail: 'refused', notSupported: `${refused.exec(said)?.[0]}` };
		}
		assert.equal(code, 0, said);
		assert.match(said, passed);
		return { version, detail: 'a test with the emulator passes' };
	},
}));
