/** What a scripted model says: a call of a tool, or nothing more. */
export interface ScriptedCall {
	readonly tool: string;
	readonly input: unknown;
}

const usage = {
	inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
	outputTokens: { total: 1, text: 1, reasoning: 0 },
};

/** A model of the AI SDK's providers that makes one call after the other, and then says that it is done. */
export function scriptedModel(specificationVersion: 'v3' | 'v4', calls: readonly ScriptedCall[]) {
	/** What the model was told, in order. */
	const prompts: string[] = [];
	const next = (options: { readonly prompt: unknown }) => {
		const call = calls[prompts.push(JSON.stringify(options.prompt)) - 1];
		const unified = call === undefined ? 'stop' : 'tool-calls';
		const part =
			call === undefined
				? { type: 'text', text: 'done' }
				: {
						type: 'tool-call',
						toolCallId: `c${prompts.length}`,
						toolName: call.tool,
						input: JSON.stringify(call.input),
					};
		return { part, finishReason: { unified, raw: unified } };
	};
	const model = {
		specificationVersion,
		provider: 'scripted',
		modelId: 'scripted',
		supportedUrls: {},
		async doGenerate(options: { readonly prompt: unknown }) {
			const { part, finishReason } = next(options);
			return { content: [part], finishReason, usage, warnings: [] };
		},
		async doStream(options: { readonly prompt: unknown }) {
			const { part, finishReason } = next(options);
			const said =
				part.type === 'text'
					? [
							{ type: 'text-start', id: 't' },
							{ type: 'text-delta', id: 't', delta: part.text },
							{ type: 'text-end', id: 't' },
						]
					: [part];
			const chunks = [{ type: 'stream-start', warnings: [] }, ...said, { type: 'finish', finishReason, usage }];
			const stream = new ReadableStream({
				start(controller) {
					for (const chunk of chunks) controller.enqueue(chunk);
					controller.close();
				},
			});
			return { stream };
		},
	};
	return { model, prompts };
}
