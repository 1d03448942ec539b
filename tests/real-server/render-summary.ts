import { renderCases, renderCounts } from '@anybrowser/test-kit/cases/render-cases';
import type { Summary } from './summary.ts';

/** A summary for people. */
export function renderSummary(summary: Summary): string {
	const { versions, cases, differences, exchanges, asked, unknownQuestions, seconds } = summary;
	const lines = [
		`Skyvern ${versions.server}, Python ${versions.python}, Chromium ${versions.chromium}, Node ${versions.node}`,
		'',
		...renderCases(cases),
		'',
		differences.length === 0
			? `Nothing differs from the specification in ${exchanges} exchanges.`
			: `Differs from the specification (${exchanges} exchanges):`,
		...differences
			.filter(({ isAddition }) => !isAddition)
			.map(
				({ operation, side, field, what, count }) => `  differs: ${operation}, ${side} ${field}, ${what} (${count} ×)`,
			),
		...additionsOf(differences),
		...unknownQuestions.map(
			question => `  the model had no answer to: ${question.slice(0, 100).replaceAll('\n', ' ')}`,
		),
		'',
		`The model was asked: ${Object.entries(asked)
			.map(([name, count]) => `${name} ${count} ×`)
			.join(', ')}`,
		`Seconds: installation ${seconds.install}, start ${seconds.start}, cases ${seconds.cases}, all ${seconds.all}`,
		renderCounts(cases),
	];
	return lines.join('\n');
}

/** Fields that the specification doesn't know, which nobody minds: one line each, with the operations that have them. */
function additionsOf(differences: Summary['differences']): readonly string[] {
	const operations = new Map<string, Set<string>>();
	for (const { isAddition, field, operation } of differences) {
		if (!isAddition) continue;
		const name = field.replace(/^body(\[\])?\./, '');
		operations.set(name, (operations.get(name) ?? new Set()).add(operation));
	}
	return [...operations].map(([name, where]) => `  adds: ${name}, in ${[...where].join(', ')}`);
}
