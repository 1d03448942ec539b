/** As all three shells read it. */
export function quote(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
