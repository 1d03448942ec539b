import { OutputMismatchError } from '@anybrowser/core';
import { servePagesForTest } from '@anybrowser/test-kit/serve-pages-for-test';
import { expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { skyvern } from '../skyvern.ts';
import { emulated } from '../testing/emulated.ts';

const form = `<!doctype html><title>Sign up</title><h1>Sign up</h1><form action="/done">
<label>Name <input name="name"></label>
<label>Size <select name="size"><option>small</option><option>large</option></select></label>
<button>Send</button></form><a href="/done">Terms</a>`;
const done = '<!doctype html><title>Done</title><h1>Done</h1>';
const pages = { '/': form, '/done': done };

/** A session on the form. */
async function onForm() {
	const all = emulated();
	const site = await servePagesForTest(pages);
	const session = await all.client.sessions.create({ url: `${site}/` });
	await session.ready();
	const page = () => all.emulator.skyvern.sessions()[0]?.url;
	return { ...all, site, session, page, steps: all.provider.steps };
}

test('type, select and click work on the page, and say which run they belong to', async () => {
	const { steps, session, page, sent } = await onForm();
	const typed = await steps.type(session.id, { prompt: 'the name', selector: '[name=name]', value: 'Ann' });
	expect(typed.runId).toMatch(/^wr_/);
	const { runId } = typed;
	await steps.select(session.id, { prompt: 'the size', selector: '[name=size]', value: 'large', runId });
	await steps.click(session.id, { prompt: 'Send', selector: 'button', elementTimeout: 5_000, runId });
	expect(page()).toMatch(/\/done\?name=Ann&size=large$/);
	expect(sent('runAction')).toEqual([
		{
			url: '',
			browser_session_id: session.id,
			action: { type: 'ai_input_text', intention: 'the name', selector: '[name=name]', value: 'Ann' },
		},
		{
			url: '',
			browser_session_id: session.id,
			workflow_run_id: runId,
			action: { type: 'ai_select_option', intention: 'the size', selector: '[name=size]', value: 'large' },
		},
		{
			url: '',
			browser_session_id: session.id,
			workflow_run_id: runId,
			action: { type: 'ai_click', intention: 'Send', selector: 'button', timeout: 5_000 },
		},
	]);
});

test('act gives nothing back', async () => {
	const { steps, session, sent } = await onForm();
	const result = await steps.act(session.id, { prompt: 'look around', data: { name: 'Ann' } });
	expect(result).toMatchObject({ output: null, warnings: [] });
	expect(sent('runAction')).toMatchObject([
		{ action: { type: 'ai_act', intention: 'look around', data: { name: 'Ann' } } },
	]);
});

test('locate gives an XPath, or null', async () => {
	const { steps, session } = await onForm();
	expect((await steps.locate(session.id, { prompt: 'Terms' })).output).toMatch(/^\/|^xpath=/);
	expect((await steps.locate(session.id, { prompt: 'submarine' })).output).toBeNull();
});

test('validate gives a boolean', async () => {
	const { steps, session, sent } = await onForm();
	const { output } = await steps.validate(session.id, { prompt: 'the page shows "Sign up"', model: { name: 'm' } });
	expect(output).toBe(true);
	expect((await steps.validate(session.id, { prompt: 'the page shows "Submarine"' })).output).toBe(false);
	expect(sent('runAction')[0]).toMatchObject({ action: { type: 'validate', model: { name: 'm' } } });
});

test('upload gives the page a file by its address', async () => {
	const { steps, session, sent } = await onForm();
	const error = await steps
		.upload(session.id, { selector: '#missing', fileUrl: 'https://files.invalid/a.txt' })
		.catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'action_failed', operation: 'steps.upload' });
	expect(sent('runAction')).toMatchObject([
		{ action: { type: 'ai_upload_file', selector: '#missing', file_url: 'https://files.invalid/a.txt' } },
	]);
});

/** A provider whose steps all come to one result. */
function answering(result: unknown) {
	const all = emulated();
	const body = { workflow_run_id: 'wr_1', result };
	all.emulator.faults.add({ operation: 'runAction', status: 200, body, times: 9 });
	return all;
}

test('prompt is typed and checked by a Standard Schema; plain JSON Schema is passed on', async () => {
	const { provider, sent, emulator } = answering({ capital: 'Paris' });
	const schema = z.object({ capital: z.string() });
	const { output } = await provider.steps.prompt('pbs_1', { prompt: 'The capital of France?', schema });
	expect(output.capital.length).toBe(5);
	const plain = { type: 'object', properties: { capital: { type: 'string' } } };
	expect((await provider.steps.prompt('pbs_1', { prompt: 'The same', schema: plain })).output).toEqual({
		capital: 'Paris',
	});
	const wrong = provider.steps.prompt('pbs_1', { prompt: 'The same', schema: z.object({ capital: z.number() }) });
	await expect(wrong).rejects.toBeInstanceOf(OutputMismatchError);
	expect(sent('runAction')).toMatchObject([
		{ action: { type: 'prompt', response_schema: { type: 'object', required: ['capital'] } } },
		{ action: { response_schema: plain } },
		{},
	]);
	emulator.faults.clear();
});

test('an answer of another kind is invalid_response', async () => {
	const { provider, emulator } = answering('yes');
	await expect(provider.steps.validate('pbs_1', { prompt: 'x' })).rejects.toMatchObject({ code: 'invalid_response' });
	expect((await provider.steps.locate('pbs_1', { prompt: 'x' })).output).toBe('yes');
	emulator.faults.clear();
	const other = answering(7);
	await expect(other.provider.steps.locate('pbs_1', { prompt: 'x' })).rejects.toMatchObject({
		code: 'invalid_response',
	});
	other.emulator.faults.clear();
});

test('a blank page is action_failed with advice, an unknown session not_found, what is not there action_failed', async () => {
	const { provider, client, steps, session } = { ...(await onForm()) };
	const blank = await client.sessions.create();
	await blank.ready();
	const error = await steps.click(blank.id, { prompt: 'Send' }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'action_failed', status: 400, operation: 'steps.click' });
	expect(error.message).toMatch(/created with `url`, that address didn't answer; else open a page first/);
	await expect(steps.act('pbs_0', { prompt: 'x' })).rejects.toMatchObject({ code: 'not_found', status: 404 });
	const missing = provider.steps.click(session.id, { prompt: 'the submarine' });
	await expect(missing).rejects.toMatchObject({ code: 'action_failed', status: 422 });
});

test('a step whose answer is lost is never sent twice, and says so', async () => {
	const { steps, session, emulator, sent } = await onForm();
	emulator.faults.add({ operation: 'runAction', drop: 'after' });
	const error = await steps.click(session.id, { prompt: 'Send', selector: 'button' }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'ambiguous_outcome', operation: 'steps.click' });
	expect(error.message).toContain('session.validate');
	expect(sent('runAction')).toHaveLength(1);
});

test('a step may take longer than other requests, and can be bounded', async () => {
	const { steps, session, emulator, connect } = await onForm();
	emulator.faults.add({ operation: 'runAction', delayMs: 120, times: 3 });
	await connect({ timeout: 60 }).steps.locate(session.id, { prompt: 'Terms' });
	// Saying nothing in so many words is saying nothing.
	await connect({ timeout: 60 }).steps.locate(session.id, { prompt: 'Terms' }, { timeout: undefined });
	const late = steps.locate(session.id, { prompt: 'Terms' }, { timeout: 40 });
	await expect(late).rejects.toMatchObject({ code: 'ambiguous_outcome' });
});

test('whoever gives every request more time gives it to steps as well', async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const provider = skyvern({
		apiKey: 'k',
		timeout: 400_000,
		fetch: request =>
			new Promise((resolve, reject) => {
				const timer = setTimeout(() => resolve(Response.json({ workflow_run_id: 'wr_1', result: null })), 300_000);
				request.signal.addEventListener('abort', () => {
					clearTimeout(timer);
					reject(request.signal.reason);
				});
			}),
	});
	const slow = provider.steps.act('pbs_1', { prompt: 'x' }).catch(thrown => thrown);
	await vi.advanceTimersByTimeAsync(300_000);
	expect(await slow).toMatchObject({ runId: 'wr_1' });
});
