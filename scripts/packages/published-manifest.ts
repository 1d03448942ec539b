/** What a published package.json needs so that people find it, may use it, and can install it. */
const required = ['name', 'version', 'description', 'license', 'keywords', 'engines', 'sideEffects', 'files'] as const;

/** What is wrong with a package.json as it was packed; empty when nothing is. */
export function manifestComplaints(manifest: Readonly<Record<string, unknown>>): readonly string[] {
	const complaints = required
		.filter(field => manifest[field] === undefined)
		.map(field => `package.json has no \`${field}\``);
	const text = JSON.stringify(manifest);
	// Both make sense in the workspace only: nobody else could resolve them.
	for (const left of ['workspace:', 'catalog:', 'anybrowser-source']) {
		if (text.includes(left)) complaints.push(`the packed package.json still says \`${left}\``);
	}
	return complaints;
}

/**
 * What is wrong with a package.json's `repository`, without which the registry refuses the provenance of a release; empty
 * when nothing is.
 *
 * @param directory The package's folder in the repository.
 * @param expected The repository as GitHub names it, `owner/name`, where that is known.
 */
export function repositoryComplaints(
	{ repository }: Readonly<Record<string, unknown>>,
	directory: string,
	expected: string | undefined,
): readonly string[] {
	const { url, directory: given } = (typeof repository === 'object' && repository !== null ? repository : {}) as {
		readonly url?: unknown;
		readonly directory?: unknown;
	};
	const example = `{ "type": "git", "url": "git+https://github.com/${expected ?? 'owner/name'}.git", "directory": "${directory}" }`;
	if (typeof url !== 'string' || given !== directory) {
		return [`package.json needs \`repository\` before a release, such as ${example}`];
	}
	const name = /github\.com[/:]([^/]+\/[^/]+?)(?:\.git)?$/.exec(url)?.[1];
	if (expected === undefined || name?.toLowerCase() === expected.toLowerCase()) return [];
	return [`\`repository\` in package.json is ${url}, and this is ${expected}`];
}
