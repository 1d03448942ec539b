/** A file in an archive. */
export interface ArchivedFile {
	readonly name: string;
	readonly content: Uint8Array;
}

/** A zip of some files, stored as they are. Of two with the same name the later one gets a number. */
export function zipArchive(files: readonly ArchivedFile[]): Uint8Array {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content } of numbered(files)) {
		const bytes = Buffer.from(name);
		const facts = Buffer.alloc(26);
		facts.writeUInt16LE(20, 0); // the version that is needed
		facts.writeUInt16LE(0x800, 2); // names are UTF-8
		facts.writeUInt16LE(0x21, 8); // 1 January 1980, where its calendar begins
		facts.writeUInt32LE(checksum(content), 10);
		facts.writeUInt32LE(content.byteLength, 14);
		facts.writeUInt32LE(content.byteLength, 18);
		facts.writeUInt16LE(bytes.byteLength, 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, bytes, content]);
		const end = Buffer.alloc(14);
		end.writeUInt32LE(offset, 10);
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, end, bytes]));
		parts.push(local);
		offset += local.byteLength;
	}
	const index = Buffer.concat(directory);
	const tail = Buffer.alloc(18);
	tail.writeUInt16LE(parts.length, 4);
	tail.writeUInt16LE(parts.length, 6);
	tail.writeUInt32LE(index.byteLength, 8);
	tail.writeUInt32LE(offset, 12);
	return Buffer.concat([...parts, index, Buffer.from('PK\x05\x06', 'latin1'), tail]);
}

function numbered(files: readonly ArchivedFile[]): readonly ArchivedFile[] {
	const taken = new Set<string>();
	return files.map(({ name, content }) => {
		let free = name;
		for (let number = 2; taken.has(free); number += 1) free = name.replace(/(\.[^.]*)?$/, `-${number}$1`);
		taken.add(free);
		return { name: free, content };
	});
}

/** CRC-32, as node:zlib has it only in newer versions. */
function checksum(content: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of content) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}
