import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { BrowserUnavailableError } from './browser-unavailable-error.ts';

/** Environment variables that say where Chromium is; the first that is set decides. */
const variables = ['ANYBROWSER_CHROMIUM', 'CHROME_PATH'] as const;

/** Where to look; by default on this machine. */
export interface ChromiumSearch {
	/** Where it is, if that is known. */
	readonly executablePath?: string | undefined;
	readonly env?: Readonly<Record<string, string | undefined>>;
	readonly platform?: NodeJS.Platform;
	readonly home?: string;
	/** Whether there is such a file. */
	readonly exists?: (path: string) => boolean;
}

/**
 * The path of a Chromium, Chrome or Edge on this machine; null if there is none. A path that is given, or set as
 * `ANYBROWSER_CHROMIUM` or `CHROME_PATH`, is the only one that is looked at; else the `PATH`, the usual places of Linux,
 * macOS and Windows, and where Playwright installs its own.
 */
export function findChromium(search: ChromiumSearch = {}): string | null {
	const { exists = existsSync } = search;
	return candidates(search).find(path => exists(path)) ?? null;
}

/** The same, but with an error that names what was searched. */
export function requireChromium(search: ChromiumSearch = {}): string {
	const found = findChromium(search);
	if (found !== null) return found;
	const searched = candidates(search);
	const where = searched.length === 0 ? 'in no place' : searched.join(', ');
	throw new BrowserUnavailableError(
		`There is no Chromium at ${where}. Install one, or say where it is: with the option executablePath or the environment variable ${variables[0]}.`,
	);
}

function candidates(search: ChromiumSearch): readonly string[] {
	const { executablePath, env = process.env, platform = process.platform, home = homedir() } = search;
	if (executablePath !== undefined) return [executablePath];
	const named = variables.map(name => env[name]).find(value => value !== undefined && value !== '');
	if (named !== undefined) return [named];
	const { paths, playwright } = placesOf(platform, env, home);
	return [...new Set([...paths, ...playwrightBuilds(playwright)])];
}

interface Places {
	readonly paths: readonly string[];
	/** Where Playwright keeps the browsers that it installs. */
	readonly playwright: string;
}

function placesOf(platform: NodeJS.Platform, env: NonNullable<ChromiumSearch['env']>, home: string): Places {
	const own = env['PLAYWRIGHT_BROWSERS_PATH'];
	if (platform === 'win32') {
		const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name => env[name] ?? '').filter(Boolean);
		const below = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'];
		const names: Record<string, string> = { 'Microsoft\\Edge': 'msedge.exe' };
		const paths = below.flatMap(dir =>
			roots.map(root => `${root}\\${dir}\\Application\\${names[dir] ?? 'chrome.exe'}`),
		);
		return { paths, playwright: own || `${env['LOCALAPPDATA'] ?? ''}\\ms-playwright` };
	}
	if (platform === 'darwin') {
		const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
		const paths = ['', home].flatMap(root => apps.map(app => `${root}/Applications/${app}.app/Contents/MacOS/${app}`));
		return { paths, playwright: own || join(home, 'Library/Caches/ms-playwright') };
	}
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
	const dirs = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
	const paths = [...names.flatMap(name => dirs.map(dir => join(dir, name))), '/opt/google/chrome/chrome'];
	return { paths, playwright: own || join(home, '.cache/ms-playwright') };
}

const buildPaths = [
	'chrome-linux64/chrome',
	'chrome-linux/chrome',
	'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
	'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
	'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
	'chrome-win64/chrome.exe',
	'chrome-win/chrome.exe',
];

/** Newest first. */
function playwrightBuilds(root: string): readonly string[] {
	if (!existsSync(root)) return [];
	const builds = readdirSync(root).filter(name => /^chromium-\d+$/.test(name));
	const newestFirst = builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
	return newestFirst.flatMap(name => buildPaths.map(path => join(root, name, path)));
}
