import assert from 'node:assert/strict';
import { AnyBrowserError } from '@anybrowser/core';
import type { ContractOperation } from './contract-operations.ts';

// A list of sessions may take a request for each of their states.
const plainReads = ['tasks.list', 'sessions.list', 'profiles.list', 'sessions.get', 'tasks.get'] as const;
const plainWrites = ['sessions.create', 'tasks.create'] as const;

/** A read for checks that are about any request: a list where there is one. */
export function plainRead(operations: readonly ContractOperation[]): ContractOperation {
	return pick(plainReads, operations);
}

/** A write for checks that are about any request. */
export function plainWrite(operations: readonly ContractOperation[]): ContractOperation {
	return pick(plainWrites, operations);
}

function pick(names: readonly string[], operations: readonly ContractOperation[]): ContractOperation {
	const found = names
		.map(name => operations.find(operation => operation.name === name))
		.find(each => each !== undefined);
	return found ?? assert.fail(`a provider has at least one of ${names.join(', ')}`);
}

/** Holds that a plain read was answered: with a list, or with word that there is nothing of this id. */
export function assertPlain(outcome: { readonly value: unknown } | { readonly error: unknown }): void {
	if ('value' in outcome) return;
	assert.ok(AnyBrowserError.is(outcome.error, 'not_found'), `a plain read fails with ${outcome.error}`);
}
