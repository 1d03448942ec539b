import { foldWhitespace, visibleText } from '../page/visible-text.ts';
import { baseAddress } from './base-address.ts';
import { elementRecord } from './element-record.ts';
import type { Found, PageRecord } from './page-record.ts';

/** What an element says, in all the forms that it does. Read on demand: most elements are never asked. */
export class FoundInElement implements Found {
	readonly #element: Element;
	#text: string | null;

	/** `text`: what it says, where that isn't all of its text. */
	constructor(element: Element, text: string | null = null) {
		this.#element = element;
		this.#text = text;
	}

	get text(): string {
		this.#text ??= textOf(this.#element);
		return this.#text;
	}

	get machine(): string | null {
		if (this.#element.matches('input[type=checkbox]')) return String((this.#element as HTMLInputElement).checked);
		// A wrapper around one <time> or <data> means what that says.
		const inner = this.#element.querySelectorAll('time[datetime], data[value]');
		const only = inner.length === 1 && inner[0] && visibleText(inner[0]) === this.text ? inner[0] : null;
		return (
			attribute(this.#element, 'datetime', 'content', 'value', 'data-value') ?? attribute(only, 'datetime', 'value')
		);
	}

	get link(): string | null {
		const element = this.#element;
		const link = element.matches('[href]') ? element : (element.querySelector('a[href]') ?? element.closest('a[href]'));
		return absolute(attribute(link, 'href'), element);
	}

	get image(): string | null {
		const image = this.#element.matches('img') ? this.#element : this.#element.querySelector('img');
		const source = attribute(image, 'src');
		// Lazy images show a data: URL until they are scrolled to.
		return absolute(source?.startsWith('data:') ? attribute(image, 'data-src') : source, this.#element);
	}

	record(): PageRecord {
		return elementRecord(this.#element);
	}

	items(): readonly Found[] {
		const list = this.#element.matches('ul, ol') ? this.#element : this.#element.querySelector('ul, ol');
		const items = list ? [...list.children].filter(({ tagName }) => tagName === 'LI') : repeatedChildren(this.#element);
		return items.map(item => new FoundInElement(item));
	}
}

/** The children that make a list of an element which isn't marked as one: `.tags` holds several of `.tag`. */
function repeatedChildren(element: Element): Element[] {
	const kindOf = (child: Element | undefined) => `${child?.tagName}.${child?.classList[0]}`;
	const children = [...element.children].filter(child => visibleText(child) !== '');
	return children.filter(child => kindOf(child) === kindOf(children.at(-1)));
}

function textOf(element: Element): string {
	if (element.matches('select')) return (element as HTMLSelectElement).selectedOptions[0]?.textContent?.trim() ?? '';
	if (element.matches('input, textarea')) return (element as HTMLInputElement).value;
	const inner = element.querySelector('img[alt], [aria-label]');
	const named = attribute(element, 'alt', 'aria-label', 'content') ?? attribute(inner, 'alt', 'aria-label');
	return visibleText(element) || foldWhitespace(named ?? '');
}

function attribute(element: Element | null, ...names: readonly string[]): string | null {
	const name = names.find(each => element?.hasAttribute(each));
	return name === undefined ? null : (element?.getAttribute(name) ?? null);
}

function absolute(address: string | null, element: Element): string | null {
	const base = baseAddress(element.ownerDocument);
	const url = address && URL.canParse(address, base) ? new URL(address, base) : null;
	return url && url.protocol !== 'javascript:' ? url.href : null;
}
