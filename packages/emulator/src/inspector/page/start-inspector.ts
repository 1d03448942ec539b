import type { createDom } from './create-dom.ts';
import type { CreateKeyedList } from './create-keyed-list.ts';
import type { createLiveData, Liveness } from './create-live-data.ts';
import type { View } from './page-kit.ts';

/** Everything that the page's script is made of. */
export interface PageParts {
	readonly createDom: typeof createDom;
	readonly createKeyedList: CreateKeyedList;
	readonly createLiveData: typeof createLiveData;
	readonly overviewView: View;
	readonly subjectView: View;
	readonly requestsView: View;
	readonly complaintsView: View;
	readonly coverageView: View;
}

/** Shows the view that the address names. Runs in the inspector's page. */
export function startInspector(parts: PageParts): void {
	const dom = parts.createDom(document);
	const data = parts.createLiveData(window);
	const { pathname } = location;
	const views: Readonly<Record<string, View>> = {
		'/': parts.overviewView,
		'/inspector/requests': parts.requestsView,
		'/inspector/complaints': parts.complaintsView,
		'/inspector/coverage': parts.coverageView,
	};
	for (const link of document.querySelectorAll('nav a')) {
		if (link.getAttribute('href') === pathname) link.setAttribute('aria-current', 'page');
	}

	const announcer = dom.byId('announcer');
	const connection = dom.byId('connection');
	const words: Readonly<Record<Liveness, string>> = {
		live: 'live',
		polling: 'every 2 s',
		lost: 'the emulator has stopped',
	};
	const refresh = (views[pathname] ?? parts.subjectView)({
		dom,
		data,
		createKeyedList: parts.createKeyedList,
		main: dom.byId('main'),
		announce: text => {
			if (announcer.textContent !== text) announcer.textContent = text;
		},
		setTitle: title => {
			document.title = `${title} · anybrowser emulator`;
		},
	});
	data.follow(refresh, liveness => {
		if (connection.dataset['state'] === liveness) return;
		connection.dataset['state'] = liveness;
		connection.textContent = words[liveness];
	});
}
