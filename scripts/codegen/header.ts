/** What every generated file starts with. */
export function header(spec: string): string {
	return `// Generated from ${spec} by \`npm run codegen\`; do not edit.\n\n`;
}
