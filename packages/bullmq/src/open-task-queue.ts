import { type ConnectionOptions, Queue } from 'bullmq';

/** A queue for tasks. What goes wrong with its connection is told by who made that. */
export function openTaskQueue(name: string, connection: ConnectionOptions): Queue {
	const queue = new Queue(name, { connection });
	queue.on('error', () => {});
	return queue;
}
