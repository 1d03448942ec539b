import { expect, test } from 'vitest';
import { safeFileName } from './safe-file-name.ts';

test.each([
	['bill.pdf', 'bill.pdf'],
	['Rechnung für Zoë (1).pdf', 'Rechnung für Zoë (1).pdf'],
	['../../../../tmp/x', 'x'],
	['..\\..\\x.exe', 'x.exe'],
	['/etc/passwd', 'passwd'],
	['C:\\x', 'x'],
	['..', 'download'],
	['. .', 'download'],
	['a/', 'download'],
	['.bashrc', 'bashrc'],
	['x.exe. .', 'x.exe'],
	['NUL', '_NUL'],
	['com1.txt', '_com1.txt'],
	['nullify.txt', 'nullify.txt'],
	['a\r\nb\u202egpj.exe', 'abgpj.exe'],
	['con:"x"?', 'conx'],
	['\ud800', 'download'],
	['', 'download'],
	[`${'long'.repeat(1000)}.pdf`, `${'long'.repeat(49)}.pdf`],
	[`${'名'.repeat(150)}.pdf`, `${'名'.repeat(78)}.pdf`],
	[`${'名'.repeat(78)}.pdf`, `${'名'.repeat(78)}.pdf`],
	[`a${'😀'.repeat(90)}`, `a${'😀'.repeat(59)}`],
	[`${'a'.repeat(195)}😀.pdf`, `${'a'.repeat(195)}.pdf`],
	[' . .x', 'x'],
])('makes %j %j', (name, safe) => expect(safeFileName(name)).toBe(safe));
