import type { WatchedRedis } from '@anybrowser/bullmq';
import type { CommandContext } from '../command-context.ts';
import type { RedisFlags } from './batch-flags.ts';
import { loadBullmq } from './load-bullmq.ts';

/** Connects to Redis, and tells people when it is away and when it is back. */
export async function openRedis(context: CommandContext, { redis, redisPatience }: RedisFlags): Promise<WatchedRedis> {
	const { connectRedis } = await loadBullmq();
	const { yellow } = context.errorStyle;
	return connectRedis({
		url: redis,
		username: context.env['ANYBROWSER_REDIS_USERNAME'] || undefined,
		password: context.env['ANYBROWSER_REDIS_PASSWORD'] || undefined,
		patience: redisPatience,
		onAway: why => context.say(`${yellow('warning:')} Redis is away (${why}); waiting for it`),
		onBack: () => context.say('Redis is back'),
	});
}
