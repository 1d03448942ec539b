// Made by `npm run codegen` from the list of specifications. Do not edit it.
import { description as browserbase } from '@anybrowser/browserbase/descriptor';
import { description as skyvern } from '@anybrowser/skyvern/descriptor';
import { description as smooth } from '@anybrowser/smooth/descriptor';
import { defineProvider } from '@anybrowser/core/provider';
import { providerNotLoaded } from '../why-not-loaded.ts';

// webpack puts a text in place of its type, and skips what is then never run.
declare const __webpack_require__: unknown;

/**
 * The descriptors of the providers that are chosen by name alone. They are small, and built into this package.
 *
 * Their packages are optional. esbuild and Turbopack build without one only where its absence is caught. webpack wants
 * all that is named, so it is asked for a file of a folder, which it takes in if it is there.
 */
export const builtInProviders = [
	/* @__PURE__ */ defineProvider({
		...smooth,
		async load() {
			try {
				const installed: typeof import('@anybrowser/smooth') =
					typeof __webpack_require__ === 'function'
						? await import(/* webpackInclude: /@anybrowser.smooth.dist.index\.js$/ */ /* turbopackIgnore: true */ /* @vite-ignore */ `@anybrowser/${smooth.name}/dist/index.js`)
						: await import('@anybrowser/smooth');
				return installed.smooth;
			} catch (cause) {
				throw providerNotLoaded('smooth', cause);
			}
		},
	}),
	/* @__PURE__ */ defineProvider({
		...skyvern,
		async load() {
			try {
				const installed: typeof import('@anybrowser/skyvern') =
					typeof __webpack_require__ === 'function'
						? await import(/* webpackInclude: /@anybrowser.skyvern.dist.index\.js$/ */ /* turbopackIgnore: true */ /* @vite-ignore */ `@anybrowser/${skyvern.name}/dist/index.js`)
						: await import('@anybrowser/skyvern');
				return installed.skyvern;
			} catch (cause) {
				throw providerNotLoaded('skyvern', cause);
			}
		},
	}),
	/* @__PURE__ */ defineProvider({
		...browserbase,
		async load() {
			try {
				const installed: typeof import('@anybrowser/browserbase') =
					typeof __webpack_require__ === 'function'
						? await import(/* webpackInclude: /@anybrowser.browserbase.dist.index\.js$/ */ /* turbopackIgnore: true */ /* @vite-ignore */ `@anybrowser/${browserbase.name}/dist/index.js`)
						: await import('@anybrowser/browserbase');
				return installed.browserbase;
			} catch (cause) {
				throw providerNotLoaded('browserbase', cause);
			}
		},
	}),
] as const;
