import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, type IConfigFile } from '@microsoft/api-extractor';
import { withTempFolder } from '../bench/temp-folder.ts';
import type { WorkspacePackage } from './workspace-package.ts';

/** One entry of a package, and the public surface that its built types declare. */
export interface ApiReport {
	/** `core`, `core.provider`, … */
	readonly name: string;
	readonly text: string;
}

/** The folder of the committed reports, from the root. */
export const reportFolder = 'api';

/** Where a report is committed. */
export function reportFile(root: string, { name }: Pick<ApiReport, 'name'>): string {
	return join(root, reportFolder, `${name}.api.md`);
}

/** The public surface of each entry that has types, from the built packages. */
export async function apiReports({ short, folder, manifest }: WorkspacePackage): Promise<readonly ApiReport[]> {
	const reports: ApiReport[] = [];
	for (const [path, { types }] of Object.entries(manifest.exports)) {
		if (types === undefined) continue;
		const name = path === '.' ? short : `${short}${path.slice(1).replaceAll('/', '.')}`;
		reports.push({ name, text: await extract(name, folder, join(folder, types)) });
	}
	return reports;
}

/** @returns The committed text, or `null` when there is none. */
export async function committedReport(root: string, report: ApiReport): Promise<string | null> {
	return readFile(reportFile(root, report), 'utf8').catch(() => null);
}

export async function writeReport(root: string, report: ApiReport): Promise<void> {
	await mkdir(join(root, reportFolder), { recursive: true });
	await writeFile(reportFile(root, report), report.text);
}

function extract(name: string, projectFolder: string, mainEntryPointFilePath: string): Promise<string> {
	return withTempFolder(async folder => {
		const silent = { default: { logLevel: 'none' as const } };
		const configObject: IConfigFile = {
			projectFolder,
			mainEntryPointFilePath,
			apiReport: {
				enabled: true,
				reportFileName: `${name}.api.md`,
				reportFolder: folder,
				reportTempFolder: folder,
				includeForgottenExports: false,
			},
			docModel: { enabled: false },
			dtsRollup: { enabled: false },
			tsdocMetadata: { enabled: false },
			newlineKind: 'lf',
			compiler: {
				overrideTsconfig: {
					// Otherwise it is all in the folder: what one entry adds to another's types by merging can't be read there.
					files: [mainEntryPointFilePath],
					compilerOptions: {
						target: 'es2023',
						module: 'nodenext',
						moduleResolution: 'nodenext',
						lib: ['es2023', 'esnext.disposable', 'dom'],
						types: ['node'],
						strict: true,
						// What it complains of is not looked at here: it is what types resolve to that is reported.
						skipLibCheck: true,
					},
				},
			},
			messages: {
				compilerMessageReporting: silent,
				extractorMessageReporting: silent,
				tsdocMessageReporting: silent,
			},
		} as IConfigFile;
		const extractorConfig = ExtractorConfig.prepare({
			configObject,
			configObjectFullPath: undefined,
			packageJsonFullPath: join(projectFolder, 'package.json'),
		});
		Extractor.invoke(extractorConfig, {
			localBuild: true,
			messageCallback: message => {
				message.handled = true;
			},
		});
		const text = await readFile(join(folder, `${name}.api.md`), 'utf8');
		// Chunks' names change with their contents, which is no change of the surface.
		return text.replace(/-[\w-]{8}\.js'/g, ".js'");
	});
}
