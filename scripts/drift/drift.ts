import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { targets } from '../codegen/targets.ts';
import { CannotCompareError } from './document/cannot-compare-error.ts';
import { type ProviderDrift, sinceDrift, sliceDrift } from './findings/provider-drift.ts';
import { refusalsOf } from './findings/refusals.ts';
import { help } from './help.ts';
import { driftReport, exitCodes, type Failure } from './report/drift-report.ts';
import { renderMarkdown } from './report/render-markdown.ts';
import { renderText } from './report/render-text.ts';
import { loadDocument } from './sources/load-document.ts';
import { publishedAddresses } from './sources/published-addresses.ts';
import { sourceFlags, sourceNames } from './sources/source-flags.ts';

export interface DriftOptions {
	/** The repository. */
	readonly root: string;
	readonly parameters: readonly string[];
	/** Gets the report. */
	readonly write: (text: string) => void;
	/** Gets one line of progress at a time. */
	readonly report: (line: string) => void;
}

/** Compares what was asked for and gives the exit code. */
export async function drift({ root, parameters, write, report }: DriftOptions): Promise<0 | 1 | 2> {
	const asked = readParameters(parameters);
	if (typeof asked === 'string') {
		report(`drift: ${asked} See --help.`);
		return 2;
	}
	if (asked.help) {
		write(help);
		return 0;
	}
	const drifts: ProviderDrift[] = [];
	const failures: Failure[] = [];
	for (const { name, spec } of targets) {
		const source = asked.sources.get(name);
		if (source === undefined) continue;
		report(`drift: ${name}: ${source}`);
		try {
			const slice = await loadDocument(join(root, spec));
			const published = await loadDocument(source);
			const ours = { provider: name, slice, refusals: refusalsOf(name) };
			if (asked.since === undefined) drifts.push(sliceDrift(ours, published));
			else drifts.push(sinceDrift(ours, await loadDocument(asked.since), published));
		} catch (error) {
			if (!(error instanceof CannotCompareError)) throw error;
			report(`drift: ${name}: ${error.message}`);
			failures.push({ provider: name, message: error.message });
		}
	}
	const result = driftReport(drifts, failures);
	if (asked.format === 'json') write(`${JSON.stringify(result, null, 2)}\n`);
	else write(asked.format === 'markdown' ? renderMarkdown(result) : renderText(result));
	return exitCodes[result.outcome];
}

interface Asked {
	readonly sources: ReadonlyMap<string, string>;
	readonly since: string | undefined;
	readonly format: 'text' | 'json' | 'markdown';
	readonly help: boolean;
}

/** What was asked for, or what is wrong with it. */
function readParameters(parameters: readonly string[]): Asked | string {
	try {
		const { values } = parseArgs({
			args: [...parameters],
			options: {
				...Object.fromEntries(sourceNames.map(name => [name, { type: 'string' as const }])),
				since: { type: 'string' },
				json: { type: 'boolean', default: false },
				markdown: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
			},
		});
		const { since, json, markdown } = values;
		if (json && markdown) return '--json and --markdown exclude each other.';
		const sourceOf: Readonly<Record<string, unknown>> = values;
		const given = sourceNames.flatMap(name => {
			const source = sourceOf[name];
			return typeof source === 'string' ? [[name, source] as const] : [];
		});
		if (since !== undefined && given.length !== 1) return `--since takes exactly one of ${sourceFlags('and')}.`;
		const sources = new Map(given.length > 0 ? given : Object.entries(publishedAddresses));
		return { sources, since, format: json ? 'json' : markdown ? 'markdown' : 'text', help: values.help };
	} catch (error) {
		return `${error instanceof Error ? error.message : error}`;
	}
}
