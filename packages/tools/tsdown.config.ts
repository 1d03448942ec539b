import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.config.base.ts';

export default defineConfig(base);
