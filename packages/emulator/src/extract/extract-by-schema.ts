import type { JsonSchema } from '../json/json-schema.ts';
import { isUnloaded } from '../page/is-unloaded.ts';
import { PageError } from '../page/page-error.ts';
import { visibleText } from '../page/visible-text.ts';
import { boundedDocument } from './bounded-document.ts';
import { checkAgainstSchema } from './check-against-schema.ts';
import { PageSearch } from './page-search.ts';
import { readPage } from './read-page.ts';
import { SchemaReader } from './schema-reader.ts';

/** Languages that write 1.299,00 where English writes 1,299.00. */
const decimalCommaLanguages =
	/^(?:bg|ca|cs|da|de|el|es|et|fi|fr|hr|hu|id|is|it|lt|lv|nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sr|sv|tr|uk|vi)\b/i;

/**
 * Reads off a page what a schema asks for: structured data, tables, labels, cards that repeat. Values are what the page
 * says, converted, and nothing else; what it doesn't say is a `PageError` if the schema requires it.
 */
export function extractBySchema(document: Document, schema: JsonSchema, prompt: string | null): unknown {
	try {
		return extract(document, schema, prompt);
	} catch (error) {
		if (error instanceof PageError) throw error;
		throw new PageError('extraction', `The schema can't be extracted by: ${String(error)}`, { cause: error });
	}
}

function extract(document: Document, schema: JsonSchema, prompt: string | null): unknown {
	// A script may have written into a blank page; what a browser says about one that failed is no content of it.
	if (isUnloaded(document.URL) && (document.URL !== 'about:blank' || visibleText(document) === ''))
		throw new PageError('extraction', 'There is no page to extract from: none was opened, or it could not be loaded');
	const schemas = new SchemaReader(schema);
	const view = schemas.read(schema);
	const shapes = view.shapes.filter(shape => shape.kind !== 'object' || shape.properties.size > 0);
	if (shapes.length === 0)
		throw new PageError('extraction', 'The schema names nothing to extract: it needs properties, or a type');
	const decimalComma = decimalCommaLanguages.test(document.documentElement?.getAttribute('lang') ?? '');
	const search = new PageSearch({ contents: readPage(boundedDocument(document)), schemas, prompt, decimalComma });
	for (const shape of shapes) {
		const find = search.find(shape);
		if (find) return checkAgainstSchema(find.value, schema);
	}
	if (view.nullable) return null;
	throw new PageError('extraction', `Could not find on ${document.URL}: ${[...search.missing].join(', ')}`);
}
