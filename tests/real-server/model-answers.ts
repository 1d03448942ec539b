import { setTimeout as sleep } from 'node:timers/promises';

/** How the scripted model answers one kind of question that the server asks. */
export interface ModelAnswer {
	readonly name: string;
	/** A text that only this kind of question has. */
	readonly marker: string;
	readonly answer: (question: string) => unknown;
}

/** Milliseconds that a step takes whose goal has the word `slowly`. */
const slowMs = 6_000;

const sure = { confidence_float: 1, reasoning: 'scripted' };

/**
 * What the model says to each question. The first whose marker is in the question answers it.
 *
 * @param madeUpUrl The address that it makes up where it is asked for one and knows none.
 */
export const modelAnswers = (madeUpUrl: string): readonly ModelAnswer[] => [
	{
		name: 'infer-action-type',
		marker: '"inferred_actions"',
		answer: question => {
			const goal = after(question, 'Action instruction');
			const action_type = /\btype\b/i.test(goal) ? 'INPUT_TEXT' : 'CLICK';
			return { thought: 'scripted', inferred_actions: [{ ...sure, action_type }], error: null };
		},
	},
	{ name: 'click', marker: 'perform a CLICK action', answer: question => oneAction(question, 'CLICK') },
	{ name: 'input', marker: 'perform an INPUT_TEXT action', answer: question => oneAction(question, 'INPUT_TEXT') },
	{
		name: 'select',
		marker: 'perform an SELECT_OPTION action',
		answer: question => oneAction(question, 'SELECT_OPTION'),
	},
	{
		name: 'input-text',
		marker: 'You are an expert in filling out text input forms',
		answer: question => ({ answer: quoted(question, 1) ?? '' }),
	},
	{
		name: 'locate',
		marker: "User's element description",
		answer: question => {
			const label = quoted(after(question, "User's element description"), 0) ?? '';
			return { thoughts: 'scripted', element_id: elementId(question, label), xpath: null, confidence_float: 1 };
		},
	},
	{
		name: 'extract',
		marker: 'User Data Extraction Goal:',
		answer: question => ({ title: shown(question, 'Title'), order: Number(shown(question, 'Order')) }),
	},
	{
		name: 'validate',
		marker: 'complete/terminate criterion',
		answer: question => {
			const wanted = quoted(after(question, 'Complete Criterion:'), 0) ?? '';
			const page = after(question, 'BEGIN_UNTRUSTED_WEB_PAGE_DATA');
			const action_type = page.includes(wanted) ? 'COMPLETE' : 'TERMINATE';
			return { page_info: 'p', thoughts: 't', actions: [{ ...sure, action_type }] };
		},
	},
	{
		name: 'task-v2-metadata',
		marker: 'A descriptive and informative title for the goal',
		answer: question => ({
			thoughts: 't',
			url: fenced(question, 'Starting url provided by user:') ?? browserUrl(question) ?? madeUpUrl,
			title: 'Scripted',
		}),
	},
	{
		name: 'task-v2-plan',
		marker: 'You have access to the following task types',
		answer: async question => {
			const goal = fenced(question, 'User goal:') ?? '';
			if (goal.includes('slowly')) await sleep(slowMs, undefined, { ref: false });
			const isRead = !goal.includes('Read') || readOrder(question) !== undefined;
			const plan = isRead ? null : 'Read the order';
			return {
				page_info: 'p',
				thoughts: 't',
				user_goal_achieved: isRead,
				should_terminate: false,
				plan,
				task_type: isRead ? null : 'extract',
			};
		},
	},
	{
		name: 'task-v2-extraction',
		marker: 'the schema of the output data to extract',
		answer: () => ({
			schema: { type: 'object', properties: { title: { type: 'string' }, order: { type: 'number' } } },
		}),
	},
	{
		name: 'task-v2-check',
		marker: 'latest screenshot of the page and the mini tasks',
		answer: question => {
			const goal = fenced(question, 'User goal:') ?? '';
			const user_goal_achieved = !goal.includes('Read') || readOrder(question) !== undefined;
			return { page_info: 'p', thoughts: 't', user_goal_achieved, should_terminate: false };
		},
	},
	{
		name: 'task-v2-summary',
		marker: '"description": str',
		answer: question => ({ description: 'scripted', output: readOrder(question) ?? null }),
	},
	{
		name: 'generate-task',
		marker: 'The task creation schema is a JSON object',
		answer: question => ({
			url: madeUpUrl,
			suggested_title: 'Scripted',
			is_navigation_goal_required: true,
			navigation_goal: fenced(question, 'for the following prompt:') ?? '',
			require_extraction: false,
			data_extraction_goal: null,
			navigation_payload: null,
		}),
	},
	{ name: 'summary', marker: 'Generate a summary for the following block', answer: () => ({ summary: 'scripted' }) },
	{ name: 'summary', marker: 'summarize what data you', answer: () => ({ summary: 'scripted' }) },
	{ name: 'title', marker: 'descriptive title for a browser automation', answer: () => ({ title: 'Scripted' }) },
	{
		name: 'reason',
		marker: 'summarize the main reason',
		answer: () => ({ page_info: 'p', reasoning: 'scripted', errors: [], failure_categories: [] }),
	},
	{
		name: 'reason',
		marker: 'Summarize the main reason',
		answer: () => ({ page_info: 'p', reasoning: 'scripted', errors: [], failure_categories: [] }),
	},
	{
		name: 'field',
		marker: 'take an INPUT or SELECT action on the element',
		answer: () => ({ thought: 't', field: 'Cup size', is_required: false, is_search_bar: false }),
	},
	{
		name: 'option',
		marker: 'You are performing a selection action on an HTML element',
		answer: () => ({ ...sure, index: 1, value: 'l' }),
	},
	{ name: 'prompt', marker: 'Please respond to the prompt above', answer: () => ({ llm_response: 'scripted' }) },
	{
		name: 'step',
		marker: 'Identify actions to help user progress',
		answer: async question => {
			const goal = fenced(question, 'User goal:') ?? '';
			if (goal.includes('slowly')) await sleep(slowMs, undefined, { ref: false });
			const action_type = goal.includes('give up') ? 'TERMINATE' : goal.includes('for ever') ? 'SCROLL' : 'COMPLETE';
			return {
				user_goal_stage: 's',
				user_goal_achieved: action_type === 'COMPLETE',
				action_plan: 'p',
				actions: [{ ...sure, action_type, direction: 'down' }],
			};
		},
	},
	{
		name: 'check-goal',
		marker: 'determine if the user has completed their goal',
		answer: question => ({ page_info: 'p', thoughts: 't', user_goal_achieved: !question.includes('for ever') }),
	},
];

/** One action on the element whose label the instruction has in quotes; the text to type is the second in quotes. */
function oneAction(question: string, action_type: string): unknown {
	const instruction = fenced(question, 'User instruction') ?? '';
	const id = elementId(question, quoted(instruction, 0) ?? '');
	const text = quoted(instruction, 1) ?? '';
	const option = { label: text, index: null, value: text };
	const context = {
		field: text,
		is_required: false,
		is_search_bar: false,
		is_location_input: false,
		is_date_related: false,
	};
	return {
		page_info: 'p',
		thoughts: 't',
		actions: id === null ? [] : [{ ...sure, action_type, id, text, option, context, download: false, file_url: null }],
	};
}

/** The id that the server has given to the element with a label, or with a name. */
function elementId(question: string, label: string): string | null {
	for (const [tag, id] of question.matchAll(/<[a-z]+[^>]*?\bid="?([A-Za-z0-9_-]+)"?[^>]*>[^<]*/g)) {
		if (label !== '' && tag.includes(label)) return id ?? null;
	}
	return null;
}

/** What the page shows behind a word: `Order: 4711`. */
function shown(question: string, word: string): string {
	const page = after(question, 'BEGIN_UNTRUSTED_WEB_PAGE_DATA');
	return new RegExp(`${word}: ([\\w ]+?)(?=\\s*(?:[<\\n.]|$))`).exec(page)?.[1] ?? '';
}

/** Where the browser is, if it is anywhere. */
function browserUrl(question: string): string | undefined {
	const url = fenced(question, 'Current browser url:');
	return url === 'about:blank' ? undefined : url;
}

/** The order, if an extraction has found it already. */
function readOrder(question: string): { readonly title: string; readonly order: number } | undefined {
	const history = after(question, 'Task history (the earliest');
	const title = /['"]title\\?['"]: \\?['"]([^'"\\]+)/.exec(history)?.[1];
	const order = /['"]order\\?['"]: (\d+)/.exec(history)?.[1];
	return title === undefined || order === undefined ? undefined : { title, order: Number(order) };
}

function after(text: string, marker: string): string {
	const at = text.indexOf(marker);
	return at < 0 ? '' : text.slice(at + marker.length);
}

/** The block between fences that follows a heading. */
function fenced(text: string, heading: string): string | undefined {
	return /```[a-z]*\n([\s\S]*?)\n```/.exec(after(text, heading))?.[1];
}

function quoted(text: string, index: number): string | undefined {
	return [...text.matchAll(/'([^']+)'/g)][index]?.[1];
}
