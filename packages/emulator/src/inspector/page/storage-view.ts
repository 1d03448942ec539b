import type { KeptFile } from '../../vendor/account-contents.ts';
import type { ProfileView, StorageView } from '../inspector-data.ts';
import { createKeptTable } from './kept-table.ts';
import type { PageKit } from './page-kit.ts';

/** The profiles and files that accounts keep. Runs in the inspector's page. */
export function storageView({ dom, data, main, setTitle }: PageKit): () => Promise<void> {
	const { el } = dom;
	setTitle('Profiles and files');
	const time = (at: number | null) => (at === null ? '–' : dom.time(at));
	const profiles = createKeptTable<ProfileView>(
		{ dom },
		{
			title: 'Profiles',
			nothing: 'No profile has been made yet.',
			columns: ['Profile', 'Provider', 'Made', 'Changed', 'What is in it'],
			cells: each => [
				el(
					'span',
					{},
					el('span', { class: 'id' }, each.name ?? each.id),
					each.isDeleted ? ' ' : null,
					each.isDeleted ? dom.badge('deleted', 'neutral') : null,
					each.name === null ? null : el('span', { class: 'muted id below' }, each.id),
				),
				el('span', { class: 'provider' }, each.provider),
				time(each.createdAt),
				time(each.changedAt),
				el(
					'span',
					{},
					each.cookieCount === null ? '–' : `${each.cookieCount} ${each.cookieCount === 1 ? 'cookie' : 'cookies'}`,
					each.domains.length === 0 ? null : el('span', { class: 'muted below' }, each.domains.join(', ')),
				),
			],
			words: each => [each.id, each.name, ...each.domains],
		},
	);
	const files = createKeptTable<KeptFile>(
		{ dom },
		{
			title: 'Files',
			nothing: 'No file has been uploaded, downloaded or made yet.',
			columns: ['File', 'Kind', 'Provider', 'Size', 'Made', 'Of'],
			cells: each => [
				el('span', {}, el('span', {}, each.name), el('span', { class: 'muted id below' }, each.id)),
				each.kind,
				el('span', { class: 'provider' }, each.provider),
				each.size === null ? '–' : dom.size(each.size),
				time(each.createdAt),
				each.subjectId === null
					? 'the account'
					: el('a', { class: 'id', href: dom.pathOf({ provider: each.provider, id: each.subjectId }) }, each.subjectId),
			],
			words: each => [each.id, each.name, each.kind, each.subjectId],
		},
	);
	main.replaceChildren(
		el('h1', {}, 'Profiles and files'),
		el('p', { class: 'muted' }, 'What the accounts keep. What is in it, such as the values of cookies, stays there.'),
		profiles.section,
		files.section,
	);
	return async () => {
		const storage = await data.read<StorageView>('/storage');
		if (storage === null) return;
		profiles.show(storage.profiles);
		files.show(storage.files);
	};
}
