import { declareContract } from './declare-contract.ts';

declareContract('msw');
