import { expect, test } from 'vitest';
import { downloadedName } from './downloaded-name.ts';
import { safeFileName } from './safe-file-name.ts';

test.each([
	['bill.pdf', 'bill.pdf'],
	['Rechnung für Zoë (1).pdf', 'Rechnung für Zoë (1).pdf'],
	['../../../../tmp/x', 'x'],
	['..\\..\\x.exe', 'x.exe'],
	['/etc/passwd', 'passwd'],
	['C:\\x', 'x'],
	['..', 'download'],
	['a/', 'download'],
	['.bashrc', 'bashrc'],
	['a\r\nb\u202egpj.exe', 'abgpj.exe'],
	['con:"x"?', 'conx'],
	['\ud800', 'download'],
	['', 'download'],
	[`${'long'.repeat(1000)}.pdf`, `${'long'.repeat(49)}.pdf`],
	[`${'名'.repeat(150)}.pdf`, `${'名'.repeat(78)}.pdf`],
	[`${'名'.repeat(78)}.pdf`, `${'名'.repeat(78)}.pdf`],
	[`a${'😀'.repeat(90)}`, `a${'😀'.repeat(59)}`],
])('makes %j %j', (name, safe) => expect(safeFileName(name)).toBe(safe));

test.each([
	['http://x.test/a/b.pdf?c', null, 'b.pdf'],
	['http://x.test/%E0%A4%A.pdf', null, '%E0%A4%A.pdf'],
	['http://x.test/..%2f..%2ftmp%2fx', null, 'x'],
	['http://x.test/', null, 'download'],
	['http://x.test/b', 'attachment; filename="../../up.sh"', 'up.sh'],
])('calls a download of %s, %s, %s', (address, disposition, name) =>
	expect(downloadedName(address, disposition)).toBe(name),
);
