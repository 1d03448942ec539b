/** What an element is made of: texts stay texts, whatever is in them. */
export type Child = Node | string | null;

/** Makes elements. Runs in the inspector's page. */
export function createDom(doc: Document) {
	const el = <Tag extends keyof HTMLElementTagNameMap>(
		tag: Tag,
		attributes: Readonly<Record<string, string>> = {},
		...children: readonly Child[]
	): HTMLElementTagNameMap[Tag] => {
		const element = doc.createElement(tag);
		for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
		for (const child of children) if (child !== null) element.append(child);
		return element;
	};
	const two = (value: number) => String(value).padStart(2, '0');
	return {
		el,
		/** An element of the page that is always there. */
		byId: (id: string): HTMLElement => {
			const found = doc.getElementById(id);
			if (found === null) throw new Error(`The page has no #${id}.`);
			return found;
		},
		/** A point in time, to the millisecond where that tells things apart. */
		time: (at: number, exact = false): HTMLElement => {
			const date = new Date(at);
			const clock = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
			const rest = exact ? `.${String(date.getMilliseconds()).padStart(3, '0')}` : '';
			return el('time', { datetime: date.toISOString(), title: date.toLocaleString() }, `${clock}${rest}`);
		},
		duration: (ms: number): string => {
			if (ms < 1000) return `${Math.round(ms)} ms`;
			if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
			return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
		},
		/** Bytes, as people read them. */
		size: (bytes: number): string => {
			if (bytes < 1000) return `${bytes} B`;
			return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
		},
		/** What became of something: a mark, a word and a colour, so that nobody needs all of them. */
		outcome: (tone: string, text: string): HTMLElement =>
			el('span', { class: `outcome ${tone}` }, tone === 'bad' ? `failed${text === '' ? '' : ': '}${text}` : text),
		/** An address, which can be followed where it leads to a page. Whatever named it may be hostile. */
		address: (url: string): HTMLElement => {
			const isPage = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
			if (!isPage) return el('code', {}, url);
			return el('a', { href: url, target: '_blank', rel: 'noreferrer noopener' }, url);
		},
		json: (value: unknown): HTMLElement =>
			el('pre', { tabindex: '0' }, el('code', {}, JSON.stringify(value, null, 2) ?? '')),
		/** A status in words and in colour. */
		badge: (text: string, tone: string): HTMLElement => el('span', { class: `badge ${tone}` }, text),
		share: ({ covered, total }: { readonly covered: number; readonly total: number }): string =>
			total === 0 ? '–' : `${covered} / ${total}`,
		/** Where a session or task is shown. */
		pathOf: ({ provider, id }: { readonly provider: string; readonly id: string }): string =>
			`/inspector/${encodeURIComponent(provider)}/${encodeURIComponent(id)}`,
	};
}

/** What makes elements in the inspector's page. */
export type Dom = ReturnType<typeof createDom>;
