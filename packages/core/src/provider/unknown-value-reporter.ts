import type { Warning } from '../contract/warning.ts';

/** Reports each value that this version doesn't know once, and no more. */
export function createUnknownValueReporter(
	provider: string,
	onWarning: (warning: Warning) => void,
): (field: string, value: unknown) => Warning {
	const reported = new Set<string>();
	return (field, value) => {
		const message = `${provider} answered with a ${field} that this version doesn't know: "${value}"`;
		const warning: Warning = { code: 'unknown_value', provider, message };
		if (!reported.has(message)) {
			reported.add(message);
			onWarning(warning);
		}
		return warning;
	};
}
