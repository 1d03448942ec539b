import assert from 'node:assert/strict';

/** The README's first example. @throws AssertionError when there is none. */
export function readmeExample(readme: string): string {
	const example = /^```ts run\n([\s\S]*?)^```$/m.exec(readme)?.[1];
	assert(example, 'the README has a first example');
	return example;
}
