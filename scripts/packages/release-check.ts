import { fileURLToPath } from 'node:url';
import { repositoryComplaints } from './published-manifest.ts';
import { workspacePackages } from './workspace-package.ts';

// `npm run release:check`: what a release needs that a change doesn't. Both release scripts begin with it.
const root = fileURLToPath(new URL('../..', import.meta.url));
const complaints: string[] = [];
for (const { short, manifest } of await workspacePackages(root)) {
	const found = repositoryComplaints(manifest, `packages/${short}`, process.env['GITHUB_REPOSITORY']);
	complaints.push(...found.map(complaint => `${manifest.name}: ${complaint}`));
}
for (const complaint of complaints) console.error(`✗ ${complaint}`);
if (complaints.length > 0) process.exit(1);
