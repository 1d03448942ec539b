/** Whether an event's output is `true`: Smooth gives it as it is, or with what it has cost. */
export function saysTrue(output: unknown): boolean {
	return (
		output === true || (typeof output === 'object' && output !== null && 'output' in output && output.output === true)
	);
}
