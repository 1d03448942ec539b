import type { Kept, WebhookView } from '../inspector-data.ts';
import { createKeptTable } from './kept-table.ts';
import type { PageKit } from './page-kit.ts';

/** The webhooks that were sent, each attempt by itself. Runs in the inspector's page. */
export function webhooksView({ dom, data, main, setTitle }: PageKit): () => Promise<void> {
	const { el } = dom;
	setTitle('Webhooks');
	const table = createKeptTable<WebhookView>(
		{ dom },
		{
			title: 'Attempts',
			nothing: 'No webhook has been sent yet: a task has to be given an address.',
			columns: ['Event', 'Answer', 'Attempt', 'Sent', 'Address and signature', 'Of'],
			cells: each => {
				const details = el('details', {}, el('summary', {}, 'What was sent'));
				details.addEventListener('toggle', () => {
					if (details.open && details.childElementCount === 1) details.append(dom.json(each.detail));
				});
				return [
					each.event,
					el(
						'span',
						{},
						dom.outcome(each.tone, each.status === null ? 'not sent' : String(each.status)),
						el(
							'span',
							{ class: 'muted below' },
							each.error ?? (each.answer ? `“${each.answer}”` : `in ${dom.duration(each.durationMs)}`),
						),
					),
					el(
						'span',
						{},
						String(each.attempt),
						each.isReplay ? ' ' : null,
						each.isReplay ? dom.badge('asked for again', 'neutral') : null,
					),
					dom.time(each.startedAt),
					el(
						'span',
						{},
						el('code', { class: 'address' }, each.url),
						el(
							'span',
							{ class: 'muted below' },
							each.signatureHeader === null ? 'not signed' : `signed, in the header ${each.signatureHeader}`,
						),
						details,
					),
					el('a', { class: 'id', href: dom.pathOf({ provider: each.provider, id: each.subjectId }) }, each.subjectId),
				];
			},
			words: each => [
				each.event,
				each.url,
				each.subjectId,
				each.error,
				each.answer,
				each.status === null ? null : String(each.status),
			],
		},
	);
	main.replaceChildren(
		el('h1', {}, 'Webhooks'),
		el('p', { class: 'muted' }, 'What was told to clients, each attempt by itself. Signatures and keys are left out.'),
		table.section,
	);
	return async () => {
		const webhooks = await data.read<Kept<WebhookView>>('/webhooks');
		if (webhooks) table.show(webhooks);
	};
}
