import { publishedAddresses } from './sources/published-addresses.ts';
import { sourceFlags, sourceNames } from './sources/source-flags.ts';

export const help = `Compares the APIs that the vendors publish with the slices of them in specs/.

  npm run --silent specs:drift -- ${sourceNames.map(name => `[--${name} <file|url>]`).join(' ')} [options]

Without these the vendors are asked whose documents have an address that is known:
${Object.entries(publishedAddresses)
	.map(([provider, address]) => `  ${provider.padEnd(11)} ${address}`)
	.join('\n')}

  --since <file|url>  compare with this older published document instead of our slice, and report of its changes those
                      in what the slice has; takes exactly one of ${sourceFlags('and')}
  --json              for scripts
  --markdown          for an issue
  --help              this text

What is reported: operations, fields and values of ours that are gone, new required inputs, requests that accept less,
answers that may hold more, new values and statuses, changed authentication; of what is more, inputs, addresses and
operations that are named like what our manifest refuses, what is said or can be sent about sending a request again, and
operations beside ours that no x-left-out stands for. Everything else is one number.
What an x-divergence in specs/ stands for is known and not reported; it stands for its place and all below it, except for
required inputs, values of answers, statuses, additions and authentication that the slice doesn't know. When the vendor
has come to say what the slice says, the mark is reported as mended.

The report goes to stdout, everything else to stderr. Exit codes:
  0  nothing breaks
  1  something breaks
  2  not everything could be compared, or the command is wrong
`;
