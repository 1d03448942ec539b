import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProviderDescriptor } from '@anybrowser/core/provider';
import { configFileNames } from '../../config/find-config-file.ts';
import { findDescriptor } from '../../config/find-descriptor.ts';
import { descriptors, providerNames } from '../../providers.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitCode } from '../exit-codes.ts';
import { UsageError } from '../usage-error.ts';

const envFile = '.env';
const ignoreFile = '.gitignore';

/** Others on the machine can't read what holds keys. */
const ownerOnly = 0o600;

/** `anybrowser init`: writes what isn't there, and leaves alone what is. */
export async function initFolder(context: CommandContext): Promise<ExitCode | undefined> {
	const { cwd } = context;
	const provider = await chooseProvider(context);
	const written: string[] = [];
	const kept: string[] = [];
	const write = async (name: string, text: string, mode?: number) => {
		try {
			await writeFile(join(cwd, name), text, { flag: 'wx', mode });
			written.push(name);
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
			kept.push(name);
		}
	};
	const config = configFileNames.find(name => existsSync(join(cwd, name)));
	if (config !== undefined) kept.push(config);
	else if (existsSync(join(cwd, 'tsconfig.json'))) await write('anybrowser.config.ts', moduleText(provider));
	else await write('anybrowser.config.json', `${JSON.stringify({ provider: provider.name }, null, 2)}\n`);
	// Before there is anything to be ignored.
	if (await ignore(join(cwd, ignoreFile))) written.push(ignoreFile);
	await write(envFile, envText(provider), ownerOnly);
	context.result({ provider: provider.name, written, kept }, () =>
		[...written.map(name => `wrote ${name}`), ...kept.map(name => `kept ${name}`)].join('\n'),
	);
	context.say(`put the key into ${envFile}, then: anybrowser --env-file ${envFile} doctor`);
	return undefined;
}

/** The provider that was named, or the one whose key is set. @throws UsageError when that isn't one. */
async function chooseProvider(context: CommandContext): Promise<ProviderDescriptor> {
	const { provider: name, cwd: folder } = await context.chosen();
	if (name !== undefined) return findDescriptor({ name, source: '--provider', folder, isFound: false });
	const [found, ...others] = descriptors.filter(({ variables }) =>
		variables.apiKey.some(variable => (context.env[variable] ?? '') !== ''),
	);
	if (found !== undefined && others.length === 0) return found;
	throw new UsageError(`Pass --provider ${providerNames.join(', ')}: which one is meant`);
}

function moduleText({ name }: ProviderDescriptor): string {
	return `import { defineConfig } from 'anybrowser/config';\n\nexport default defineConfig({ provider: '${name}' });\n`;
}

function envText({ title, variables }: ProviderDescriptor): string {
	return `# The key of ${title}. Git leaves this file out.\n${variables.apiKey[0]}=\n`;
}

/** Has git leave the file for keys out. @returns Whether that had to be written. */
async function ignore(path: string): Promise<boolean> {
	const text = existsSync(path) ? await readFile(path, 'utf8') : '';
	const patterns = [envFile, `/${envFile}`, `${envFile}*`, `*${envFile}`];
	if (text.split(/\r?\n/).some(line => patterns.includes(line.trim()))) return false;
	const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
	await writeFile(path, `${start}${envFile}\n`);
	return true;
}
