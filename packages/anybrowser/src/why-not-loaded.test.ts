import { expect, test } from 'vitest';
import { providerNotLoaded, whyNotLoaded } from './why-not-loaded.ts';

const missing = (name: string) =>
	Object.assign(new Error(`Cannot find package '${name}' imported from /app/node_modules/@anybrowser/smooth/x.js`), {
		code: 'ERR_MODULE_NOT_FOUND',
	});

test('what is missing is told from what is there and broken', () => {
	expect(whyNotLoaded('@anybrowser/smooth', missing('@anybrowser/smooth'))).toBe(
		'@anybrowser/smooth is not installed. Install it: npm install @anybrowser/smooth',
	);
	const broken = whyNotLoaded('@anybrowser/smooth', missing('@anybrowser/core'));
	expect(broken).toContain("could not be loaded (Cannot find package '@anybrowser/core'");
	expect(whyNotLoaded('@anybrowser/smooth', 'odd')).toContain('could not be loaded (odd)');
});

test('what Deno misses is not installed', () => {
	const message = "Could not find package '@anybrowser/smooth' from referrer 'file:///app/x.js'.";
	const cause = Object.assign(new Error(message), { code: 'ERR_MODULE_NOT_FOUND' });
	expect(whyNotLoaded('@anybrowser/smooth', cause)).toBe(
		'@anybrowser/smooth is not installed. Install it: npm install @anybrowser/smooth',
	);
});

test("what Plug'n'Play doesn't know is not installed, and what it misses elsewhere is told in one line", () => {
	const peer =
		"anybrowser tried to access @anybrowser/smooth (a peer dependency) but it isn't provided by your application";
	expect(whyNotLoaded('@anybrowser/smooth', new Error(`${peer}.\n\nRequired package: @anybrowser/smooth`))).toBe(
		'@anybrowser/smooth is not installed. Install it: npm install @anybrowser/smooth',
	);
	const own = "@anybrowser/smooth tried to access fflate, but it isn't declared in its dependencies";
	expect(whyNotLoaded('@anybrowser/smooth', new Error(`${own}.\n\nRequired package: fflate`))).toContain(`(${own}.)`);
});

test.each([
	['webpack', "Cannot find module './smooth/dist/index.js'"],
	['Turbopack', "Cannot find module '@anybrowser/smooth'"],
	['Vite', 'Could not resolve "@anybrowser/smooth" imported by "anybrowser". Is it installed?'],
	['Chromium', "Failed to resolve module specifier '@anybrowser/smooth'"],
	['Firefox', 'The specifier “@anybrowser/smooth” was a bare specifier, but was not remapped to anything.'],
	['Safari', "Module name, '@anybrowser/smooth' does not resolve to a valid URL."],
	['workerd', 'No such module "@anybrowser/smooth".'],
])('what is missing in what %s has built or runs is to be installed, and built again', (_, message) => {
	expect(whyNotLoaded('@anybrowser/smooth', new Error(message))).toBe(
		'@anybrowser/smooth is not installed. Install it: npm install @anybrowser/smooth. A program that is bundled has to be built again afterwards',
	);
});

test('what the package itself misses in a bundle is not told as the package that is missing', () => {
	const message = 'Could not resolve "playwright-core" imported by "@anybrowser/smooth". Is it installed?';
	expect(whyNotLoaded('@anybrowser/smooth', new Error(message))).toContain(`could not be loaded (${message})`);
});

test('the error of a provider says which', () => {
	const error = providerNotLoaded('smooth', missing('@anybrowser/smooth'));
	expect(error).toMatchObject({ code: 'configuration', provider: 'smooth' });
});
