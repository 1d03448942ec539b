import { type LoopbackServer, openLoopbackServer } from '@anybrowser/test-kit/loopback-server';
import { readText } from '@anybrowser/test-kit/read-text';
import { modelAnswers } from './model-answers.ts';

/** A language model that answers from a script, spoken to as OpenAI's. */
export interface ScriptedModel extends LoopbackServer {
	/** How often each kind of question was asked. */
	readonly asked: ReadonlyMap<string, number>;
	/** The beginnings of questions that the script has no answer to. */
	readonly unknown: readonly string[];
}

/** Starts the model on loopback. `madeUpUrl` is the address that it makes up where it has to. */
export async function startScriptedModel(madeUpUrl: string): Promise<ScriptedModel> {
	const answers = modelAnswers(madeUpUrl);
	const asked = new Map<string, number>();
	const unknown: string[] = [];
	const server = await openLoopbackServer(async (request, response) => {
		const body = await readText(request);
		const isCompletion = request.method === 'POST' && request.url?.endsWith('/chat/completions') === true;
		if (!isCompletion) {
			response.writeHead(404).end();
			return;
		}
		const sent = JSON.parse(body) as { readonly model?: string; readonly stream?: boolean; readonly messages: unknown };
		const question = textOf(sent.messages);
		const known = answers.find(each => question.includes(each.marker));
		asked.set(known?.name ?? 'unknown', (asked.get(known?.name ?? 'unknown') ?? 0) + 1);
		if (known === undefined) unknown.push(question.slice(0, 400));
		// A plain prompt is the one question without a form of its own.
		const answer = known === undefined ? { answer: 'scripted' } : await known.answer(question);
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(completion(sent.model ?? 'scripted', JSON.stringify(answer))));
	});
	return { ...server, asked, unknown };
}

function completion(model: string, content: string): object {
	return {
		id: 'chatcmpl-scripted',
		object: 'chat.completion',
		created: Math.floor(Date.now() / 1_000),
		model,
		choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

/** All texts of all messages; pictures are left out. */
function textOf(messages: unknown): string {
	if (typeof messages === 'string') return messages;
	if (Array.isArray(messages)) return messages.map(textOf).join('\n');
	if (typeof messages !== 'object' || messages === null) return '';
	if ('content' in messages) return textOf(messages.content);
	return 'text' in messages ? textOf(messages.text) : '';
}
