import type { Emulator } from '@anybrowser/emulator';
import { handlers } from '@anybrowser/emulator/msw';
import type { RequestHandler } from 'msw';
import { type SetupServer, setupServer } from 'msw/node';

// msw takes the whole process, so one server serves every emulator, each under addresses of its own.
const active = new Map<Emulator, readonly RequestHandler[]>();
let server: SetupServer | undefined;
let count = 0;

/** Has msw answer with an emulator what is sent to some addresses that nobody else has. */
export function mountWithMsw(emulator: Emulator): { readonly host: string; unmount(): void } {
	count += 1;
	const host = `https://emulator-${count}.test`;
	const own = handlers(emulator, {
		smoothUrl: `${host}/smooth/api/v1`,
		skyvernUrl: `${host}/skyvern/v1`,
		browserbaseUrl: `${host}/browserbase`,
	});
	active.set(emulator, own);
	if (server === undefined) {
		server = setupServer();
		// What the emulator's browser loads is none of msw's business.
		server.listen({ onUnhandledRequest: 'bypass' });
	}
	server.use(...own);
	return {
		host,
		unmount() {
			active.delete(emulator);
			if (active.size > 0) {
				server?.resetHandlers(...[...active.values()].flat());
				return;
			}
			server?.close();
			server = undefined;
		},
	};
}
