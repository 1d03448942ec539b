import { Browser } from 'happy-dom';
import type { ElementHandle, Page } from 'playwright-core';

const markAttributes = { ref: 'data-anybrowser-ref', focus: 'data-anybrowser-focus' };

/** A page's document as it was at one moment, to be read here. */
export interface PageCopy {
	readonly document: Document;
	/** The page's own element behind one of the copy's. */
	original(element: Element): Promise<ElementHandle<HTMLElement>>;
	/** Ends the copy. One whose document was given away is left to the garbage collector. */
	dispose(): Promise<void>;
}

/** Copies a page's document: with what its fields hold, and with `hidden` on what nobody sees. */
export async function copyPage(page: Page): Promise<PageCopy> {
	const written = await page.evaluateHandle(writeDocument, markAttributes);
	const elements = await written.getProperty('elements');
	const html = await (await written.getProperty('html')).jsonValue();
	await written.dispose();
	const { document, close } = parse(page.url(), html);
	const refs = new Map(
		[...document.querySelectorAll(`[${markAttributes.ref}]`)].map(element => [element, takeRef(element)]),
	);
	return {
		document,
		async original(element) {
			const found = (await elements.getProperty(refs.get(element) ?? '')).asElement();
			if (found === null) throw new Error('The element is no longer there');
			// Whatever can be clicked or filled is one.
			return found as ElementHandle<HTMLElement>;
		},
		async dispose() {
			// A page that was left has let go of them already.
			await Promise.all([close(), elements.dispose().catch(() => undefined)]);
		},
	};
}

function takeRef(element: Element): string {
	const ref = element.getAttribute(markAttributes.ref) ?? '';
	element.removeAttribute(markAttributes.ref);
	return ref;
}

/** Runs in the page, with nothing of this file in reach. */
function writeDocument(marks: typeof markAttributes): { html: string; elements: Element[] } {
	const elements = [...document.querySelectorAll('*')];
	if (!document.documentElement) return { html: '', elements };
	// Into a document of its own, where no custom element comes to life.
	const root = document.implementation.createHTMLDocument('').importNode(document.documentElement, true);
	const copies = [root, ...root.querySelectorAll('*')];
	const boxless =
		/^(OPTION|OPTGROUP|AREA|BR|WBR|SOURCE|TRACK|PARAM|SCRIPT|STYLE|TEMPLATE|NOSCRIPT|DATALIST|META|LINK)$/;
	const isUnseen = (element: Element) => {
		if (boxless.test(element.tagName) || typeof element.checkVisibility !== 'function') return false;
		// What is invisible may still hold something visible.
		const isLeaf = element.firstElementChild === null;
		return !element.checkVisibility({ visibilityProperty: isLeaf }) && getComputedStyle(element).display !== 'contents';
	};
	elements.forEach((element, index) => {
		const copy = copies[index];
		if (!copy) return;
		copy.setAttribute(marks.ref, String(index));
		const isInBody = element !== document.body && document.body?.contains(element);
		if (isInBody && element === document.activeElement) copy.setAttribute(marks.focus, '');
		if (isInBody && !copy.parentElement?.closest('[hidden]') && isUnseen(element)) copy.setAttribute('hidden', '');
		if (element instanceof HTMLInputElement) {
			if (element.type === 'checkbox' || element.type === 'radio') copy.toggleAttribute('checked', element.checked);
			else if (element.type !== 'file' && element.value !== (element.getAttribute('value') ?? ''))
				copy.setAttribute('value', element.value);
		} else if (element instanceof HTMLOptionElement) copy.toggleAttribute('selected', element.selected);
		else if (element instanceof HTMLTextAreaElement) copy.textContent = element.value;
	});
	return { html: `<!doctype html>${root.outerHTML}`, elements };
}

function parse(url: string, html: string): { document: Document; close(): Promise<void> } {
	const browser = new Browser({
		settings: {
			enableJavaScriptEvaluation: false,
			disableJavaScriptFileLoading: true,
			disableCSSFileLoading: true,
			navigation: {
				disableMainFrameNavigation: true,
				disableChildFrameNavigation: true,
				disableChildPageNavigation: true,
			},
		},
	});
	const { mainFrame } = browser.newPage();
	mainFrame.url = url;
	mainFrame.document.write(html);
	// happy-dom models the DOM of lib.dom with types of its own.
	const document = mainFrame.document as unknown as Document;
	const focused = document.querySelector<HTMLElement>(`[${markAttributes.focus}]`);
	focused?.removeAttribute(markAttributes.focus);
	focused?.focus();
	return { document, close: () => browser.close() };
}
