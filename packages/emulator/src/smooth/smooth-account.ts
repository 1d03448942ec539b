import type { components } from '../generated/smooth.types.ts';
import { ApiError } from '../http/api-error.ts';
import { randomId } from '../runtime/random-id.ts';
import { StoredProfile } from '../runtime/stored-profile.ts';
import type { World } from '../runtime/world.ts';
import { liveUrl } from './live-url.ts';
import { runOneShot } from './run-one-shot.ts';
import type { SmoothEmulatorOptions } from './smooth-emulator-options.ts';
import { SmoothExtensions } from './smooth-extensions.ts';
import { SmoothSession } from './smooth-session.ts';
import { SmoothTask } from './smooth-task.ts';

type Schemas = components['schemas'];

/** How many tasks at a time each plan allows. */
const concurrencyOf = { free: 2, starter: 5, growth: 50, paid: Number.POSITIVE_INFINITY };
/** Uploads are deleted after a day; milliseconds. */
const fileLifetime = 24 * 60 * 60 * 1000;

/** Everything that one account has. */
export class SmoothAccount {
	readonly tasks = new Map<string, SmoothTask>();
	readonly sessions = new Map<string, SmoothSession>();
	readonly extensions: SmoothExtensions;
	readonly #profiles = new Map<string, StoredProfile>();
	/** When each file was uploaded; milliseconds since the epoch. */
	readonly #files = new Map<string, number>();
	readonly #world: World;
	readonly #options: SmoothEmulatorOptions;

	constructor(world: World, options: SmoothEmulatorOptions) {
		this.#world = world;
		this.#options = options;
		this.extensions = new SmoothExtensions(world.clock);
	}

	/** Starts a task or opens a session, as far as the account's plan goes. */
	start(request: SmoothTask['request']): SmoothTask {
		this.#checkPlan(request);
		this.#checkReferences(request);
		this.#checkLimits();
		const profile = this.#profiles.get(request.profile_id ?? '');
		const task = new SmoothTask(request, this.#world);
		this.tasks.set(task.id, task);
		if ((request.task ?? null) === null) {
			const session = new SmoothSession(task, profile, this.#world, this.#options.results);
			this.sessions.set(task.id, session);
			session.open();
		} else {
			this.#world.lifetime.spawn(signal => runOneShot(task, profile, this.#world, signal), task.signal);
		}
		return task;
	}

	find(id: string): SmoothTask {
		const task = this.tasks.get(id);
		if (task === undefined) throw new ApiError(404, 'Task not found');
		return task;
	}

	get profiles(): readonly string[] {
		return [...this.#profiles.keys()];
	}

	createProfile(id: string = randomId()): string {
		if (this.#options.plan === 'free') throw new ApiError(403, 'Profiles are not available on the free plan');
		if (this.#profiles.has(id)) throw new ApiError(409, `Profile ${id} already exists`);
		this.#profiles.set(id, new StoredProfile());
		return id;
	}

	/** Sessions that use it go on, and save into nothing. */
	deleteProfile(id: string): void {
		if (!this.#profiles.delete(id)) throw new ApiError(404, 'Profile not found');
	}

	/** The deprecated way to a browser for a person: it makes a profile where none is given, and nobody drives it. */
	openBrowserSession(request: Schemas['BrowserSessionRequest']): Schemas['BrowserSession'] {
		if (this.#options.plan === 'free') throw new ApiError(403, 'Not available on the free plan');
		const profile_id = request.profile_id ?? this.createProfile();
		const live_id = randomId();
		if (request.live_view === false) return { profile_id, live_id: null, live_url: null };
		return { profile_id, live_id, live_url: liveUrl(live_id, this.#world) };
	}

	createFile(): string {
		const id = randomId();
		this.#files.set(id, this.#world.clock.now());
		return id;
	}

	deleteFile(id: string): void {
		const exists = this.#hasFile(id);
		this.#files.delete(id);
		if (!exists) throw new ApiError(404, 'File not found');
	}

	#hasFile(id: string): boolean {
		const uploadedAt = this.#files.get(id);
		return uploadedAt !== undefined && this.#world.clock.now() < uploadedAt + fileLifetime;
	}

	#checkPlan({ profile_id: profile }: SmoothTask['request']): void {
		if (profile && this.#options.plan === 'free')
			throw new ApiError(403, 'Profiles are not available on the free plan');
	}

	#checkReferences({ profile_id: profile, files }: SmoothTask['request']): void {
		if (profile && !this.#profiles.has(profile)) throw new ApiError(404, `Profile ${profile} not found`);
		const missing = (files ?? []).find(id => !this.#hasFile(id));
		if (missing !== undefined) throw new ApiError(400, `File ${missing} not found`);
	}

	#checkLimits(): void {
		const tasks = [...this.tasks.values()];
		const { credits = Number.POSITIVE_INFINITY, plan = 'paid' } = this.#options;
		const limit = this.#options.concurrency ?? concurrencyOf[plan];
		if (tasks.filter(task => !task.isFinal).length >= limit) throw new ApiError(429, 'Too many concurrent tasks');
		const used = tasks.reduce((sum, task) => sum + task.creditsUsed, 0);
		if (used >= credits) throw new ApiError(429, 'Out of credits');
	}
}
