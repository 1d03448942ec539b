import type { StoredProfile } from '../browser/stored-profile.ts';
import type { components } from '../generated/smooth.types.ts';
import { ApiError } from '../http/api-error.ts';
import { History } from '../kernel/history.ts';
import { randomId } from '../kernel/random-id.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import { checkPlan } from './check-plan.ts';
import { liveUrl } from './live-url.ts';
import { profileIdOf } from './profile-id-of.ts';
import { runOneShot } from './run-one-shot.ts';
import type { SmoothEmulatorOptions } from './smooth-emulator-options.ts';
import { SmoothExtensions } from './smooth-extensions.ts';
import { SmoothFiles } from './smooth-files.ts';
import { SmoothProfile } from './smooth-profile.ts';
import { SmoothSession } from './smooth-session.ts';
import { SmoothTask } from './smooth-task.ts';

type Schemas = components['schemas'];

/** What is said of an id without a character. */
const emptyId = {
	type: 'string_too_short',
	loc: ['body', 'id'],
	msg: 'String should have at least 1 character',
	input: '',
};

/** How many tasks at a time each plan allows. */
const concurrencyOf = { free: 2, starter: 5, growth: 50, paid: Number.POSITIVE_INFINITY };

/** Everything that one account has. */
export class SmoothAccount {
	/** Sessions are among them. */
	readonly tasks: History<SmoothTask>;
	readonly sessions = new Map<string, SmoothSession>();
	readonly extensions: SmoothExtensions;
	readonly files: SmoothFiles;
	readonly #profiles = new Map<string, SmoothProfile>();
	readonly #context: VendorContext;
	readonly #options: SmoothEmulatorOptions;
	/** Credits of the tasks that have ended. */
	#spent = 0;

	constructor(context: VendorContext, options: SmoothEmulatorOptions) {
		this.tasks = new History(context.historyLimit, task => this.sessions.delete(task.id));
		this.#context = context;
		this.#options = options;
		this.extensions = new SmoothExtensions(context.clock);
		this.files = new SmoothFiles(context.clock);
	}

	/** Starts a task or opens a session, as far as the account's plan goes. */
	start(request: SmoothTask['request']): SmoothTask {
		checkPlan(request, this.#options);
		const profile = this.#findProfile(profileIdOf(request));
		const files = (request.files ?? []).map(id => this.files.get(id));
		this.#checkLimits();
		const task = new SmoothTask(request, files, this.#context);
		this.tasks.add(task);
		task.signal.addEventListener('abort', () => this.#spend(task), { once: true });
		if ((request.task ?? null) === null) {
			const session = new SmoothSession(task, profile, this.#context, this.#options.results);
			this.sessions.set(task.id, session);
			session.open();
		} else {
			this.#context.lifetime.spawn(signal => runOneShot(task, profile, this.#context, signal), task.signal);
		}
		return task;
	}

	find(id: string): SmoothTask {
		const task = this.tasks.get(id);
		if (task === undefined) throw new ApiError(404, 'Task not found');
		return task;
	}

	get profiles(): readonly SmoothProfile[] {
		return [...this.#profiles.values()];
	}

	createProfile(id: string = randomId()): SmoothProfile {
		// It could never be deleted: its address would be that of the list.
		if (id === '') throw new ApiError(422, [emptyId]);
		if (this.#options.plan === 'free') throw new ApiError(403, 'Profiles are not available on the free plan');
		if (this.#profiles.has(id)) throw new ApiError(409, `Profile ${id} already exists`);
		const profile = new SmoothProfile(id, this.#context);
		this.#profiles.set(id, profile);
		return profile;
	}

	/** Sessions that use it go on, and save into nothing. */
	deleteProfile(id: string): void {
		if (!this.#profiles.delete(id)) throw new ApiError(404, 'Profile not found');
	}

	/** The deprecated way to a browser for a person: it makes a profile where none is given, and nobody drives it. */
	openBrowserSession(request: Schemas['BrowserSessionRequest']): Schemas['BrowserSession'] {
		if (this.#options.plan === 'free') throw new ApiError(403, 'Not available on the free plan');
		const profile_id = profileIdOf(request) ?? this.createProfile().id;
		const live_id = randomId();
		if (request.live_view === false) return { profile_id, live_id: null, live_url: null };
		return { profile_id, live_id, live_url: liveUrl(live_id, this.#context) };
	}

	#findProfile(id: string | null | undefined): StoredProfile | undefined {
		if (!id) return undefined;
		const profile = this.#profiles.get(id);
		if (profile === undefined) throw new ApiError(404, `Profile ${id} not found`);
		return profile.storage;
	}

	#checkLimits(): void {
		const { open } = this.tasks;
		const { credits = Number.POSITIVE_INFINITY, plan = 'paid' } = this.#options;
		const limit = this.#options.concurrency ?? concurrencyOf[plan];
		if (open.size >= limit) throw new ApiError(429, 'Too many concurrent tasks');
		const used = [...open].reduce((sum, task) => sum + task.creditsUsed, this.#spent);
		if (used >= credits) throw new ApiError(429, 'Out of credits');
	}

	#spend({ creditsUsed }: SmoothTask): void {
		this.#spent += creditsUsed;
	}
}
