import { expect, test, vi } from 'vitest';
import { allCapabilities, type Capability } from '../contract/capability.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { browserCapabilities, createCapabilityGuard } from './capability-guard.ts';
import { type CapabilityDeclaration, defineCapabilities, none } from './define-capabilities.ts';
import { taskCapabilities } from './task-capabilities.ts';

const table = Object.fromEntries(allCapabilities.map(name => [name, 'native'])) as Record<
	Capability,
	CapabilityDeclaration
>;
const { manifest, notes } = defineCapabilities({
	...table,
	'session.device': none('desktops only', 'resize the window'),
});

function guard(onUnsupported: 'throw' | 'warn') {
	const onWarning = vi.fn();
	return { onWarning, guard: createCapabilityGuard({ provider: 'test', manifest, notes, onUnsupported, onWarning }) };
}

test('what is missing is refused, with the reason and a way out', () => {
	expect(() => guard('throw').guard.check('sessions.create', ['session.url', 'session.device'])).toThrow(
		`test can't honour "session.device": desktops only. Instead: resize the window`,
	);
});

test('or warned about, in the result and to the listener', () => {
	const warning = guard('warn');
	const warnings = warning.guard.check('sessions.create', ['session.url', 'session.device']);
	expect(warnings).toMatchObject([{ code: 'unsupported', provider: 'test', capability: 'session.device' }]);
	expect(warning.onWarning).toHaveBeenCalledExactlyOnceWith(warnings[0]);
});

test('the manifest is frozen', () => {
	expect(Object.isFrozen(manifest)).toBe(true);
});

test('every option counts, `false` too; undefined does not', () => {
	expect(browserCapabilities('session', { recording: false, device: undefined, url: 'https://x.test' })).toEqual([
		'session.url',
		'session.recording',
	]);
	expect(browserCapabilities('task', { profile: { id: 'p', readOnly: false, save: true } })).toEqual([
		'task.profile',
		'task.profile.readOnly',
		'task.profile.save',
	]);
	expect(browserCapabilities('session', { proxy: 'self' })).toEqual(['session.proxy.self']);
	expect(browserCapabilities('session', { proxy: { country: 'DE' } })).toEqual(['session.proxy.country']);
	expect(browserCapabilities('session', { proxy: { server: 'p:1' } })).toEqual(['session.proxy.server']);
});

test('a task in a session can not bring a browser of its own', () => {
	expect(taskCapabilities({ prompt: 'x', sessionId: 's', url: 'https://x.test', maxSteps: 3 }, 'test')).toEqual([
		'tasks.createInSession',
		'task.maxSteps',
		'taskInSession.url',
	]);
	expect(() => taskCapabilities({ prompt: 'x', sessionId: 's', device: 'mobile' }, 'test')).toThrow(
		"device can't be set for a task in a session",
	);
});

test.each(['', '  '])('an empty prompt (%j) is refused', prompt => {
	try {
		taskCapabilities({ prompt }, 'test');
		expect.unreachable();
	} catch (error) {
		expect(AnyBrowserError.is(error, 'invalid_request')).toBe(true);
	}
});
