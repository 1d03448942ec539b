import type { EmulatedPage } from '../browser/emulated-browser.ts';
import { PageError } from '../page/page-error.ts';
import type { Steering } from './read-steering.ts';

const clickAt = `({ x, y }) => {
	const found = document.elementFromPoint(x, y);
	if (!found) return false;
	if (found.focus) found.focus();
	found.click();
	return true;
}`;

const typeHere = `({ text }) => {
	const field = document.activeElement;
	if (!field || typeof field.value !== 'string') return false;
	field.value += text;
	for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
	return true;
}`;

/** What the browser itself makes of a key is done here, where the page doesn't prevent it. */
const pressKey = `({ key }) => {
	const at = document.activeElement || document.body;
	const make = name => Object.defineProperty(new Event(name, { bubbles: true, cancelable: true }), 'key', { value: key });
	const isAllowed = at.dispatchEvent(make('keydown'));
	at.dispatchEvent(make('keyup'));
	if (!isAllowed) return 'done';
	if (key === 'Backspace' && typeof at.value === 'string') {
		at.value = at.value.slice(0, -1);
		at.dispatchEvent(new Event('input', { bubbles: true }));
	}
	return key === 'Enter' && at.form && at.tagName !== 'TEXTAREA' ? 'submit' : 'done';
}`;

const scrollBy = '({ by }) => { if (window.scrollBy) window.scrollBy(0, by); }';

/** Does to a page what a person does. @throws PageError where the page doesn't allow it. */
export async function steerPage(page: EmulatedPage, steering: Steering): Promise<void> {
	switch (steering.type) {
		case 'click':
			if ('target' in steering) return page.follow(steering.target);
			if (await page.evaluate(clickAt, { x: steering.x, y: steering.y })) return;
			throw new PageError('element', `There is nothing at ${steering.x}, ${steering.y}`);
		case 'type':
			if ('target' in steering) return page.fill(steering.target, steering.text);
			if (await page.evaluate(typeHere, { text: steering.text })) return;
			throw new PageError('element', 'No field has the focus: click one first');
		case 'key':
			if ((await page.evaluate(pressKey, { key: steering.key })) === 'submit') await page.follow('form');
			return;
		case 'scroll':
			await page.evaluate(scrollBy, { by: steering.by });
			return;
		case 'goto':
			await page.goto(URL.canParse(steering.url, page.url) ? new URL(steering.url, page.url).href : steering.url);
	}
}
