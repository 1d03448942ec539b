// Generated from specs/smooth.openapi.yaml by `npm run codegen`; do not edit.

import * as z from '@anybrowser/core/schema';

export const zTaskStatus = /* @__PURE__ */ z.string();

export const zDevice = /* @__PURE__ */ z.string();

export const zActionOutput = /* @__PURE__ */ z.looseObject({
    output: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
    credits_used: /* @__PURE__ */ z.number(),
    duration: /* @__PURE__ */ z.number()
});

export const zEventPayload = /* @__PURE__ */ z.looseObject({
    code: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.number()),
    output: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.union([
        zActionOutput,
        /* @__PURE__ */ z.unknown()
    ])),
    name: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    input: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown())
});

export const zEventResult = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    name: /* @__PURE__ */ z.string(),
    payload: zEventPayload,
    timestamp: /* @__PURE__ */ z.number()
});

export const zTask = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    status: zTaskStatus,
    output: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
    credits_used: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    device: /* @__PURE__ */ z.nullish(zDevice),
    live_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    recording_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    downloads_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    created_at: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    events: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(zEventResult))
});

export const zEventReference = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string()
});

export const zProfile = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    cookie_domains: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(/* @__PURE__ */ z.string())),
    cookie_count: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    profile_size_bytes: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    last_saved_at: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number())
});

export const zFileReference = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string()
});

export const zExtensionReference = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string()
});

export const zExtension = /* @__PURE__ */ z.looseObject({
    id: /* @__PURE__ */ z.string(),
    file_name: /* @__PURE__ */ z.string(),
    creation_time: /* @__PURE__ */ z.number()
});

export const zBrowserSession = /* @__PURE__ */ z.looseObject({
    profile_id: /* @__PURE__ */ z.string(),
    live_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    live_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
});

export const zTaskEnvelope = /* @__PURE__ */ z.looseObject({
    r: zTask
});

export const zTaskListEnvelope = /* @__PURE__ */ z.looseObject({
    r: /* @__PURE__ */ z.array(zTask)
});

export const zEventEnvelope = /* @__PURE__ */ z.looseObject({
    r: zEventReference
});

export const zProfileEnvelope = /* @__PURE__ */ z.looseObject({
    r: zProfile
});

export const zProfileListEnvelope = /* @__PURE__ */ z.looseObject({
    r: /* @__PURE__ */ z.array(zProfile)
});

export const zFileEnvelope = /* @__PURE__ */ z.looseObject({
    r: zFileReference
});

export const zExtensionEnvelope = /* @__PURE__ */ z.looseObject({
    r: zExtensionReference
});

export const zExtensionListEnvelope = /* @__PURE__ */ z.looseObject({
    r: /* @__PURE__ */ z.array(zExtension)
});

export const zBrowserSessionEnvelope = /* @__PURE__ */ z.looseObject({
    r: zBrowserSession
});

export const zAcknowledgementEnvelope = /* @__PURE__ */ z.looseObject({
    r: /* @__PURE__ */ z.union([
        /* @__PURE__ */ z.boolean(),
        /* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown())
    ])
});

export const zValidationItem = /* @__PURE__ */ z.looseObject({
    type: /* @__PURE__ */ z.string(),
    loc: /* @__PURE__ */ z.array(/* @__PURE__ */ z.union([/* @__PURE__ */ z.string(), /* @__PURE__ */ z.number()])),
    msg: /* @__PURE__ */ z.string(),
    input: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
    ctx: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown()))
});

export const zError = /* @__PURE__ */ z.looseObject({
    detail: /* @__PURE__ */ z.union([
        /* @__PURE__ */ z.string(),
        /* @__PURE__ */ z.array(zValidationItem)
    ])
});
