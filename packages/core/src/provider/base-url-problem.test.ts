import { expect, test } from 'vitest';
import { baseUrlProblem } from './base-url-problem.ts';

const withVersion = 'https://api.example.test/v1';
const withoutPath = 'https://api.example.test';

test.each([
	['http://localhost:8000/v1', withVersion],
	[' https://proxy.test/deep/down ', withVersion],
	['https://other.test', withoutPath],
	['http://x.test', withVersion],
	['https://other.test', undefined],
])('%s will do where the hosted service is at %s', (address, usual) => {
	expect(baseUrlProblem(address, usual)).toBeUndefined();
});

test.each([
	['s3cret', withVersion, `must be an http(s) address such as ${withVersion}`],
	['ftp://s3cret.test/v1', undefined, 'must be an http(s) address'],
	['http://me:s3cret@x.test/v1', withVersion, 'must not hold a name or password'],
	['http://x.test/v1?key=s3cret', withVersion, 'must not hold a query'],
	['http://x.test/v1#s3cret', withoutPath, 'or a fragment'],
])('%s is told why not, and nothing of what may be secret in it', (address, usual, problem) => {
	const told = baseUrlProblem(address, usual);
	expect(told).toContain(problem);
	expect(told).not.toContain('s3cret');
});
