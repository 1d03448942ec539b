// Published as `@anybrowser/skyvern/playwright`: what needs Playwright's types, kept from those who don't have them.
export * from '@anybrowser/core/playwright';
