import assert from 'node:assert/strict';

interface Finding {
	readonly name: string;
	readonly status: string;
	readonly detail: string;
	readonly remedy?: string;
}

/** Holds \`doctor --json\` to what is installed: the provider, and not the other one. @throws AssertionError with the finding. */
export function checkDoctor(text: string, provider: string, missing: string): void {
	const { ok, findings } = JSON.parse(text) as { readonly ok: boolean; readonly findings: readonly Finding[] };
	const find = (name: string) => findings.find(finding => finding.name === name);
	const told = JSON.stringify(findings);
	assert.equal(ok, true, told);
	for (const name of ['anybrowser', `@anybrowser/${provider}`]) {
		assert.equal(find(name)?.status, 'ok', told);
		assert.match(find(name)?.detail ?? '', /^\d+\.\d+\.\d+/, told);
	}
	assert.equal(find(`@anybrowser/${missing}`)?.status, 'info', told);
	assert.equal(find(`@anybrowser/${missing}`)?.remedy, `npm install @anybrowser/${missing}`, told);
	assert.equal(find(`${provider} service`)?.status, 'ok', told);
}
