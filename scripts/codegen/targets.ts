/** One described API. Everything codegen writes follows from these two; another provider is one more entry. */
export interface Target {
	/** Directory in `packages/`, and the prefix of what the emulator gets. */
	readonly name: string;
	/** The specification, from the repository's root. */
	readonly spec: string;
}

export const targets: readonly Target[] = [
	{ name: 'smooth', spec: 'specs/smooth.openapi.yaml' },
	{ name: 'skyvern', spec: 'specs/skyvern.openapi.yaml' },
	{ name: 'browserbase', spec: 'specs/browserbase.openapi.yaml' },
];
