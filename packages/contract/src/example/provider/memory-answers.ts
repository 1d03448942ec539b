import type { BrowserRecord, FileRecord, JobRecord, NoteRecord, ProfileRecord } from '../service/records.ts';
import { answerShape, listShape } from './answer-shape.ts';

const browser = {
	id: ['string'],
	state: ['string'],
	made_at: ['string'],
	profile: ['string', 'null'],
	minutes: ['number'],
};
const job = {
	id: ['string'],
	state: ['string'],
	made_at: ['string'],
	browser: ['string', 'null'],
	answer: ['string', 'object', 'null', 'undefined'],
	trouble: ['string', 'null'],
	cents: ['number', 'null'],
};
const note = { number: ['number'], what: ['string'], page: ['string', 'null'], at: ['string'] };
const profile = { id: ['string'], name: ['string'], note: ['string', 'null'], made_at: ['string'] };

/** What the answers look like; an answer that doesn't is `invalid_response`. */
export const memoryAnswers = {
	browser: answerShape<BrowserRecord>(browser),
	browsers: listShape<BrowserRecord>(browser),
	job: answerShape<JobRecord>(job),
	jobs: listShape<JobRecord>(job),
	notes: listShape<NoteRecord>(note),
	profile: answerShape<ProfileRecord>(profile),
	profiles: listShape<ProfileRecord>(profile),
	file: answerShape<FileRecord>({ id: ['string'], size: ['number'] }),
	data: answerShape<{ readonly data: unknown }>({ data: ['object'] }),
	done: answerShape<object>({}),
};
