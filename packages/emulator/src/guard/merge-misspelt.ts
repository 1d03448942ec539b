import type { Finding } from './finding.ts';
import { nearestName } from './nearest-name.ts';

/** Findings without those that others explain: a field that is missing because it is there under a wrong name. */
export function mergeMisspelt(findings: readonly Finding[]): readonly Finding[] {
	const unknown = findings.filter(each => each.unknownName);
	return findings.filter(finding => {
		if (finding.keyword !== 'required') return true;
		const name = String(finding.path.at(-1));
		return !unknown.some(
			each => isBeside(each.path, finding.path) && nearestName(String(each.path.at(-1)), [name]) !== undefined,
		);
	});
}

function isBeside(a: Finding['path'], b: Finding['path']): boolean {
	return a.length === b.length && a.slice(0, -1).every((step, index) => step === b[index]);
}
