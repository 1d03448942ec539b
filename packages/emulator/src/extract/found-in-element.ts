import { foldWhitespace, visibleText } from '../page/visible-text.ts';
import { absoluteAddress } from './absolute-address.ts';
import { elementRecord } from './element-record.ts';
import type { Found, PageRecord } from './found.ts';

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
		const element = this.#element;
		if (element.matches('input[type=checkbox]')) return String((element as HTMLInputElement).checked);
		// A wrapper around one <time> or <data> means what that says.
		const [inner, ...others] = element.querySelectorAll('time[datetime], data[value]');
		const only = inner && others.length === 0 && visibleText(inner) === this.text ? inner : null;
		return attribute(element, 'datetime', 'content', 'value', 'data-value') ?? attribute(only, 'datetime', 'value');
	}

	get link(): string | null {
		const link = own(this.#element, '[href]', 'a[href]') ?? this.#element.closest('a[href]');
		return absoluteAddress(attribute(link, 'href'), this.#element.ownerDocument);
	}

	get image(): string | null {
		const image = own(this.#element, 'img');
		const source = attribute(image, 'src');
		// Lazy images show a data: URL until they are scrolled to.
		const shown = source?.startsWith('data:') ? attribute(image, 'data-src') : source;
		return absoluteAddress(shown, this.#element.ownerDocument);
	}

	record(): PageRecord {
		return elementRecord(this.#element);
	}

	items(): readonly Found[] {
		const list = own(this.#element, 'ul, ol');
		const items = list ? [...list.children].filter(({ tagName }) => tagName === 'LI') : repeatedChildren(this.#element);
		return items.map(item => new FoundInElement(item));
	}
}

/** The element itself, or the first inside, that matches. */
function own(element: Element, selector: string, inside = selector): Element | null {
	return element.matches(selector) ? element : element.querySelector(inside);
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
