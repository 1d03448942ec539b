/** Skyvern's runs without a network: as many as are started, all running until they are told to end. */
export class StubRuns {
	readonly #ids: string[] = [];
	/** How many requests for the list were answered. */
	listed = 0;
	ended = false;

	readonly fetch = async (request: Request): Promise<Response> => {
		const { pathname, searchParams } = new URL(request.url);
		if (request.method === 'POST') {
			const id = `tsk_${String(this.#ids.length).padStart(18, '0')}`;
			this.#ids.push(id);
			return Response.json(this.#run(id));
		}
		if (!pathname.endsWith('/runs')) return Response.json(this.#run(pathname.slice(pathname.lastIndexOf('/') + 1)));
		this.listed++;
		const size = Number(searchParams.get('page_size'));
		const start = (Number(searchParams.get('page')) - 1) * size;
		const page = this.#ids.slice(start, start + size);
		return Response.json(page.map(id => ({ ...this.#run(id), task_run_id: id, task_run_type: 'task_v2' })));
	};

	#run(id: string): object {
		return {
			run_id: id,
			status: this.ended ? 'completed' : 'running',
			run_type: 'task_v2',
			created_at: '2026-11-20T23:40:32.216199',
			modified_at: '2026-11-20T23:40:32.216199',
		};
	}
}
