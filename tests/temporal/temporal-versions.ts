/** What is installed apart from the workspace, since it is large: the worker has a native library for every platform. */
export const nodePackages = { '@temporalio/worker': '1.24.0' } as const;

/** Where the server for development is built from, if this machine has none. */
export const serverModule = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';
