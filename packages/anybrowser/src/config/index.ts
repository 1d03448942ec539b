// `anybrowser/config`: what needs files, apart from the main entry, which runs wherever there are web standards.
export { defineConfig, type FileConfig } from './file-config.ts';
export { loadClient } from './load-client.ts';
export type { ResolveConfigOptions } from './resolve-config.ts';
