import type { ProviderName } from '@anybrowser/emulator';
import type { Case, Notes } from '@anybrowser/test-kit/cases/case';
import { openScene, type Scene } from './open-scene.ts';
import type { Stage } from './stage.ts';

export const providerNames = ['smooth', 'skyvern', 'browserbase'] as const satisfies readonly ProviderName[];

/** A case in a scene of its own, which is closed after it. */
export function inScene(
	name: string,
	provider: ProviderName,
	run: (scene: Scene & Notes) => Promise<void>,
): Case<Stage> {
	return {
		name: `${provider}: ${name}`,
		async run(stage) {
			const scene = await openScene(stage, provider);
			try {
				await run({ ...scene, note: stage.note });
			} finally {
				await scene.close();
			}
		},
	};
}

/** The same case for each provider. */
export function forEach(name: string, run: (scene: Scene & Notes) => Promise<void>): readonly Case<Stage>[] {
	return providerNames.map(provider => inScene(name, provider, run));
}
