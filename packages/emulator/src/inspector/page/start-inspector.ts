import { complaintsView } from './complaints-view.ts';
import { coverageView } from './coverage-view.ts';
import { createDom } from './create-dom.ts';
import { createLiveData, type Liveness } from './create-live-data.ts';
import { faultsView } from './faults-view.ts';
import { overviewView } from './overview-view.ts';
import type { View } from './page-kit.ts';
import { requestsView } from './requests-view.ts';
import { storageView } from './storage-view.ts';
import { subjectView } from './subject-view.ts';
import { webhooksView } from './webhooks-view.ts';

/** Shows the view that the address names. Runs in the inspector's page. */
export function startInspector(): void {
	const dom = createDom(document);
	const data = createLiveData(window);
	const { pathname } = location;
	const views: Readonly<Record<string, View>> = {
		'/': overviewView,
		'/inspector/requests': requestsView,
		'/inspector/storage': storageView,
		'/inspector/webhooks': webhooksView,
		'/inspector/complaints': complaintsView,
		'/inspector/coverage': coverageView,
		'/inspector/faults': faultsView,
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
		failed: 'this could not be shown',
	};
	const refresh = (views[pathname] ?? subjectView)({
		dom,
		data,
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
