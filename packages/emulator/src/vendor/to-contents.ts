import type { AccountContents } from './account-contents.ts';
import type { ServiceViews } from './service-views.ts';

/** What a service shows of its account, with a default for all that it leaves out. */
export function toContents(views: ServiceViews): AccountContents {
	return {
		...(views.profiles && {
			profiles: () =>
				(views.profiles?.() ?? []).map(({ id, name = null, createdAt = null, changedAt = null, isDeleted = false }) => {
					return { id, name, createdAt, changedAt, isDeleted, storage: null };
				}),
		}),
		...(views.files && {
			files: () =>
				(views.files?.() ?? []).map(({ id, name, kind = 'file', size = null, subjectId = null, createdAt = null }) => {
					return { id, name, kind, size, subjectId, createdAt };
				}),
		}),
		...(views.webhooks && {
			webhooks: () =>
				(views.webhooks?.() ?? []).map(({ status = null, error = null, ...sent }) => {
					return { ...sent, status, error, ...untold };
				}),
		}),
	};
}

/** What a service doesn't tell of a webhook. */
const untold = {
	attempt: 1,
	isReplay: false,
	signatureHeader: null,
	headers: {},
	answer: null,
	durationMs: 0,
} as const;
