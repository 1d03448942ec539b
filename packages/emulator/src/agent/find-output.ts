import type { EmulatedPage } from '../browser/emulated-browser.ts';
import type { JsonSchema } from '../json/json-schema.ts';
import { isRecord, type JsonRecord } from '../json/record.ts';

/** What a schema asks for: what tools have told already, and for the rest what is on the page. */
export async function findOutput(
	page: EmulatedPage,
	schema: JsonSchema,
	prompt: string,
	answers: readonly unknown[],
): Promise<unknown> {
	const properties = isRecord(schema['properties']) ? schema['properties'] : {};
	const told: JsonRecord = Object.assign({}, ...answers.map(toRecord));
	const known = Object.fromEntries(Object.entries(told).filter(([name]) => Object.hasOwn(properties, name)));
	const isOpen = (name: unknown) => !Object.hasOwn(known, String(name));
	const open = Object.entries(properties).filter(([name]) => isOpen(name));
	if (open.length === 0 && Object.keys(known).length > 0) return known;
	if (Object.keys(known).length === 0) return page.extract(schema, prompt);
	const required = Array.isArray(schema['required']) ? schema['required'].filter(isOpen) : [];
	const found = await page.extract({ ...schema, properties: Object.fromEntries(open), required }, prompt);
	return isRecord(found) ? { ...found, ...known } : known;
}

/** Tools answer in JSON or in text that may be JSON. */
function toRecord(answer: unknown): JsonRecord {
	if (isRecord(answer)) return answer;
	if (typeof answer !== 'string') return {};
	try {
		const parsed: unknown = JSON.parse(answer);
		return isRecord(parsed) ? parsed : {};
	} catch {
		return {};
	}
}
