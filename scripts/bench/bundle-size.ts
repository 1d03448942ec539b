import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of a bundle. */
export interface BundleSize {
	readonly minified: number;
	readonly gzipped: number;
}

const entry = 'bench-entry.js';

/**
 * Bundles a module with everything that it imports, and weighs all chunks. Node's own modules stay outside.
 *
 * @param folder Where the module's imports are resolved.
 */
export async function bundleSize(code: string, folder: string): Promise<BundleSize> {
	// tsdown brings the bundler that also builds the packages.
	const { Rolldown } = await import('tsdown');
	const file = join(folder, entry);
	const bundle = await Rolldown.rolldown({
		input: file,
		cwd: folder,
		platform: 'node',
		resolve: { conditionNames: ['import', 'node', 'default'] },
		plugins: [{ name: 'entry', resolveId: id => (id === file ? id : null), load: id => (id === file ? code : null) }],
		logLevel: 'silent',
	});
	try {
		const { output } = await bundle.generate({ format: 'esm', minify: true });
		const chunks = output.map(chunk => (chunk.type === 'chunk' ? Buffer.from(chunk.code) : Buffer.alloc(0)));
		return { minified: sum(chunks), gzipped: sum(chunks.map(chunk => gzipSync(chunk, { level: 9 }))) };
	} finally {
		await bundle.close();
	}
}

function sum(buffers: readonly Uint8Array[]): number {
	return buffers.reduce((total, buffer) => total + buffer.length, 0);
}
