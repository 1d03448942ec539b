// `@anybrowser/contract/example`: a provider in memory that passes the suite, and the parts that it is made of.
export { startMemoryBackend } from './memory-backend.ts';
export { type AnswerShape, answerShape, listShape } from './provider/answer-shape.ts';
export { provider } from './provider/descriptor.ts';
export { listed } from './provider/listed.ts';
export { memory } from './provider/memory.ts';
export { type SendRequest, type ServiceRequest, sendRequests } from './provider/send-request.ts';
export type { ListRecord } from './service/records.ts';
export { servicePage } from './service/service-page.ts';
export {
	type Answer,
	type Asked,
	type Routes,
	type Service,
	type ServiceOptions,
	startService,
} from './service/start-service.ts';
