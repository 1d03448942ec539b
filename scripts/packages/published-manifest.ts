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
