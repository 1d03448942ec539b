/** Plain data with every text in it changed, the names too; itself where nothing is. */
export function redactData<Data>(data: Data, text: (value: string) => string): Data {
	// The casts are sound: what is made has the shape of what was given.
	if (typeof data === 'string') return text(data) as Data;
	if (typeof data !== 'object' || data === null || data instanceof Date) return data;
	if (Array.isArray(data)) {
		const items = data.map(item => redactData(item, text));
		return items.every((item, index) => item === data[index]) ? data : (items as Data);
	}
	let isChanged = false;
	const entries = Object.entries(data).map(([name, value]) => {
		const entry = [text(name), redactData(value, text)] as const;
		isChanged ||= entry[0] !== name || entry[1] !== value;
		return entry;
	});
	return isChanged ? (Object.fromEntries(entries) as Data) : data;
}
