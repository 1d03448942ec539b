import { isJsonObject, type Json, type JsonObject } from '../../codegen/json.ts';
import { CannotCompareError } from './cannot-compare-error.ts';

/** An OpenAPI document whose references can be followed. */
export class ApiDocument {
	readonly root: JsonObject;
	/** What to call it in messages. */
	readonly name: string;

	constructor(name: string, root: Json) {
		if (!isJsonObject(root) || typeof root['openapi'] !== 'string' || !isJsonObject(root['paths'])) {
			throw new CannotCompareError(
				`${name} is not an OpenAPI document: it has no \`openapi\` version with \`paths\`. Check that this is where the vendor publishes it.`,
			);
		}
		if (!root['openapi'].startsWith('3.')) {
			throw new CannotCompareError(
				`${name} is OpenAPI ${root['openapi']}; only version 3 can be compared. Convert it first.`,
			);
		}
		this.root = root;
		this.name = name;
	}

	/** What a reference leads to. */
	at(reference: string): Json {
		if (!reference.startsWith('#/')) {
			throw new CannotCompareError(
				`${this.name} refers to another document (${reference}). Bundle it into one document first.`,
			);
		}
		let value: Json | undefined = this.root;
		for (const part of reference.slice(2).split('/')) {
			const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
			if (Array.isArray(value)) value = value[Number(key)];
			else value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
		}
		if (value === undefined) {
			throw new CannotCompareError(`${this.name} refers to ${reference}, which it does not have. Tell its author.`);
		}
		return value;
	}
}
