import { weightOf } from '../http/weight-of.ts';

/** Bytes of one detail, about: every list is sent anew with each change. */
const maxDetail = 256 * 1024;

/** What is shown of a body, of an answer, or of what else there is to something; of one that is too long, that it is. */
export function boundedDetail(value: unknown): unknown {
	return weightOf(value, maxDetail) > maxDetail
		? 'It is too long to be shown here. A HAR has all of a request.'
		: value;
}
