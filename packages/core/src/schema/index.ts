// What the generated schemas of a provider are built with, as `@anybrowser/core/schema`: for generated code alone.
export * from './answer-schema.ts';
