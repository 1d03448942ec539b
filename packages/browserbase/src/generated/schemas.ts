// Generated from specs/browserbase.openapi.yaml by `npm run codegen`; do not edit.

import * as z from '@anybrowser/core/schema';

export const zError = /* @__PURE__ */ z.looseObject({
    statusCode: /* @__PURE__ */ z.number(),
    error: /* @__PURE__ */ z.string(),
    message: /* @__PURE__ */ z.string()
});

export const zMessage = /* @__PURE__ */ z.looseObject({
    message: /* @__PURE__ */ z.string()
});

export const zSessionStatus = /* @__PURE__ */ z.string();

export const zRegion = /* @__PURE__ */ z.string();

export const zUserMetadata = /* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown());

export const zSession = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    projectId: /* @__PURE__ */ z.string(),
    status: zSessionStatus,
    region: zRegion,
    keepAlive: /* @__PURE__ */ z.boolean(),
    contextId: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    proxyBytes: /* @__PURE__ */ z.number(),
    userMetadata: /* @__PURE__ */ z.optional(zUserMetadata),
    createdAt: /* @__PURE__ */ z.string(),
    updatedAt: /* @__PURE__ */ z.string(),
    startedAt: /* @__PURE__ */ z.string(),
    expiresAt: /* @__PURE__ */ z.string(),
    endedAt: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string())
});

export const zOpenedSession = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    projectId: /* @__PURE__ */ z.string(),
    status: zSessionStatus,
    region: zRegion,
    keepAlive: /* @__PURE__ */ z.boolean(),
    contextId: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    proxyBytes: /* @__PURE__ */ z.number(),
    userMetadata: /* @__PURE__ */ z.optional(zUserMetadata),
    createdAt: /* @__PURE__ */ z.string(),
    updatedAt: /* @__PURE__ */ z.string(),
    startedAt: /* @__PURE__ */ z.string(),
    expiresAt: /* @__PURE__ */ z.string(),
    endedAt: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    connectUrl: /* @__PURE__ */ z.string(),
    seleniumRemoteUrl: /* @__PURE__ */ z.string(),
    signingKey: /* @__PURE__ */ z.string()
});

export const zSessionDetails = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    projectId: /* @__PURE__ */ z.string(),
    status: zSessionStatus,
    region: zRegion,
    keepAlive: /* @__PURE__ */ z.boolean(),
    contextId: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    proxyBytes: /* @__PURE__ */ z.number(),
    userMetadata: /* @__PURE__ */ z.optional(zUserMetadata),
    createdAt: /* @__PURE__ */ z.string(),
    updatedAt: /* @__PURE__ */ z.string(),
    startedAt: /* @__PURE__ */ z.string(),
    expiresAt: /* @__PURE__ */ z.string(),
    endedAt: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    connectUrl: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    seleniumRemoteUrl: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    signingKey: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string())
});

export const zLivePage = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    url: /* @__PURE__ */ z.string(),
    title: /* @__PURE__ */ z.string(),
    faviconUrl: /* @__PURE__ */ z.string(),
    debuggerUrl: /* @__PURE__ */ z.string(),
    debuggerFullscreenUrl: /* @__PURE__ */ z.string()
});

export const zSessionLiveUrls = /* @__PURE__ */ z.looseObject({
    debuggerUrl: /* @__PURE__ */ z.string(),
    debuggerFullscreenUrl: /* @__PURE__ */ z.string(),
    wsUrl: /* @__PURE__ */ z.string(),
    pages: /* @__PURE__ */ z.array(zLivePage)
});

export const zSessionLog = /* @__PURE__ */ z.looseObject({
    method: /* @__PURE__ */ z.string(),
    pageId: /* @__PURE__ */ z.number(),
    sessionId: /* @__PURE__ */ z.string(),
    frameId: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    loaderId: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    timestamp: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.number()),
    request: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.looseObject({
        timestamp: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.number()),
        params: /* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown()),
        rawBody: /* @__PURE__ */ z.string()
    })),
    response: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.looseObject({
        timestamp: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.number()),
        result: /* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown()),
        rawBody: /* @__PURE__ */ z.string()
    }))
});

export const zReplayPage = /* @__PURE__ */ z.looseObject({
    pageId: /* @__PURE__ */ z.string(),
    url: /* @__PURE__ */ z.string(),
    startTimeMs: /* @__PURE__ */ z.number(),
    endTimeMs: /* @__PURE__ */ z.number()
});

export const zSessionReplays = /* @__PURE__ */ z.looseObject({
    pages: /* @__PURE__ */ z.array(zReplayPage),
    pageCount: /* @__PURE__ */ z.number()
});

export const zRecordingDownloadStatus = /* @__PURE__ */ z.string();

export const zRecordingDownload = /* @__PURE__ */ z.looseObject({
    pageId: /* @__PURE__ */ z.string(),
    status: zRecordingDownloadStatus,
    downloadUrl: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    completedAt: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string())
});

export const zRecordingDownloadList = /* @__PURE__ */ z.looseObject({
    downloads: /* @__PURE__ */ z.array(zRecordingDownload)
});

export const zDownload = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    sessionId: /* @__PURE__ */ z.string(),
    filename: /* @__PURE__ */ z.string(),
    mimeType: /* @__PURE__ */ z.string(),
    size: /* @__PURE__ */ z.number(),
    checksum: /* @__PURE__ */ z.string(),
    createdAt: /* @__PURE__ */ z.string()
});

export const zDownloadList = /* @__PURE__ */ z.looseObject({
    downloads: /* @__PURE__ */ z.array(zDownload),
    total: /* @__PURE__ */ z.number(),
    limit: /* @__PURE__ */ z.number(),
    offset: /* @__PURE__ */ z.number()
});

export const zCreatedContext = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    uploadUrl: /* @__PURE__ */ z.string(),
    publicKey: /* @__PURE__ */ z.string(),
    cipherAlgorithm: /* @__PURE__ */ z.string(),
    initializationVectorSize: /* @__PURE__ */ z.number()
});

export const zContext = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    projectId: /* @__PURE__ */ z.string(),
    createdAt: /* @__PURE__ */ z.string(),
    updatedAt: /* @__PURE__ */ z.string(),
    name: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string())
});

export const zExtension = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    projectId: /* @__PURE__ */ z.string(),
    fileName: /* @__PURE__ */ z.string(),
    createdAt: /* @__PURE__ */ z.string(),
    updatedAt: /* @__PURE__ */ z.string()
});

export const zProject = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    name: /* @__PURE__ */ z.string(),
    ownerId: /* @__PURE__ */ z.string(),
    defaultTimeout: /* @__PURE__ */ z.number(),
    concurrency: /* @__PURE__ */ z.number(),
    createdAt: /* @__PURE__ */ z.string(),
    updatedAt: /* @__PURE__ */ z.string()
});

export const zProjectUsage = /* @__PURE__ */ z.looseObject({
    browserMinutes: /* @__PURE__ */ z.number(),
    proxyBytes: /* @__PURE__ */ z.number()
});

export const zResultSchema = /* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown());

export const zAgent = /* @__PURE__ */ z.looseObject({
    agentId: /* @__PURE__ */ z.string(),
    name: /* @__PURE__ */ z.string(),
    systemPrompt: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    resultSchema: /* @__PURE__ */ z.optional(zResultSchema),
    createdAt: /* @__PURE__ */ z.string(),
    updatedAt: /* @__PURE__ */ z.string()
});

export const zAgentList = /* @__PURE__ */ z.looseObject({
    data: /* @__PURE__ */ z.array(zAgent),
    limit: /* @__PURE__ */ z.number(),
    nextCursor: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.string())
});

export const zRunStatus = /* @__PURE__ */ z.string();

export const zRunCause = /* @__PURE__ */ z.looseObject({
    code: /* @__PURE__ */ z.string(),
    message: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string())
});

export const zRun = /* @__PURE__ */ z.looseObject({
    runId: /* @__PURE__ */ z.string(),
    agentId: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    task: /* @__PURE__ */ z.string(),
    status: zRunStatus,
    sessionId: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    sandboxId: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    resultSchema: /* @__PURE__ */ z.optional(zResultSchema),
    result: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown())),
    cause: /* @__PURE__ */ z.optional(zRunCause),
    startedAt: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    endedAt: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    createdAt: /* @__PURE__ */ z.string(),
    updatedAt: /* @__PURE__ */ z.string()
});

export const zRunList = /* @__PURE__ */ z.looseObject({
    data: /* @__PURE__ */ z.array(zRun),
    limit: /* @__PURE__ */ z.number(),
    nextCursor: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.string())
});

export const zRunMessagePart = /* @__PURE__ */ z.looseObject({
    type: /* @__PURE__ */ z.string(),
    text: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    toolCallId: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    toolName: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    input: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
    output: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
    mediaType: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    data: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string())
});

export const zRunMessage = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    createdAt: /* @__PURE__ */ z.string(),
    message: /* @__PURE__ */ z.looseObject({
        role: /* @__PURE__ */ z.string(),
        content: /* @__PURE__ */ z.union([
            /* @__PURE__ */ z.string(),
            /* @__PURE__ */ z.array(zRunMessagePart)
        ])
    })
});

export const zRunMessageList = /* @__PURE__ */ z.looseObject({
    data: /* @__PURE__ */ z.array(zRunMessage),
    nextSince: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.string())
});
