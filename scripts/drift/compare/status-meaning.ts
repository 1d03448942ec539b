/** What a status means for what is sent: whether it may be sent again, and what it costs. */
const meanings: Readonly<Record<string, string>> = {
	'202': 'accepted and not done, so look whether it may be sent again',
	'402': 'not paid for, so sending it again changes nothing',
	'408': 'too slow, so look whether it may be sent again',
	'409': 'busy or there already, so look whether it may be sent again',
	'410': 'gone for good, so sending it again changes nothing',
	'425': 'not done, so it may be sent again',
	'429': 'too much at once, so it may be sent again after a pause',
	'503': 'overloaded, so it may be sent again where nothing was done',
};

/** A new status for people, with what it means for what we send where that is something. */
export function describeNewStatus(status: string): string {
	const meaning = meanings[status];
	return meaning === undefined ? `new status ${status}` : `new status ${status}: ${meaning}`;
}
