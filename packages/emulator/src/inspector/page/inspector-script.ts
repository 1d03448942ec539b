import { complaintsView } from './complaints-view.ts';
import { coverageView } from './coverage-view.ts';
import { createDom } from './create-dom.ts';
import { createKeyedList } from './create-keyed-list.ts';
import { createLiveData } from './create-live-data.ts';
import { overviewView } from './overview-view.ts';
import { requestsView } from './requests-view.ts';
import { type PageParts, startInspector } from './start-inspector.ts';
import { subjectView } from './subject-view.ts';

const parts: PageParts = {
	createDom,
	createKeyedList,
	createLiveData,
	overviewView,
	subjectView,
	requestsView,
	complaintsView,
	coverageView,
};

/**
 * The script of the inspector's page: the functions of this folder as they stand. So it needs no build of its own, and
 * each of them may name only what it is given.
 */
export function inspectorScript(): string {
	const listed = Object.entries(parts).map(([name, part]) => `${name}: ${part.toString()}`);
	// Some loaders wrap every function in a call of this name, to keep what it is called.
	const keepName = 'const __name = part => part;';
	return `'use strict';\n{\n${keepName}\n(${startInspector.toString()})({\n${listed.join(',\n')}\n});\n}\n`;
}
