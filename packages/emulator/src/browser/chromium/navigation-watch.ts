import type { CDPSession, Frame, Page, Request, Response } from 'playwright-core';

/** What an action did to the page that it was done on. */
export interface Attendance {
	/** Where the page was asked to go, if it was asked by now. */
	wanted(): Promise<string | null>;
	/** Settled once it is there; rejects when it doesn't get there. */
	arrived(timeoutMs: number): Promise<void>;
	end(): void;
}

/** Sees where a page's scripts, links and forms lead it. */
export class NavigationWatch {
	readonly #page: Page;
	readonly #devTools: CDPSession;
	readonly #mainFrameId: string;

	private constructor(page: Page, devTools: CDPSession, mainFrameId: string) {
		this.#page = page;
		this.#devTools = devTools;
		this.#mainFrameId = mainFrameId;
	}

	/** Watches a page. */
	static async over(page: Page, devTools: CDPSession): Promise<NavigationWatch> {
		await devTools.send('Page.enable');
		const { frameTree } = await devTools.send('Page.getFrameTree');
		return new NavigationWatch(page, devTools, frameTree.frame.id);
	}

	/** Attends to what is done from now on. */
	attend(): Attendance {
		const page = this.#page;
		let wanted: string | null = null;
		let settle: (outcome: Error | null) => void = () => undefined;
		const outcome = new Promise<Error | null>(resolve => {
			settle = resolve;
		});
		let response: Response | null = null;
		const isOurs = (request: Request) => request.isNavigationRequest() && request.frame() === page.mainFrame();
		const onWanted = (event: { frameId: string; url: string; disposition?: string }) => {
			if (event.frameId === this.#mainFrameId && (event.disposition ?? 'currentTab') === 'currentTab')
				wanted = event.url;
		};
		const onRequest = (request: Request) => {
			if (isOurs(request)) wanted = request.url();
		};
		const onResponse = (got: Response) => {
			if (isOurs(got.request())) response = got;
		};
		const onFailed = (request: Request) => {
			if (isOurs(request)) settle(new Error(request.failure()?.errorText ?? 'the request failed'));
		};
		const onArrived = (frame: Frame) => {
			if (frame === page.mainFrame()) settle(null);
		};
		const onClose = () => settle(new Error('the page was closed'));
		this.#devTools.on('Page.frameRequestedNavigation', onWanted);
		page.on('request', onRequest).on('response', onResponse).on('requestfailed', onFailed);
		page.on('framenavigated', onArrived).on('close', onClose);
		return {
			wanted: async () => {
				// Events come in order: those of the action are here when this has been answered.
				await this.#devTools.send('Page.getFrameTree').catch(() => undefined);
				return wanted;
			},
			async arrived(timeout) {
				const failure = await outcome;
				if (failure) throw failure;
				await page.waitForLoadState('load', { timeout });
				if (response && response.status() >= 400)
					throw new Error(`the server answered ${response.status()} ${response.statusText()}`.trim());
			},
			end: () => {
				this.#devTools.off('Page.frameRequestedNavigation', onWanted);
				page.off('request', onRequest).off('response', onResponse).off('requestfailed', onFailed);
				page.off('framenavigated', onArrived).off('close', onClose);
			},
		};
	}
}
