import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test, vi } from 'vitest';
import { endProcesses, isAlive, processTree } from './process-tree.ts';

test('a child with a group of its own, as browsers have, belongs to the tree and ends with it', async () => {
	const code = `
		const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true });
		console.log(child.pid);
		setInterval(() => {}, 1000);`;
	const parent = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
	const [said] = (await once(parent.stdout, 'data')) as [Buffer];
	const child = Number(said.toString());
	const tree = processTree(parent.pid ?? 0);
	expect(tree).toEqual([child, parent.pid]);
	endProcesses(tree, 'SIGKILL');
	await once(parent, 'exit');
	// A signal is obeyed when the process gets its turn.
	await vi.waitFor(() => expect(tree.filter(isAlive)).toEqual([]), 5_000);
	expect(() => endProcesses(tree, 'SIGKILL')).not.toThrow();
});
