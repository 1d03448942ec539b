import { foldWhitespace, isHidden, visibleText } from '../page/visible-text.ts';
import { baseAddress } from './base-address.ts';
import { elementFields } from './element-fields.ts';
import { nameWords } from './name-words.ts';
import type { Found, PageRecord } from './page-record.ts';

/** What an element says, in all the forms that it does. Read on demand: most elements are never asked. */
export class FoundInElement implements Found {
	readonly #element: Element;
	#text: string | null = null;

	constructor(element: Element, text?: string) {
		this.#element = element;
		this.#text = text ?? null;
	}

	get text(): string {
		this.#text ??= textOf(this.#element);
		return this.#text;
	}

	get machine(): string | null {
		const element = this.#element;
		if (element.matches('input[type=checkbox]')) return String((element as HTMLInputElement).checked);
		for (const name of ['datetime', 'content', 'value', 'data-value']) {
			const value = element.getAttribute(name);
			if (value !== null) return value;
		}
		// A wrapper around one <time> or <data> means what that says.
		const inner = element.querySelectorAll('time[datetime], data[value]');
		const only = inner.length === 1 ? inner[0] : undefined;
		return only && visibleText(only) === this.text
			? (only.getAttribute('datetime') ?? only.getAttribute('value'))
			: null;
	}

	get link(): string | null {
		const element = this.#element;
		const link = element.matches('[href]') ? element : (element.querySelector('a[href]') ?? element.closest('a[href]'));
		return absolute(link?.getAttribute('href'), element);
	}

	get image(): string | null {
		const image = this.#element.matches('img') ? this.#element : this.#element.querySelector('img');
		const sources = ['src', 'data-src'].map(name => image?.getAttribute(name) ?? null);
		// Lazy images show a data: URL until they are scrolled to.
		return absolute(
			sources.find(source => source && !source.startsWith('data:')),
			this.#element,
		);
	}

	record(): PageRecord | null {
		const fields = elementFields(this.#element);
		const names = [...this.#element.classList].flatMap(nameWords);
		return fields.length > 0 ? { kinds: names, fields } : null;
	}

	items(): readonly Found[] {
		const list = this.#element.matches('ul, ol') ? this.#element : this.#element.querySelector('ul, ol');
		const items = list ? [...list.children].filter(({ tagName }) => tagName === 'LI') : repeatedChildren(this.#element);
		return items.map(item => new FoundInElement(item));
	}
}

/** The children that make a list of an element which isn't marked as one: `.tags` holds several of `.tag`. */
function repeatedChildren(element: Element): Element[] {
	const kindOf = ({ tagName, classList }: Element) => `${tagName}.${classList[0] ?? ''}`;
	const children = [...element.children].filter(child => !isHidden(child) && visibleText(child) !== '');
	const alike = (child: Element) => children.filter(other => kindOf(other) === kindOf(child));
	const isEntry = (child: Element) => [...child.classList].some(token => element.classList.contains(`${token}s`));
	const first = children.find(child => alike(child).length > 1 || isEntry(child));
	return first ? alike(first) : [];
}

function textOf(element: Element): string {
	if (element.matches('select')) return (element as HTMLSelectElement).selectedOptions[0]?.textContent?.trim() ?? '';
	if (element.matches('input, textarea')) return (element as HTMLInputElement).value;
	const named = () =>
		element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? element.getAttribute('content');
	const inner = () => element.querySelector('img[alt], [aria-label]');
	return (
		visibleText(element) ||
		foldWhitespace(named() ?? inner()?.getAttribute('alt') ?? inner()?.getAttribute('aria-label') ?? '')
	);
}

function absolute(address: string | null | undefined, element: Element): string | null {
	if (!address || !URL.canParse(address, baseAddress(element.ownerDocument))) return null;
	const url = new URL(address, baseAddress(element.ownerDocument));
	return url.protocol === 'javascript:' ? null : url.href;
}
