/** Those of the cases whose names have one of the parts; all of them without parts. @throws Error when there is none. */
export function selectCases<C extends { readonly name: string }>(
	cases: readonly C[],
	only: readonly string[],
): readonly C[] {
	const isWanted = ({ name }: C) =>
		only.length === 0 || only.some(part => name.toLowerCase().includes(part.toLowerCase()));
	const selected = cases.filter(isWanted);
	if (selected.length === 0) throw new Error(`no case has "${only.join('" or "')}" in its name`);
	return selected;
}
