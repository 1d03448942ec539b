import type { OperationSpec } from './open-api.ts';

/** What a method and a path lead to. */
export interface OperationMatch {
	readonly operation: OperationSpec | undefined;
	/** The methods that the path does have; empty for an unknown path. */
	readonly methods: readonly string[];
}

/** Finds operations by method and path. */
export interface OperationIndex {
	find(method: string, path: string): OperationMatch;
}

/** Indexes operations; a path that is spelt out wins over one with a parameter in that place. */
export function indexOperations(operations: readonly OperationSpec[]): OperationIndex {
	const entries = [...operations]
		.sort((a, b) => parameterCount(a.path) - parameterCount(b.path))
		.map(operation => ({ operation, pattern: patternOf(operation.path) }));
	return {
		find(method, path) {
			const there = entries.filter(entry => entry.pattern.test(path)).map(entry => entry.operation);
			return { operation: there.find(each => each.method === method), methods: there.map(each => each.method) };
		},
	};
}

function parameterCount(path: string): number {
	return path.split('{').length - 1;
}

function patternOf(path: string): RegExp {
	const source = path
		.split(/(\{[^}]+\})/)
		.map(part => (part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
		.join('');
	return new RegExp(`^${source}$`);
}
