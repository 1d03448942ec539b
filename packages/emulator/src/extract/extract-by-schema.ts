import type { JsonSchema } from '../json/json-schema.ts';
import { isUnloaded } from '../page/is-unloaded.ts';
import { PageError } from '../page/page-error.ts';
import { visibleText } from '../page/visible-text.ts';
import { boundedDocument } from './bounded-document.ts';
import { checkAgainstSchema } from './check-against-schema.ts';
import { phrases } from './name-words.ts';
import { PageSearch } from './page-search.ts';
import { readPage } from './read-page.ts';
import { isFilled, SchemaFiller } from './schema-filler.ts';

/** Languages that write 1.299,00 where English writes 1,299.00. */
const decimalCommaLanguages =
	/^(?:bg|ca|cs|da|de|el|es|et|fi|fr|hr|hu|id|is|it|lt|lv|nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sr|sv|tr|uk|vi)\b/i;

/**
 * Reads off a page what a schema asks for: structured data, tables, labels, cards that repeat. Values are what the page
 * says, converted, and nothing else; what it doesn't say is a `PageError` if the schema requires it.
 */
export function extractBySchema(document: Document, schema: JsonSchema, prompt: string | null): unknown {
	try {
		return checkAgainstSchema(extract(document, schema, prompt), schema);
	} catch (error) {
		if (error instanceof PageError) throw error;
		throw new PageError('extraction', `The schema can't be extracted by: ${String(error)}`, { cause: error });
	}
}

function extract(document: Document, schema: JsonSchema, prompt: string | null): unknown {
	// A script may have written into a blank page; what a browser says about one that failed is no content of it.
	if (isUnloaded(document.URL) && (document.URL !== 'about:blank' || visibleText(document) === ''))
		throw new PageError('extraction', 'There is no page to extract from: none was opened, or it could not be loaded');
	const decimalComma = decimalCommaLanguages.test(document.documentElement?.getAttribute('lang') ?? '');
	const filler = new SchemaFiller(schema, decimalComma);
	const { shapes, isNullable } = filler.view(schema);
	if (shapes.every(({ type, properties }) => type === 'object' && properties.size === 0))
		throw new PageError('extraction', 'The schema names nothing to extract: it needs properties, or a type');
	const search = new PageSearch(readPage(boundedDocument(document)), filler, prompt);
	const missing: string[] = [];
	for (const shape of shapes) {
		if (shape.type === 'object') {
			const filling = search.fill(shape);
			if (isFilled(filling)) return filling.value;
			missing.push(...(filling.missing.length > 0 ? filling.missing : shape.properties.keys()));
			continue;
		}
		// Anything else has no name of its own: the prompt, or the schema's title, has to say what it is.
		const asked = prompt ?? shape.title;
		for (const name of [...phrases(asked), ...(shape.type === 'array' ? ['list'] : [])]) {
			const [named] = filler.view({ type: 'object', properties: { [name]: schema }, required: [name] }).shapes;
			const filling = named && search.fill(named);
			if (filling && isFilled(filling)) return filling.value[name];
		}
		missing.push(asked || 'a value (a prompt or a title in the schema would say which)');
	}
	if (isNullable) return null;
	throw new PageError('extraction', `Could not find on ${document.URL}: ${[...new Set(missing)].join(', ')}`);
}
