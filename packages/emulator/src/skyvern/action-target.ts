import { elementName } from '../agent/element-name.ts';
import { parseInstructions } from '../agent/parse-instructions.ts';
import { findBySelector } from '../browser/find-by-selector.ts';

/** What an action is about: where a selector that finds something points, else what its words name. */
export interface ActionTarget {
	/** A selector, or what the element is called. */
	readonly name: string;
	/** The value that the words speak of, if they do. */
	readonly value: string | null;
}

/** Reads the target from an action's selector and intention; the intention may be an instruction or just a name. */
export function actionTarget(document: Document, selector: string, intention: string): ActionTarget {
	const [instruction] = parseInstructions(intention);
	const spoken = instruction?.kind === 'fill' ? instruction.value : null;
	if (selector !== '' && findBySelector(document, selector.replace(/^css=/, ''))) {
		return { name: selector.replace(/^css=/, ''), value: spoken };
	}
	if (instruction?.kind === 'fill') return { name: instruction.field, value: spoken };
	if (instruction?.kind === 'click') return { name: instruction.target, value: null };
	return { name: elementName(intention) || selector, value: null };
}
