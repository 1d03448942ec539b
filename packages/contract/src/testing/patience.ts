// For tests of other folders, which know a package's insides by `testing/` alone.
export { type Patience, patience } from '../patience.ts';
