import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capabilityPagePath, currentCapabilityPage } from './current-capability-page.ts';

await writeFile(join(fileURLToPath(new URL('../..', import.meta.url)), capabilityPagePath), currentCapabilityPage());
