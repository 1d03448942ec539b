// Generated from specs/browserbase.openapi.yaml by `npm run codegen`; do not edit.

export const browserbaseDocument: Readonly<Record<string, unknown>> = {
	"openapi": "3.1.0",
	"info": {
		"title": "Browserbase (the slice anybrowser uses)",
		"version": "v1"
	},
	"servers": [
		{
			"url": "https://api.browserbase.com"
		}
	],
	"security": [
		{
			"apiKey": []
		}
	],
	"paths": {
		"/v1/sessions": {
			"post": {
				"operationId": "createSession",
				"requestBody": {
					"required": false,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/CreateSessionRequest"
							}
						}
					}
				},
				"responses": {
					"201": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/OpenedSession"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"402": {
						"$ref": "#/components/responses/NoMinutes"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"get": {
				"operationId": "listSessions",
				"parameters": [
					{
						"name": "status",
						"in": "query",
						"schema": {
							"$ref": "#/components/schemas/SessionStatus"
						}
					},
					{
						"name": "q",
						"in": "query",
						"schema": {
							"type": "string"
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"type": "array",
									"items": {
										"$ref": "#/components/schemas/Session"
									}
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/sessions/{id}": {
			"parameters": [
				{
					"$ref": "#/components/parameters/SessionId"
				}
			],
			"get": {
				"operationId": "getSession",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/SessionDetails"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"post": {
				"operationId": "updateSession",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/UpdateSessionRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Session"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"409": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/sessions/{id}/debug": {
			"parameters": [
				{
					"$ref": "#/components/parameters/SessionId"
				}
			],
			"get": {
				"operationId": "getSessionDebug",
				"parameters": [
					{
						"name": "expiresIn",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/SessionLiveUrls"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"410": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/sessions/{id}/logs": {
			"parameters": [
				{
					"$ref": "#/components/parameters/SessionId"
				}
			],
			"get": {
				"operationId": "listSessionLogs",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"type": "array",
									"items": {
										"$ref": "#/components/schemas/SessionLog"
									}
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/sessions/{id}/replays": {
			"parameters": [
				{
					"$ref": "#/components/parameters/SessionUuid"
				}
			],
			"get": {
				"operationId": "getSessionReplays",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/SessionReplays"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/sessions/{id}/replays/{pageId}": {
			"parameters": [
				{
					"$ref": "#/components/parameters/SessionUuid"
				},
				{
					"name": "pageId",
					"in": "path",
					"required": true,
					"schema": {
						"type": "string",
						"maxLength": 3,
						"pattern": "^\\d+$"
					}
				}
			],
			"get": {
				"operationId": "getSessionReplayPage",
				"responses": {
					"200": {
						"content": {
							"application/vnd.apple.mpegurl": {
								"schema": {
									"type": "string"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/sessions/{id}/recording/downloads": {
			"parameters": [
				{
					"$ref": "#/components/parameters/SessionUuid"
				}
			],
			"post": {
				"operationId": "createRecordingDownloads",
				"responses": {
					"202": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/RecordingDownloadList"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NoRecording"
					},
					"409": {
						"$ref": "#/components/responses/NotEnded"
					},
					"410": {
						"$ref": "#/components/responses/RecordingGone"
					},
					"422": {
						"$ref": "#/components/responses/NotRecorded"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"502": {
						"$ref": "#/components/responses/RecordingUnavailable"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"get": {
				"operationId": "listRecordingDownloads",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/RecordingDownloadList"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NoRecording"
					},
					"409": {
						"$ref": "#/components/responses/NotEnded"
					},
					"410": {
						"$ref": "#/components/responses/RecordingGone"
					},
					"422": {
						"$ref": "#/components/responses/NotRecorded"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"502": {
						"$ref": "#/components/responses/RecordingUnavailable"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/sessions/{id}/uploads": {
			"parameters": [
				{
					"$ref": "#/components/parameters/SessionId"
				}
			],
			"post": {
				"operationId": "uploadSessionFile",
				"requestBody": {
					"required": true,
					"content": {
						"multipart/form-data": {
							"schema": {
								"$ref": "#/components/schemas/FileUpload"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Message"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"410": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/sessions/{id}/downloads": {
			"parameters": [
				{
					"$ref": "#/components/parameters/SessionId"
				}
			],
			"get": {
				"operationId": "getSessionDownloads",
				"responses": {
					"200": {
						"content": {
							"application/zip": {
								"schema": {
									"type": "string",
									"format": "binary"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/downloads": {
			"get": {
				"operationId": "listDownloads",
				"parameters": [
					{
						"name": "sessionId",
						"in": "query",
						"required": true,
						"schema": {
							"type": "string"
						}
					},
					{
						"name": "filename",
						"in": "query",
						"schema": {
							"type": "string",
							"maxLength": 255
						}
					},
					{
						"name": "mimeType",
						"in": "query",
						"schema": {
							"type": "string",
							"maxLength": 255
						}
					},
					{
						"name": "minSize",
						"in": "query",
						"schema": {
							"type": "number",
							"minimum": 0
						}
					},
					{
						"name": "maxSize",
						"in": "query",
						"schema": {
							"type": "number",
							"minimum": 0
						}
					},
					{
						"name": "createdAfter",
						"in": "query",
						"schema": {
							"type": "string",
							"format": "date-time"
						}
					},
					{
						"name": "createdBefore",
						"in": "query",
						"schema": {
							"type": "string",
							"format": "date-time"
						}
					},
					{
						"name": "limit",
						"in": "query",
						"schema": {
							"type": "number",
							"minimum": 1,
							"maximum": 100,
							"default": 20
						}
					},
					{
						"name": "offset",
						"in": "query",
						"schema": {
							"type": "number",
							"minimum": 0,
							"default": 0
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/DownloadList"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/downloads/{id}": {
			"parameters": [
				{
					"name": "id",
					"in": "path",
					"required": true,
					"schema": {
						"type": "string"
					}
				}
			],
			"get": {
				"operationId": "getDownload",
				"parameters": [
					{
						"name": "accept",
						"in": "header",
						"schema": {
							"type": "string"
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Download"
								}
							},
							"application/octet-stream": {
								"schema": {
									"type": "string",
									"format": "binary"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"delete": {
				"operationId": "deleteDownload",
				"responses": {
					"204": {},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/contexts": {
			"post": {
				"operationId": "createContext",
				"requestBody": {
					"required": false,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/CreateContextRequest"
							}
						}
					}
				},
				"responses": {
					"201": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/CreatedContext"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"409": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/contexts/{id}": {
			"parameters": [
				{
					"name": "id",
					"in": "path",
					"required": true,
					"schema": {
						"type": "string"
					}
				}
			],
			"get": {
				"operationId": "getContext",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Context"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"delete": {
				"operationId": "deleteContext",
				"responses": {
					"204": {},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/extensions": {
			"post": {
				"operationId": "uploadExtension",
				"requestBody": {
					"required": true,
					"content": {
						"multipart/form-data": {
							"schema": {
								"$ref": "#/components/schemas/FileUpload"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Extension"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/extensions/{id}": {
			"parameters": [
				{
					"name": "id",
					"in": "path",
					"required": true,
					"schema": {
						"type": "string"
					}
				}
			],
			"get": {
				"operationId": "getExtension",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Extension"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"delete": {
				"operationId": "deleteExtension",
				"responses": {
					"204": {},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/projects": {
			"get": {
				"operationId": "listProjects",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"type": "array",
									"items": {
										"$ref": "#/components/schemas/Project"
									}
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/projects/{id}": {
			"parameters": [
				{
					"$ref": "#/components/parameters/ProjectId"
				}
			],
			"get": {
				"operationId": "getProject",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Project"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/projects/{id}/usage": {
			"parameters": [
				{
					"$ref": "#/components/parameters/ProjectId"
				}
			],
			"get": {
				"operationId": "getProjectUsage",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/ProjectUsage"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/agents": {
			"post": {
				"operationId": "createAgent",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/CreateAgentRequest"
							}
						}
					}
				},
				"responses": {
					"201": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Agent"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"get": {
				"operationId": "listAgents",
				"parameters": [
					{
						"$ref": "#/components/parameters/StartAt"
					},
					{
						"$ref": "#/components/parameters/EndAt"
					},
					{
						"$ref": "#/components/parameters/Limit"
					},
					{
						"$ref": "#/components/parameters/Cursor"
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/AgentList"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/agents/{agentId}": {
			"parameters": [
				{
					"name": "agentId",
					"in": "path",
					"required": true,
					"schema": {
						"type": "string"
					}
				}
			],
			"get": {
				"operationId": "getAgent",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Agent"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"patch": {
				"operationId": "updateAgent",
				"requestBody": {
					"required": false,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/UpdateAgentRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Agent"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"delete": {
				"operationId": "deleteAgent",
				"responses": {
					"204": {},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/agents/runs": {
			"post": {
				"operationId": "createRun",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/CreateRunRequest"
							}
						}
					}
				},
				"responses": {
					"201": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Run"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"402": {
						"$ref": "#/components/responses/NoMinutes"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"get": {
				"operationId": "listRuns",
				"parameters": [
					{
						"name": "status",
						"in": "query",
						"schema": {
							"$ref": "#/components/schemas/RunStatus"
						}
					},
					{
						"name": "agentId",
						"in": "query",
						"schema": {
							"type": "string"
						}
					},
					{
						"$ref": "#/components/parameters/StartAt"
					},
					{
						"$ref": "#/components/parameters/EndAt"
					},
					{
						"$ref": "#/components/parameters/Limit"
					},
					{
						"$ref": "#/components/parameters/Cursor"
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/RunList"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/agents/runs/{runId}": {
			"parameters": [
				{
					"$ref": "#/components/parameters/RunId"
				}
			],
			"get": {
				"operationId": "getRun",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Run"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/agents/runs/{runId}/messages": {
			"parameters": [
				{
					"name": "runId",
					"in": "path",
					"required": true,
					"schema": {
						"type": "string",
						"format": "uuid"
					}
				}
			],
			"get": {
				"operationId": "listRunMessages",
				"parameters": [
					{
						"name": "since",
						"in": "query",
						"schema": {
							"type": "string"
						}
					},
					{
						"name": "limit",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"maximum": 100,
							"default": 20
						}
					},
					{
						"name": "all",
						"in": "query",
						"schema": {
							"type": "boolean",
							"default": false
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/RunMessageList"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/agents/runs/{runId}/stop": {
			"parameters": [
				{
					"$ref": "#/components/parameters/RunId"
				}
			],
			"post": {
				"operationId": "stopRun",
				"responses": {
					"202": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Run"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"409": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/v1/agents/runs/{runId}/resume": {
			"parameters": [
				{
					"$ref": "#/components/parameters/RunId"
				}
			],
			"post": {
				"operationId": "resumeRun",
				"requestBody": {
					"required": false,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/ResumeRunRequest"
							}
						}
					}
				},
				"responses": {
					"202": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Run"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"409": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"5XX": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		}
	},
	"components": {
		"securitySchemes": {
			"apiKey": {
				"type": "apiKey",
				"in": "header",
				"name": "X-BB-API-Key"
			}
		},
		"parameters": {
			"SessionId": {
				"name": "id",
				"in": "path",
				"required": true,
				"schema": {
					"type": "string"
				}
			},
			"SessionUuid": {
				"name": "id",
				"in": "path",
				"required": true,
				"schema": {
					"type": "string",
					"format": "uuid"
				}
			},
			"ProjectId": {
				"name": "id",
				"in": "path",
				"required": true,
				"schema": {
					"type": "string"
				}
			},
			"RunId": {
				"name": "runId",
				"in": "path",
				"required": true,
				"schema": {
					"type": "string"
				}
			},
			"StartAt": {
				"name": "startAt",
				"in": "query",
				"schema": {
					"type": "string",
					"format": "date-time"
				}
			},
			"EndAt": {
				"name": "endAt",
				"in": "query",
				"schema": {
					"type": "string",
					"format": "date-time"
				}
			},
			"Limit": {
				"name": "limit",
				"in": "query",
				"schema": {
					"type": "integer",
					"minimum": 1,
					"maximum": 1000,
					"default": 20
				}
			},
			"Cursor": {
				"name": "cursor",
				"in": "query",
				"schema": {
					"type": "string"
				}
			}
		},
		"responses": {
			"BadRequest": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"Unauthorized": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"NoMinutes": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"Forbidden": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"NotFound": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"NoRecording": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"NotEnded": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"RecordingGone": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"NotRecorded": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"RecordingUnavailable": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"TooMany": {
				"headers": {
					"retry-after": {
						"schema": {
							"type": "string"
						}
					},
					"x-ratelimit-limit": {
						"schema": {
							"type": "string"
						}
					},
					"x-ratelimit-remaining": {
						"schema": {
							"type": "string"
						}
					},
					"x-ratelimit-reset": {
						"schema": {
							"type": "string"
						}
					}
				},
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"ServerFailure": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			}
		},
		"schemas": {
			"Error": {
				"type": "object",
				"required": [
					"statusCode",
					"error",
					"message"
				],
				"properties": {
					"statusCode": {
						"type": "integer"
					},
					"error": {
						"type": "string"
					},
					"message": {
						"type": "string"
					}
				}
			},
			"Message": {
				"type": "object",
				"required": [
					"message"
				],
				"properties": {
					"message": {
						"type": "string"
					}
				}
			},
			"FileUpload": {
				"type": "object",
				"required": [
					"file"
				],
				"properties": {
					"file": {
						"type": "string",
						"format": "binary"
					}
				}
			},
			"SessionStatus": {
				"type": "string",
				"enum": [
					"PENDING",
					"RUNNING",
					"ERROR",
					"TIMED_OUT",
					"COMPLETED"
				]
			},
			"Region": {
				"type": "string",
				"enum": [
					"us-west-2",
					"us-east-1",
					"eu-central-1",
					"ap-southeast-1"
				]
			},
			"UserMetadata": {
				"type": "object",
				"additionalProperties": true
			},
			"CreateSessionRequest": {
				"type": "object",
				"properties": {
					"projectId": {
						"type": "string"
					},
					"extensionId": {
						"type": "string"
					},
					"browserSettings": {
						"$ref": "#/components/schemas/BrowserSettings"
					},
					"timeout": {
						"type": "integer",
						"minimum": 60,
						"maximum": 21600
					},
					"keepAlive": {
						"type": "boolean"
					},
					"proxies": {
						"anyOf": [
							{
								"type": "array",
								"items": {
									"$ref": "#/components/schemas/ProxyConfig"
								}
							},
							{
								"type": "boolean"
							}
						]
					},
					"proxySettings": {
						"type": "object",
						"properties": {
							"caCertificates": {
								"type": "array",
								"default": [],
								"items": {
									"type": "string",
									"format": "uuid"
								}
							}
						}
					},
					"region": {
						"type": "string",
						"default": "us-west-2",
						"enum": [
							"us-west-2",
							"us-east-1",
							"eu-central-1",
							"ap-southeast-1"
						]
					},
					"userMetadata": {
						"type": "object",
						"additionalProperties": true
					}
				}
			},
			"BrowserSettings": {
				"type": "object",
				"properties": {
					"context": {
						"$ref": "#/components/schemas/ContextUse"
					},
					"extensionId": {
						"type": "string"
					},
					"viewport": {
						"type": "object",
						"properties": {
							"width": {
								"type": "integer"
							},
							"height": {
								"type": "integer"
							}
						}
					},
					"blockAds": {
						"type": "boolean"
					},
					"solveCaptchas": {
						"type": "boolean"
					},
					"recordSession": {
						"type": "boolean"
					},
					"logSession": {
						"type": "boolean"
					},
					"advancedStealth": {
						"type": "boolean"
					},
					"verified": {
						"type": "boolean"
					},
					"captchaImageSelector": {
						"type": "string"
					},
					"captchaInputSelector": {
						"type": "string"
					},
					"os": {
						"type": "string",
						"enum": [
							"windows",
							"mac",
							"linux",
							"mobile",
							"tablet"
						]
					},
					"allowedDomains": {
						"type": "array",
						"default": [],
						"items": {
							"type": "string"
						}
					},
					"ignoreCertificateErrors": {
						"type": "boolean"
					}
				}
			},
			"ContextUse": {
				"type": "object",
				"required": [
					"id"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"persist": {
						"type": "boolean"
					}
				}
			},
			"BrowserbaseProxy": {
				"type": "object",
				"required": [
					"type"
				],
				"properties": {
					"type": {
						"type": "string",
						"enum": [
							"browserbase"
						]
					},
					"geolocation": {
						"type": "object",
						"required": [
							"country"
						],
						"properties": {
							"country": {
								"type": "string",
								"minLength": 2,
								"maxLength": 2
							},
							"state": {
								"type": "string",
								"minLength": 2,
								"maxLength": 2
							},
							"city": {
								"type": "string"
							}
						}
					},
					"domainPattern": {
						"type": "string"
					}
				}
			},
			"ExternalProxy": {
				"type": "object",
				"required": [
					"type",
					"server"
				],
				"properties": {
					"type": {
						"type": "string",
						"enum": [
							"external"
						]
					},
					"server": {
						"type": "string"
					},
					"username": {
						"type": "string"
					},
					"password": {
						"type": "string"
					},
					"domainPattern": {
						"type": "string"
					}
				}
			},
			"NoProxy": {
				"type": "object",
				"required": [
					"type"
				],
				"properties": {
					"type": {
						"type": "string",
						"enum": [
							"none"
						]
					},
					"domainPattern": {
						"type": "string"
					}
				}
			},
			"ProxyConfig": {
				"anyOf": [
					{
						"$ref": "#/components/schemas/BrowserbaseProxy"
					},
					{
						"$ref": "#/components/schemas/ExternalProxy"
					},
					{
						"$ref": "#/components/schemas/NoProxy"
					}
				]
			},
			"UpdateSessionRequest": {
				"type": "object",
				"required": [
					"status"
				],
				"properties": {
					"status": {
						"type": "string",
						"enum": [
							"REQUEST_RELEASE"
						]
					},
					"projectId": {
						"type": "string"
					}
				}
			},
			"Session": {
				"type": "object",
				"required": [
					"id",
					"projectId",
					"status",
					"region",
					"keepAlive",
					"proxyBytes",
					"createdAt",
					"updatedAt",
					"startedAt",
					"expiresAt"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"projectId": {
						"type": "string"
					},
					"status": {
						"$ref": "#/components/schemas/SessionStatus"
					},
					"region": {
						"$ref": "#/components/schemas/Region"
					},
					"keepAlive": {
						"type": "boolean"
					},
					"contextId": {
						"type": "string"
					},
					"proxyBytes": {
						"type": "integer"
					},
					"userMetadata": {
						"$ref": "#/components/schemas/UserMetadata"
					},
					"createdAt": {
						"type": "string",
						"format": "date-time"
					},
					"updatedAt": {
						"type": "string",
						"format": "date-time"
					},
					"startedAt": {
						"type": "string",
						"format": "date-time"
					},
					"expiresAt": {
						"type": "string",
						"format": "date-time"
					},
					"endedAt": {
						"type": "string",
						"format": "date-time"
					}
				}
			},
			"OpenedSession": {
				"type": "object",
				"required": [
					"id",
					"projectId",
					"status",
					"region",
					"keepAlive",
					"proxyBytes",
					"createdAt",
					"updatedAt",
					"startedAt",
					"expiresAt",
					"connectUrl",
					"seleniumRemoteUrl",
					"signingKey"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"projectId": {
						"type": "string"
					},
					"status": {
						"$ref": "#/components/schemas/SessionStatus"
					},
					"region": {
						"$ref": "#/components/schemas/Region"
					},
					"keepAlive": {
						"type": "boolean"
					},
					"contextId": {
						"type": "string"
					},
					"proxyBytes": {
						"type": "integer"
					},
					"userMetadata": {
						"$ref": "#/components/schemas/UserMetadata"
					},
					"createdAt": {
						"type": "string",
						"format": "date-time"
					},
					"updatedAt": {
						"type": "string",
						"format": "date-time"
					},
					"startedAt": {
						"type": "string",
						"format": "date-time"
					},
					"expiresAt": {
						"type": "string",
						"format": "date-time"
					},
					"endedAt": {
						"type": "string",
						"format": "date-time"
					},
					"connectUrl": {
						"type": "string",
						"format": "uri"
					},
					"seleniumRemoteUrl": {
						"type": "string",
						"format": "uri"
					},
					"signingKey": {
						"type": "string"
					}
				}
			},
			"SessionDetails": {
				"type": "object",
				"required": [
					"id",
					"projectId",
					"status",
					"region",
					"keepAlive",
					"proxyBytes",
					"createdAt",
					"updatedAt",
					"startedAt",
					"expiresAt"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"projectId": {
						"type": "string"
					},
					"status": {
						"$ref": "#/components/schemas/SessionStatus"
					},
					"region": {
						"$ref": "#/components/schemas/Region"
					},
					"keepAlive": {
						"type": "boolean"
					},
					"contextId": {
						"type": "string"
					},
					"proxyBytes": {
						"type": "integer"
					},
					"userMetadata": {
						"$ref": "#/components/schemas/UserMetadata"
					},
					"createdAt": {
						"type": "string",
						"format": "date-time"
					},
					"updatedAt": {
						"type": "string",
						"format": "date-time"
					},
					"startedAt": {
						"type": "string",
						"format": "date-time"
					},
					"expiresAt": {
						"type": "string",
						"format": "date-time"
					},
					"endedAt": {
						"type": "string",
						"format": "date-time"
					},
					"connectUrl": {
						"type": "string",
						"format": "uri"
					},
					"seleniumRemoteUrl": {
						"type": "string",
						"format": "uri"
					},
					"signingKey": {
						"type": "string"
					}
				}
			},
			"SessionLiveUrls": {
				"type": "object",
				"required": [
					"debuggerUrl",
					"debuggerFullscreenUrl",
					"wsUrl",
					"pages"
				],
				"properties": {
					"debuggerUrl": {
						"type": "string",
						"format": "uri"
					},
					"debuggerFullscreenUrl": {
						"type": "string",
						"format": "uri"
					},
					"wsUrl": {
						"type": "string",
						"format": "uri"
					},
					"pages": {
						"type": "array",
						"items": {
							"$ref": "#/components/schemas/LivePage"
						}
					}
				}
			},
			"LivePage": {
				"type": "object",
				"required": [
					"id",
					"url",
					"title",
					"faviconUrl",
					"debuggerUrl",
					"debuggerFullscreenUrl"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"url": {
						"type": "string",
						"format": "uri"
					},
					"title": {
						"type": "string"
					},
					"faviconUrl": {
						"type": "string",
						"format": "uri"
					},
					"debuggerUrl": {
						"type": "string",
						"format": "uri"
					},
					"debuggerFullscreenUrl": {
						"type": "string",
						"format": "uri"
					}
				}
			},
			"SessionLog": {
				"type": "object",
				"required": [
					"method",
					"pageId",
					"sessionId"
				],
				"properties": {
					"method": {
						"type": "string"
					},
					"pageId": {
						"type": "integer"
					},
					"sessionId": {
						"type": "string"
					},
					"frameId": {
						"type": "string"
					},
					"loaderId": {
						"type": "string"
					},
					"timestamp": {
						"type": "integer"
					},
					"request": {
						"type": "object",
						"required": [
							"params",
							"rawBody"
						],
						"properties": {
							"timestamp": {
								"type": "integer"
							},
							"params": {
								"type": "object",
								"additionalProperties": true
							},
							"rawBody": {
								"type": "string"
							}
						}
					},
					"response": {
						"type": "object",
						"required": [
							"result",
							"rawBody"
						],
						"properties": {
							"timestamp": {
								"type": "integer"
							},
							"result": {
								"type": "object",
								"additionalProperties": true
							},
							"rawBody": {
								"type": "string"
							}
						}
					}
				}
			},
			"SessionReplays": {
				"type": "object",
				"required": [
					"pages",
					"pageCount"
				],
				"properties": {
					"pages": {
						"type": "array",
						"items": {
							"$ref": "#/components/schemas/ReplayPage"
						}
					},
					"pageCount": {
						"type": "integer"
					}
				}
			},
			"ReplayPage": {
				"type": "object",
				"required": [
					"pageId",
					"url",
					"startTimeMs",
					"endTimeMs"
				],
				"properties": {
					"pageId": {
						"type": "string"
					},
					"url": {
						"type": "string"
					},
					"startTimeMs": {
						"type": "integer"
					},
					"endTimeMs": {
						"type": "integer"
					}
				}
			},
			"RecordingDownloadStatus": {
				"type": "string",
				"enum": [
					"NOT_REQUESTED",
					"PENDING",
					"COMPLETED",
					"FAILED"
				]
			},
			"RecordingDownload": {
				"type": "object",
				"required": [
					"pageId",
					"status"
				],
				"properties": {
					"pageId": {
						"type": "string"
					},
					"status": {
						"$ref": "#/components/schemas/RecordingDownloadStatus"
					},
					"downloadUrl": {
						"type": "string"
					},
					"completedAt": {
						"type": "string",
						"format": "date-time"
					}
				}
			},
			"RecordingDownloadList": {
				"type": "object",
				"required": [
					"downloads"
				],
				"properties": {
					"downloads": {
						"type": "array",
						"items": {
							"$ref": "#/components/schemas/RecordingDownload"
						}
					}
				}
			},
			"Download": {
				"type": "object",
				"required": [
					"id",
					"sessionId",
					"filename",
					"mimeType",
					"size",
					"checksum",
					"createdAt"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"sessionId": {
						"type": "string"
					},
					"filename": {
						"type": "string"
					},
					"mimeType": {
						"type": "string"
					},
					"size": {
						"type": "number"
					},
					"checksum": {
						"type": "string"
					},
					"createdAt": {
						"type": "string",
						"format": "date-time"
					}
				}
			},
			"DownloadList": {
				"type": "object",
				"required": [
					"downloads",
					"total",
					"limit",
					"offset"
				],
				"properties": {
					"downloads": {
						"type": "array",
						"items": {
							"$ref": "#/components/schemas/Download"
						}
					},
					"total": {
						"type": "number"
					},
					"limit": {
						"type": "number"
					},
					"offset": {
						"type": "number"
					}
				}
			},
			"CreateContextRequest": {
				"type": "object",
				"properties": {
					"projectId": {
						"type": "string"
					},
					"name": {
						"type": "string",
						"minLength": 1,
						"maxLength": 128
					}
				}
			},
			"CreatedContext": {
				"type": "object",
				"required": [
					"id",
					"uploadUrl",
					"publicKey",
					"cipherAlgorithm",
					"initializationVectorSize"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"uploadUrl": {
						"type": "string",
						"minLength": 1
					},
					"publicKey": {
						"type": "string"
					},
					"cipherAlgorithm": {
						"type": "string"
					},
					"initializationVectorSize": {
						"type": "integer"
					}
				}
			},
			"Context": {
				"type": "object",
				"required": [
					"id",
					"projectId",
					"createdAt",
					"updatedAt"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"projectId": {
						"type": "string"
					},
					"createdAt": {
						"type": "string",
						"format": "date-time"
					},
					"updatedAt": {
						"type": "string",
						"format": "date-time"
					},
					"name": {
						"type": "string"
					}
				}
			},
			"Extension": {
				"type": "object",
				"required": [
					"id",
					"projectId",
					"fileName",
					"createdAt",
					"updatedAt"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"projectId": {
						"type": "string"
					},
					"fileName": {
						"type": "string",
						"minLength": 1
					},
					"createdAt": {
						"type": "string",
						"format": "date-time"
					},
					"updatedAt": {
						"type": "string",
						"format": "date-time"
					}
				}
			},
			"Project": {
				"type": "object",
				"required": [
					"id",
					"name",
					"ownerId",
					"defaultTimeout",
					"concurrency",
					"createdAt",
					"updatedAt"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"name": {
						"type": "string",
						"minLength": 1
					},
					"ownerId": {
						"type": "string"
					},
					"defaultTimeout": {
						"type": "integer",
						"minimum": 60,
						"maximum": 21600
					},
					"concurrency": {
						"type": "integer",
						"minimum": 1
					},
					"createdAt": {
						"type": "string",
						"format": "date-time"
					},
					"updatedAt": {
						"type": "string",
						"format": "date-time"
					}
				}
			},
			"ProjectUsage": {
				"type": "object",
				"required": [
					"browserMinutes",
					"proxyBytes"
				],
				"properties": {
					"browserMinutes": {
						"type": "integer",
						"minimum": 0
					},
					"proxyBytes": {
						"type": "integer",
						"minimum": 0
					}
				}
			},
			"CreateAgentRequest": {
				"type": "object",
				"additionalProperties": false,
				"required": [
					"name"
				],
				"properties": {
					"name": {
						"type": "string",
						"minLength": 1,
						"maxLength": 255
					},
					"systemPrompt": {
						"type": "string",
						"minLength": 1
					},
					"resultSchema": {
						"$ref": "#/components/schemas/ResultSchema"
					}
				}
			},
			"UpdateAgentRequest": {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"name": {
						"type": "string",
						"minLength": 1,
						"maxLength": 255
					},
					"systemPrompt": {
						"type": "string",
						"minLength": 1
					},
					"resultSchema": {
						"$ref": "#/components/schemas/ResultSchema"
					}
				}
			},
			"ResultSchema": {
				"type": "object",
				"additionalProperties": true
			},
			"Agent": {
				"type": "object",
				"required": [
					"agentId",
					"name",
					"createdAt",
					"updatedAt"
				],
				"properties": {
					"agentId": {
						"type": "string"
					},
					"name": {
						"type": "string"
					},
					"systemPrompt": {
						"type": "string"
					},
					"resultSchema": {
						"$ref": "#/components/schemas/ResultSchema"
					},
					"createdAt": {
						"type": "string",
						"format": "date-time"
					},
					"updatedAt": {
						"type": "string",
						"format": "date-time"
					}
				}
			},
			"AgentList": {
				"type": "object",
				"required": [
					"data",
					"limit",
					"nextCursor"
				],
				"properties": {
					"data": {
						"type": "array",
						"items": {
							"$ref": "#/components/schemas/Agent"
						}
					},
					"limit": {
						"type": "integer"
					},
					"nextCursor": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"RunStatus": {
				"type": "string",
				"enum": [
					"PENDING",
					"RUNNING",
					"PAUSED",
					"COMPLETED",
					"FAILED",
					"STOPPED",
					"TIMED_OUT"
				]
			},
			"RunVariable": {
				"type": "object",
				"additionalProperties": false,
				"required": [
					"value"
				],
				"properties": {
					"value": {
						"type": "string"
					},
					"description": {
						"type": "string"
					}
				}
			},
			"RunVariables": {
				"type": "object",
				"additionalProperties": {
					"$ref": "#/components/schemas/RunVariable"
				}
			},
			"RunBrowserSettings": {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"context": {
						"type": "object",
						"additionalProperties": false,
						"required": [
							"id"
						],
						"properties": {
							"id": {
								"type": "string"
							},
							"persist": {
								"type": "boolean"
							}
						}
					},
					"proxies": {
						"anyOf": [
							{
								"type": "array",
								"items": {
									"$ref": "#/components/schemas/ProxyConfig"
								}
							},
							{
								"type": "boolean"
							}
						]
					},
					"verified": {
						"type": "boolean"
					}
				}
			},
			"CreateRunRequest": {
				"type": "object",
				"additionalProperties": false,
				"required": [
					"task"
				],
				"properties": {
					"task": {
						"type": "string",
						"minLength": 1
					},
					"agentId": {
						"type": "string"
					},
					"resultSchema": {
						"$ref": "#/components/schemas/ResultSchema"
					},
					"browserSettings": {
						"$ref": "#/components/schemas/RunBrowserSettings"
					},
					"variables": {
						"$ref": "#/components/schemas/RunVariables"
					},
					"pauseWhen": {
						"type": "string",
						"minLength": 1
					}
				}
			},
			"ResumeRunRequest": {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"task": {
						"type": "string",
						"minLength": 1
					},
					"variables": {
						"$ref": "#/components/schemas/RunVariables"
					}
				}
			},
			"RunCause": {
				"type": "object",
				"required": [
					"code"
				],
				"properties": {
					"code": {
						"type": "string",
						"maxLength": 64
					},
					"message": {
						"type": "string",
						"maxLength": 500
					}
				}
			},
			"Run": {
				"type": "object",
				"required": [
					"runId",
					"task",
					"status",
					"createdAt",
					"updatedAt"
				],
				"properties": {
					"runId": {
						"type": "string"
					},
					"agentId": {
						"type": "string"
					},
					"task": {
						"type": "string"
					},
					"status": {
						"$ref": "#/components/schemas/RunStatus"
					},
					"sessionId": {
						"type": "string"
					},
					"sandboxId": {
						"type": "string"
					},
					"resultSchema": {
						"$ref": "#/components/schemas/ResultSchema"
					},
					"result": {
						"type": "object",
						"additionalProperties": true
					},
					"cause": {
						"$ref": "#/components/schemas/RunCause"
					},
					"startedAt": {
						"type": "string",
						"format": "date-time"
					},
					"endedAt": {
						"type": "string",
						"format": "date-time"
					},
					"createdAt": {
						"type": "string",
						"format": "date-time"
					},
					"updatedAt": {
						"type": "string",
						"format": "date-time"
					}
				}
			},
			"RunList": {
				"type": "object",
				"required": [
					"data",
					"limit",
					"nextCursor"
				],
				"properties": {
					"data": {
						"type": "array",
						"items": {
							"$ref": "#/components/schemas/Run"
						}
					},
					"limit": {
						"type": "integer"
					},
					"nextCursor": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"RunMessage": {
				"type": "object",
				"required": [
					"id",
					"createdAt",
					"message"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"createdAt": {
						"type": "string",
						"format": "date-time"
					},
					"message": {
						"type": "object",
						"additionalProperties": true,
						"required": [
							"role",
							"content"
						],
						"properties": {
							"role": {
								"type": "string",
								"enum": [
									"assistant",
									"tool"
								]
							},
							"content": {
								"oneOf": [
									{
										"type": "string"
									},
									{
										"type": "array",
										"items": {
											"$ref": "#/components/schemas/RunMessagePart"
										}
									}
								]
							}
						}
					}
				}
			},
			"RunMessagePart": {
				"type": "object",
				"additionalProperties": true,
				"required": [
					"type"
				],
				"properties": {
					"type": {
						"type": "string"
					},
					"text": {
						"type": "string"
					},
					"toolCallId": {
						"type": "string"
					},
					"toolName": {
						"type": "string"
					},
					"input": {},
					"output": {},
					"mediaType": {
						"type": "string"
					},
					"data": {
						"type": "string"
					}
				}
			},
			"RunMessageList": {
				"type": "object",
				"required": [
					"data",
					"nextSince"
				],
				"properties": {
					"data": {
						"type": "array",
						"items": {
							"$ref": "#/components/schemas/RunMessage"
						}
					},
					"nextSince": {
						"type": [
							"string",
							"null"
						]
					}
				}
			}
		}
	}
};
