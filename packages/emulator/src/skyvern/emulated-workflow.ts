/** A workflow that an emulated account has. */
export interface EmulatedWorkflow {
	readonly title: string;
	/** Done one after the other; a run's output has each block's under `<label>_output`. */
	readonly blocks: readonly EmulatedBlock[];
}

/** A block of a workflow. In its texts `{{name}}` stands for the run's parameter of that name, for nothing without one. */
export interface EmulatedBlock {
	/** No two blocks of a workflow have the same. */
	readonly label: string;
	/** What the agent is to do; left out or empty, the block only goes to its page. */
	readonly prompt?: string;
	/** The page to go to first; left out or empty, it stays where it is. */
	readonly url?: string;
	/** What the output is to look like: a JSON Schema, as an object or as text. */
	readonly schema?: Readonly<Record<string, unknown>> | string;
	/**
	 * What a person is asked to do. The run goes to the block's page and is paused until a person has answered, in the inspector or
	 * by `emulator.skyvern.approve(runId)`: the API has no way to, only the app. Such a block has no agent, so its `prompt` isn't done.
	 */
	readonly instructions?: string;
	/** How many steps the agent may take; 10 by default. */
	readonly maxSteps?: number;
}

/** What an account has when it isn't told: one workflow that does what its parameters `url`, `prompt` and `schema` say. */
export const defaultWorkflows: Readonly<Record<string, EmulatedWorkflow>> = {
	wpid_any: {
		title: 'Anything',
		blocks: [{ label: 'any', url: '{{url}}', prompt: '{{prompt}}', schema: '{{schema}}' }],
	},
};
