// What can be sent as JSON, as `@anybrowser/core/json`. It needs nothing but the language.
export { whyNotJson } from './why-not-json.ts';
