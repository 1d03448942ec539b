import type { JsonSchema } from '../../json/json-schema.ts';
import { untilAborted } from '../../kernel/until-aborted.ts';
import { PageError, type PageErrorKind } from '../../page/page-error.ts';
import type { DomPage } from '../dom-page.ts';
import type { DomTabs } from '../dom-tabs.ts';
import type { DownloadedFile, EmulatedPage } from '../emulated-browser.ts';
import { PageClosing } from '../page-closing.ts';
import type { PageState } from '../page-state.ts';
import type { Task } from './messages.ts';
import { ScriptProcess } from './script-process.ts';

/** Milliseconds over a script's own limit after which its process is ended. */
const grace = 4000;

/** What a page has of its browser. */
export interface ContainedSetting {
	readonly tabs: DomTabs;
	readonly scriptTimeoutMs: number;
	/** The process that the browser's scripts run in: from the first of them on, all goes on there. */
	move(): Promise<ScriptProcess>;
	onClose(page: ContainedPage): void;
}

type Work = Extract<Task, { page: number }>;
/** What is done on a page there, without the page's own number. */
type PageTask = Work extends infer Each ? (Each extends Work ? Omit<Each, 'page'> : never) : never;

/** A tab over happy-dom: in this process until a script is evaluated, then in the one that scripts run in. */
export class ContainedPage implements EmulatedPage {
	readonly #setting: ContainedSetting;
	readonly #id = ScriptProcess.nextId();
	readonly #closing = new PageClosing();
	/** The page itself, or what it looked like when it was last read. */
	#local: DomPage;
	#process: ScriptProcess | null = null;
	#url: string | null = null;
	/** What may lead the page elsewhere, as long as it is here. */
	readonly #underway = new Set<Promise<void>>();

	constructor(setting: ContainedSetting) {
		this.#setting = setting;
		this.#local = setting.tabs.newPage();
	}

	get url(): string {
		return this.#url ?? this.#local.url;
	}

	async title(): Promise<string> {
		return (await this.#read()).title();
	}

	async html(): Promise<string> {
		return (await this.#read()).html();
	}

	async text(): Promise<string> {
		return (await this.#read()).text();
	}

	async snapshot(): Promise<Document> {
		return (await this.#read()).snapshot();
	}

	async extract(schema: JsonSchema, prompt: string | null = null): Promise<unknown> {
		return (await this.#read()).extract(schema, prompt);
	}

	async goto(url: string, signal?: AbortSignal): Promise<void> {
		if (this.#process === null) return this.#leaving(this.#local.goto(url, signal));
		await this.#ask({ do: 'goto', url }, 'navigation', signal);
	}

	async follow(target: string, signal?: AbortSignal): Promise<void> {
		if (this.#process === null) return this.#leaving(this.#local.follow(target, signal));
		await this.#ask({ do: 'follow', target }, 'element', signal);
	}

	async fill(target: string, value: string): Promise<void> {
		if (this.#process === null) return this.#local.fill(target, value);
		await this.#ask({ do: 'fill', target, value }, 'element');
	}

	async evaluate(script: string, args: Readonly<Record<string, unknown>> | null = null): Promise<unknown> {
		this.#closing.assertOpen('evaluation');
		const written = toJson(args);
		await this.#setting.move();
		return this.#ask({ do: 'evaluate', script, args: written }, 'evaluation');
	}

	async screenshot(): Promise<null> {
		return this.#local.screenshot();
	}

	async print(): Promise<null> {
		return this.#local.print();
	}

	async download(url: string, signal?: AbortSignal): Promise<DownloadedFile> {
		if (this.#process === null) return this.#local.download(url, signal);
		// The child is ours, and what it answers is what this task is answered with there.
		return (await this.#ask({ do: 'download', url }, 'navigation', signal)) as DownloadedFile;
	}

	async close(): Promise<void> {
		if (!this.#closing.begin()) return;
		this.#setting.onClose(this);
		await Promise.all([
			this.#local.close(),
			this.#process?.send({ do: 'closePage', page: this.#id }).catch(() => undefined),
		]);
	}

	/** Goes on in the other process as it is here. */
	async moveTo(process: ScriptProcess, browser: number): Promise<void> {
		// A page that was still to come would come here, where nobody looks any longer.
		while (this.#underway.size > 0) await Promise.allSettled(this.#underway);
		const state = this.#local.state();
		this.#url = state.url;
		this.#process = process;
		await process.send({ do: 'openPage', browser, page: this.#id, state });
	}

	async #leaving(work: Promise<void>): Promise<void> {
		this.#underway.add(work);
		try {
			await work;
		} finally {
			this.#underway.delete(work);
		}
	}

	/** The page to be read: what runs elsewhere is copied here. */
	async #read(): Promise<DomPage> {
		if (this.#process === null) return this.#local;
		const state = (await this.#ask({ do: 'state' }, 'extraction')) as PageState;
		this.#local.restore(state);
		return this.#local;
	}

	async #ask(task: PageTask, kind: PageErrorKind, signal?: AbortSignal): Promise<unknown> {
		this.#closing.assertOpen(kind);
		signal?.throwIfAborted();
		const { scriptTimeoutMs } = this.#setting;
		// What has a listener may run a script as well; loading has its own limit.
		const limitMs = ['evaluate', 'fill', 'state'].includes(task.do) ? { limitMs: scriptTimeoutMs + grace } : {};
		const work = (this.#process as ScriptProcess).send({ ...task, page: this.#id } as Task, { signal, ...limitMs });
		const here = untilAborted(work, this.#closing.signal).catch(error => {
			if (this.#closing.signal.aborted) throw new PageError(kind, 'The page was closed');
			throw error;
		});
		const { url, value } = await (signal ? untilAborted(here, signal) : here);
		this.#url = url ?? this.#url;
		return value;
	}
}

function toJson(args: Readonly<Record<string, unknown>> | null): string {
	try {
		return JSON.stringify(args ?? {});
	} catch (error) {
		throw new PageError('evaluation', String(error), { cause: error });
	}
}
