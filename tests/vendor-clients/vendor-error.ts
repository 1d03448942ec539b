/** What a vendor's SDK throws. */
export class VendorError extends Error {
	override readonly name = 'VendorError';
	/** The class in Python. */
	readonly type: string;
	/** The answer's status, where the SDK tells one. */
	readonly status: number | null;
	readonly detail: unknown;

	constructor(type: string, status: number | null, detail: unknown) {
		super(`${type}${status === null ? '' : ` ${status}`}: ${JSON.stringify(detail)}`);
		this.type = type;
		this.status = status;
		this.detail = detail;
	}
}
