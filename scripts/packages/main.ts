import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withTempFolder } from '../bench/temp-folder.ts';
import { apiReports, committedReport, reportFolder, writeReport } from './api-report.ts';
import { lintPackage } from './lint-package.ts';
import { pack } from './pack.ts';
import { sizeComplaints } from './size-limits.ts';
import { typeComplaints } from './types-resolve.ts';
import { type WorkspacePackage, workspacePackages } from './workspace-package.ts';

// `npm run packages:check` holds every package, as it would be published, to the rules; `--api` writes the reports of
// the public surface anew instead. Both work on what was built.
const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = await workspacePackages(root);

if (process.argv.includes('--api')) {
	for (const each of packages) {
		for (const report of await apiReports(each)) {
			await writeReport(root, report);
			console.log(join(reportFolder, `${report.name}.api.md`));
		}
	}
} else {
	const failures = await withTempFolder(async folder => {
		let count = 0;
		for (const each of packages) count += await check(each, folder);
		return count;
	});
	const sizes = await sizeComplaints(root);
	for (const complaint of sizes) console.error(`✗ size: ${complaint}`);
	if (failures + sizes.length > 0) process.exit(1);
}

async function check(each: WorkspacePackage, folder: string): Promise<number> {
	const tarball = await pack(each, root, folder);
	const [lint, types, api] = await Promise.all([
		lintPackage(each, tarball),
		typeComplaints(tarball, root),
		apiComplaints(each),
	]);
	const complaints = [...lint, ...types, ...api];
	if (complaints.length === 0) console.log(`✓ ${each.manifest.name}`);
	for (const complaint of complaints) console.error(`✗ ${each.manifest.name}: ${complaint}`);
	return complaints.length;
}

async function apiComplaints(each: WorkspacePackage): Promise<readonly string[]> {
	const complaints: string[] = [];
	for (const report of await apiReports(each)) {
		if ((await committedReport(root, report)) === report.text) continue;
		complaints.push(
			`the public surface of ${report.name} is not the one in ${reportFolder}/: run \`npm run api\` and review what changed`,
		);
	}
	return complaints;
}
