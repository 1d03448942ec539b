import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { codegen } from './codegen.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

process.exitCode = await codegen({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	check: values.check,
	report: line => process.stderr.write(`${line}\n`),
});
