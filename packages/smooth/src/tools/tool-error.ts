// Registered globally, so that errors of another copy of this package are recognised too.
const brand: unique symbol = Symbol.for('anybrowser.smooth.tool-error');

/** A tool's failure that the agent may work around. The agent is told its message. Any other error ends the task. */
export class ToolError extends Error {
	override readonly name = 'ToolError';

	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		Object.defineProperty(this, brand, { value: true });
	}

	static is(error: unknown): error is ToolError {
		return typeof error === 'object' && error !== null && brand in error;
	}
}
