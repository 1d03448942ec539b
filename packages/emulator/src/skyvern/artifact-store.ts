import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { components } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import { randomDigits, randomId } from '../kernel/random-id.ts';
import type { NaiveTime } from './naive-time.ts';
import type { RunPlan } from './run-plan.ts';
import type { SkyvernContext } from './skyvern-context.ts';

type Schemas = components['schemas'];

/** How long a signed address holds, in seconds. */
const signedFor = 12 * 60 * 60;
/** The name of the only key that signs. */
const keyId = 'emulator';

/** A file that a run left behind. */
export interface StoredArtifact {
	readonly id: string;
	readonly type: Schemas['ArtifactType'];
	/** The file's name. */
	readonly name: string;
	/** Its media type. */
	readonly mediaType: string;
	readonly content: Uint8Array;
	readonly plan: RunPlan;
	/** What its address begins with: the API's own. */
	readonly baseUrl: string;
	readonly createdAt: NaiveTime;
}

/** What there is to know about a file before it is kept. */
export type NewArtifact = Omit<StoredArtifact, 'id' | 'createdAt'>;

/** The query of a signed address. */
export interface Signature {
	readonly expiry?: number;
	readonly kid?: string;
	readonly sig?: string;
}

/** The files that an account's runs left behind. */
export class ArtifactStore {
	readonly #context: SkyvernContext;
	readonly #secret = randomId(32);
	readonly #artifacts = new Map<string, StoredArtifact>();
	/** The same by their runs, the earliest first. */
	readonly #byRun = new Map<string, StoredArtifact[]>();

	constructor(context: SkyvernContext) {
		this.#context = context;
	}

	add(artifact: NewArtifact): StoredArtifact {
		const stored = { ...artifact, id: `a_${randomDigits()}`, createdAt: this.#context.stamp() };
		this.#artifacts.set(stored.id, stored);
		const { id } = artifact.plan;
		this.#byRun.set(id, [...(this.#byRun.get(id) ?? []), stored]);
		return stored;
	}

	/** The earliest first. */
	get all(): readonly StoredArtifact[] {
		return [...this.#artifacts.values()];
	}

	/** Newest first; an unknown run has none. */
	ofRun(runId: string): readonly StoredArtifact[] {
		return (this.#byRun.get(runId) ?? []).toReversed();
	}

	/** Lets go of one. */
	remove(id: string): void {
		const artifact = this.#artifacts.get(id);
		if (artifact === undefined) return;
		this.#artifacts.delete(id);
		const { id: runId } = artifact.plan;
		this.#byRun.set(
			runId,
			(this.#byRun.get(runId) ?? []).filter(each => each !== artifact),
		);
	}

	/** Lets go of what a run left behind. */
	forget(runId: string): void {
		for (const { id } of this.ofRun(runId)) this.#artifacts.delete(id);
		this.#byRun.delete(runId);
	}

	/** Of all runs in a session, newest first. */
	ofSession(sessionId: string): readonly StoredArtifact[] {
		return [...this.#artifacts.values()].filter(artifact => artifact.plan.sessionId === sessionId).reverse();
	}

	/** @throws ApiError 404 */
	find(id: string): StoredArtifact {
		const artifact = this.#artifacts.get(id);
		if (artifact === undefined) throw new ApiError(404, `Artifact not found ${id}`);
		return artifact;
	}

	/** Where to get a file without a key, for some hours. */
	signedUrl({ id, baseUrl }: StoredArtifact): string {
		const expiry = Math.floor(this.#context.clock.now() / 1000) + signedFor;
		const query = new URLSearchParams({ expiry: String(expiry), kid: keyId, sig: this.#sign(id, expiry) });
		return `${baseUrl}/artifacts/${id}/content?${query}`;
	}

	/** Whether a signature fits the file, and still holds. */
	isSigned(id: string, { expiry = 0, kid, sig = '' }: Signature): boolean {
		if (kid !== keyId || expiry * 1000 <= this.#context.clock.now()) return false;
		const [given, right] = [Buffer.from(sig), Buffer.from(this.#sign(id, expiry))];
		return given.length === right.length && timingSafeEqual(given, right);
	}

	toBody(artifact: StoredArtifact): Schemas['Artifact'] {
		const { id, plan, createdAt } = artifact;
		const isTask = plan.kind === 'task';
		return {
			created_at: createdAt,
			modified_at: createdAt,
			artifact_id: id,
			artifact_type: artifact.type,
			uri: `s3://artifacts.skyvern.invalid/${this.#context.organizationId}/${plan.id}/${id}/${encodeURIComponent(artifact.name)}`,
			bundle_key: null,
			checksum: checksumOf(artifact),
			file_size: artifact.content.byteLength,
			task_id: isTask && plan.type !== 'task_v2' ? plan.id : null,
			step_id: null,
			workflow_run_id: isTask ? null : plan.id,
			workflow_run_block_id: null,
			run_id: plan.id,
			browser_session_id: plan.sessionId,
			observer_cruise_id: plan.type === 'task_v2' ? plan.id : null,
			observer_thought_id: null,
			ai_suggestion_id: null,
			signed_url: this.signedUrl(artifact),
			archived: false,
			organization_id: this.#context.organizationId,
		};
	}

	/** A download, as runs tell of it. */
	toFileInfo(artifact: StoredArtifact): Schemas['FileInfo'] {
		return {
			url: this.signedUrl(artifact),
			checksum: checksumOf(artifact),
			filename: artifact.name,
			file_size: artifact.content.byteLength,
			modified_at: artifact.createdAt,
			artifact_id: artifact.id,
		};
	}

	#sign(id: string, expiry: number): string {
		return createHmac('sha256', this.#secret).update(`${id}:${expiry}`).digest('hex');
	}
}

function checksumOf({ content }: StoredArtifact): string {
	return createHash('sha256').update(content).digest('hex');
}
