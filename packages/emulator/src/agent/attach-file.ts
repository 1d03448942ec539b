import type { EmulatedPage } from '../browser/emulated-browser.ts';
import { findField } from '../browser/find-field.ts';
import { xpathOf } from '../browser/xpath-of.ts';
import { PageError } from '../page/page-error.ts';
import type { AgentFile } from './agent.ts';

/** Runs on the page, where alone a file can be put into a field. */
const attach = `args => {
	let input = document.documentElement;
	for (const step of args.path) input = [...input.children].filter(each => each.tagName === step[0])[step[1]];
	const bytes = Uint8Array.from(atob(args.content), each => each.charCodeAt(0));
	const files = new DataTransfer();
	files.items.add(new File([bytes], args.name));
	input.files = files.files;
	for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
	return input.files.length;
}`;

/** Gives a file to a field of the page, or to its only file field; the field's XPath. */
export async function attachFile(page: EmulatedPage, name: string, file: AgentFile): Promise<string> {
	const document = await page.snapshot();
	const fields = [...document.querySelectorAll('input[type=file]')];
	const named = fields.length === 1 ? fields[0] : findField(document, name);
	if (named?.getAttribute('type') !== 'file') throw new PageError('element', `"${name}" takes no files`);
	await page.evaluate(attach, {
		path: pathTo(named),
		name: file.name,
		content: Buffer.from(file.content).toString('base64'),
	});
	return xpathOf(named);
}

/** The way from the top to an element: at each level the tag, and which of its kind. */
function pathTo(element: Element): [string, number][] {
	const steps: [string, number][] = [];
	for (let at = element; at.parentElement; at = at.parentElement) {
		const { tagName } = at;
		steps.unshift([tagName, [...at.parentElement.children].filter(each => each.tagName === tagName).indexOf(at)]);
	}
	return steps;
}
