/** What every generated file of code starts with. */
export function header(spec: string): string {
	return `// ${notice(spec)}\n\n`;
}

/** What every generated document starts with. */
export function documentHeader(spec: string): string {
	return `<!-- ${notice(spec)} -->\n\n`;
}

function notice(spec: string): string {
	return `Generated from ${spec} by \`npm run codegen\`; do not edit.`;
}
