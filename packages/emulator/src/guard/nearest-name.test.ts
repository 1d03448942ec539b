import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

test.each([
	['maxSteps', 'max_steps'],
	['max-step', 'max_steps'],
	['tsak', 'task'],
	['uri', 'url'],
	['metdata', 'metadata'],
	['proxy_servr', 'proxy_server'],
])('the name that was meant by %s is %s', (name, meant) => {
	expect(nearestName(name, ['max_steps', 'task', 'url', 'metadata', 'proxy_server'])).toBe(meant);
});

test.each(['prompt', 'id', 't', 'steps', 'limit', 'proxy', ''])(
	'the name that was meant by %s is none of these',
	name => {
		expect(nearestName(name, ['max_steps', 'task', 'url', 'l', 'proxy_server'])).toBeUndefined();
	},
);

test('the name that was meant is the nearest of several', () => {
	expect(nearestName('proxy_usernam', ['proxy_name', 'proxy_username'])).toBe('proxy_username');
});
