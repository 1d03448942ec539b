import assert from 'node:assert/strict';

interface Finding {
	readonly name: string;
	readonly status: string;
	readonly detail: string;
	readonly remedy?: string;
}

/** Holds `doctor --json` to what is there, and what isn't. @throws AssertionError with what it found. */
export function checkDoctor(
	text: string,
	{
		provider,
		there,
		missing,
	}: { readonly provider: string; readonly there: readonly string[]; readonly missing: string },
): void {
	const { ok, findings } = JSON.parse(text) as { readonly ok: boolean; readonly findings: readonly Finding[] };
	const find = (name: string) => findings.find(finding => finding.name === name);
	const told = JSON.stringify(findings);
	assert.equal(ok, true, told);
	for (const name of there) {
		assert.equal(find(name)?.status, 'ok', told);
		assert.match(find(name)?.detail ?? '', /^\d+\.\d+\.\d+/, told);
	}
	assert.equal(find(`@anybrowser/${missing}`)?.status, 'info', told);
	assert.equal(find(`@anybrowser/${missing}`)?.remedy, `npm install @anybrowser/${missing}`, told);
	assert.equal(find(`${provider} service`)?.status, 'ok', told);
}
