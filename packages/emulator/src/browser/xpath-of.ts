/** Where an element is in its document, from the top: `/html[1]/body[1]/a[2]`. */
export function xpathOf(element: Element): string {
	const steps: string[] = [];
	for (let at: Element | null = element; at; at = at.parentElement) {
		const { tagName } = at;
		const alike = [...(at.parentElement?.children ?? [at])].filter(each => each.tagName === tagName);
		steps.unshift(`${tagName.toLowerCase()}[${alike.indexOf(at) + 1}]`);
	}
	return `/${steps.join('/')}`;
}
