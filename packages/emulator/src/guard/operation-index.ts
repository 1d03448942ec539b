import { nearestName } from './nearest-name.ts';
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
	/** The parameters in a path of an operation, decoded. */
	paramsOf(operation: OperationSpec, path: string): Readonly<Record<string, string>>;
	/** The known path that an unknown one was probably meant to be. */
	nearest(path: string): string | undefined;
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
		paramsOf(operation, path) {
			const given = path.split('/');
			const steps = operation.path.split('/').map((step, index) => [step, given[index] ?? ''] as const);
			const params = steps.filter(([step]) => isParameter(step));
			return Object.fromEntries(params.map(([step, value]) => [step.slice(1, -1), decode(value)]));
		},
		nearest(path) {
			const given = path.split('/');
			const filled = new Map<string, string>();
			for (const { operation } of entries) {
				const steps = operation.path.split('/');
				if (steps.length !== given.length) continue;
				filled.set(steps.map((step, index) => (isParameter(step) ? given[index] : step)).join('/'), operation.path);
			}
			const meant = nearestName(path, [...filled.keys()]);
			return meant === undefined ? undefined : filled.get(meant);
		},
	};
}

function parameterCount(path: string): number {
	return path.split('{').length - 1;
}

function isParameter(step: string): boolean {
	return step.startsWith('{') && step.endsWith('}');
}

function decode(step: string): string {
	try {
		return decodeURIComponent(step);
	} catch {
		return step;
	}
}

function patternOf(path: string): RegExp {
	const source = path
		.split(/(\{[^}]+\})/)
		.map(part => (part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
		.join('');
	return new RegExp(`^${source}$`);
}
