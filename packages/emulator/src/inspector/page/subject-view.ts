import type { PageView, SubjectSummary, SubjectView } from '../inspector-data.ts';
import { createSubjectButtons } from './controls/subject-buttons.ts';
import { createKeyedList } from './create-keyed-list.ts';
import { createOutcomeSection } from './outcome-section.ts';
import type { PageKit } from './page-kit.ts';
import { createSteering } from './steering.ts';
import { createStepsSection } from './steps-section.ts';
import { createTimelineSection } from './timeline-section.ts';

/** One session or task: how it came out, what happened to it, and its page. Runs in the inspector's page. */
export function subjectView({ dom, data, main, announce, setTitle }: PageKit): () => Promise<void> {
	const { el } = dom;
	const path = location.pathname.replace(/^\/inspector/, '');
	const [provider = '', id = ''] = path.split('/').slice(1).map(decodeURIComponent);
	setTitle(id);

	const status = el('span', {});
	const facts = el('dl', { class: 'facts' });
	const outcome = createOutcomeSection({ dom });
	const steps = createStepsSection({ dom, announce });
	const timeline = createTimelineSection({ dom }, path);
	const buttons = createSubjectButtons({ dom, data }, path);
	const tasks = el('ul', { class: 'plain' });
	const tasksPart = el(
		'section',
		{ hidden: '', 'aria-labelledby': 'tasks-title' },
		el('h2', { id: 'tasks-title' }, 'Tasks'),
		tasks,
	);
	const pageFacts = el('p', { class: 'muted address' }, 'It has no page yet.');
	const pageBody = el('div', { class: 'page' });
	const steering = createSteering({ dom, data }, path, () => void refreshPage().catch(() => undefined));
	main.replaceChildren(
		el('p', { class: 'crumbs' }, el('a', { href: '/' }, 'Sessions and tasks')),
		el('h1', {}, el('span', { class: 'id' }, id), ' ', status),
		outcome.section,
		buttons.section,
		facts,
		el(
			'div',
			{ class: 'columns' },
			el('div', {}, steps.section, timeline.section),
			el(
				'div',
				{},
				tasksPart,
				el('section', { 'aria-labelledby': 'page-title' }, el('h2', { id: 'page-title' }, 'Page'), pageFacts, pageBody),
				steering.section,
			),
		),
	);

	const showTasks = createKeyedList<SubjectSummary & { readonly ref: string }>(tasks, each =>
		el('li', {}, dom.badge(each.status, each.tone), ' ', el('a', { href: dom.pathOf(each) }, each.prompt ?? each.id)),
	);
	let latest: SubjectView | null = null;
	const showSubject = ({ subject, tasks: own }: SubjectView) => {
		status.replaceChildren(dom.badge(subject.status, subject.tone));
		const rows: (readonly [string, string | Node])[] = [
			['Provider', subject.provider],
			['Kind', subject.kind],
			['Started', dom.time(subject.createdAt)],
		];
		if (subject.endedAt !== null) rows.push(['Took', dom.duration(subject.endedAt - subject.createdAt)]);
		if (subject.prompt !== null) rows.push(['Prompt', subject.prompt]);
		if (subject.sessionId !== null) {
			const { provider: of, sessionId } = subject;
			rows.push(['Session', el('a', { href: dom.pathOf({ provider: of, id: sessionId }) }, sessionId)]);
		}
		// Nothing in it keeps the focus but a link, which never changes.
		if (facts.childElementCount !== rows.length) {
			facts.replaceChildren(...rows.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
		}
		tasksPart.hidden = own.length === 0;
		showTasks(own.map(each => ({ ...each, ref: each.id })));
		announce(`${subject.kind} ${subject.status}`);
	};
	let shown = '';
	const showPage = (page: PageView | null) => {
		if (page === null) return;
		const words = `${page.live ? 'Now' : 'Last seen'}: ${page.title === '' ? '' : `${page.title}, `}${page.url}`;
		if (pageFacts.textContent !== words) pageFacts.textContent = words;
		if (page.version === shown) return;
		shown = page.version;
		const file = (name: string) => `/inspector/api${path}/${name}?v=${encodeURIComponent(page.version)}`;
		const frame = el('iframe', { sandbox: '', title: 'The page, without its scripts', src: file('page.html') });
		if (!page.hasScreenshot) {
			pageBody.replaceChildren(frame);
			return;
		}
		const picture = el('img', { src: file('screenshot.png'), alt: `Screenshot of ${page.title || page.url}` });
		steering.onPicture(picture);
		pageBody.replaceChildren(picture, el('details', {}, el('summary', {}, 'As HTML'), frame));
	};

	const refreshPage = async () => {
		const page = await data.read<PageView>(`${path}/page`);
		showPage(page);
		await steering.show(page);
	};
	// A page may change without anything happening to its session.
	setInterval(() => {
		if (latest?.subject.open && !document.hidden) refreshPage().catch(() => undefined);
	}, data.pollMs);

	return async () => {
		latest = await data.read<SubjectView>(path);
		if (latest === null) {
			main.replaceChildren(
				el('h1', {}, 'Not here'),
				el('p', {}, `${provider} has no session or task ${id}, or the emulator has forgotten it.`),
				el('p', {}, el('a', { href: '/' }, 'See those that there are')),
			);
			return;
		}
		showSubject(latest);
		outcome.show(latest);
		steps.show(latest.steps);
		timeline.show(latest.timeline);
		await buttons.show();
		await refreshPage();
	};
}
