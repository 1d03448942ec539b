import type { components } from '../generated/skyvern.types.ts';

type Schemas = components['schemas'];

/** The type of the runs that an engine makes. */
export const runTypes: Readonly<Record<Schemas['RunEngine'], Schemas['TaskRun']['run_type']>> = {
	'skyvern-1.0': 'task_v1',
	'skyvern-2.0': 'task_v2',
	'skyvern-3.0': 'task_v3',
	'openai-cua': 'openai_cua',
	'anthropic-cua': 'anthropic_cua',
	'ui-tars': 'ui_tars',
	'yutori-navigator': 'yutori_navigator',
};
