// Generated from specs/smooth.openapi.yaml by `npm run codegen`; do not edit.

export const smoothDocument: Readonly<Record<string, unknown>> = {
	"openapi": "3.1.0",
	"info": {
		"title": "Smooth (the slice anybrowser uses)",
		"version": "0.4.1"
	},
	"servers": [
		{
			"url": "https://api.smooth.sh/api/v1"
		}
	],
	"security": [
		{
			"apiKey": []
		}
	],
	"paths": {
		"/task": {
			"post": {
				"operationId": "createTask",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/TaskRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/TaskEnvelope"
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
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
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
				"operationId": "listTasks",
				"parameters": [
					{
						"name": "t",
						"in": "query",
						"schema": {
							"type": "integer"
						}
					},
					{
						"name": "l",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"maximum": 128,
							"default": 32
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/TaskListEnvelope"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
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
		"/task/{task_id}": {
			"parameters": [
				{
					"$ref": "#/components/parameters/TaskId"
				}
			],
			"get": {
				"operationId": "getTask",
				"parameters": [
					{
						"name": "event_t",
						"in": "query",
						"schema": {
							"type": "integer",
							"default": 0
						}
					},
					{
						"name": "downloads",
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
									"$ref": "#/components/schemas/TaskEnvelope"
								}
							}
						}
					},
					"202": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/TaskEnvelope"
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
					"422": {
						"$ref": "#/components/responses/Invalid"
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
				"operationId": "cancelTask",
				"responses": {
					"200": {
						"$ref": "#/components/responses/Acknowledged"
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
		"/task/{task_id}/data": {
			"parameters": [
				{
					"$ref": "#/components/parameters/TaskId"
				}
			],
			"delete": {
				"operationId": "deleteTaskData",
				"responses": {
					"200": {
						"$ref": "#/components/responses/Acknowledged"
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
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
		"/task/{task_id}/event": {
			"parameters": [
				{
					"$ref": "#/components/parameters/TaskId"
				}
			],
			"post": {
				"operationId": "sendEvent",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/Event"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/EventEnvelope"
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
		"/profile": {
			"post": {
				"operationId": "createProfile",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/ProfileRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/ProfileEnvelope"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"409": {
						"$ref": "#/components/responses/Conflict"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
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
				"operationId": "listProfiles",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/ProfileListEnvelope"
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
		"/profile/{profile_id}": {
			"delete": {
				"operationId": "deleteProfile",
				"parameters": [
					{
						"name": "profile_id",
						"in": "path",
						"required": true,
						"schema": {
							"type": "string"
						}
					}
				],
				"responses": {
					"200": {
						"$ref": "#/components/responses/Acknowledged"
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
		"/file": {
			"post": {
				"operationId": "uploadFile",
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
									"$ref": "#/components/schemas/FileEnvelope"
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
					"422": {
						"$ref": "#/components/responses/Invalid"
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
		"/file/{file_id}": {
			"delete": {
				"operationId": "deleteFile",
				"parameters": [
					{
						"name": "file_id",
						"in": "path",
						"required": true,
						"schema": {
							"type": "string"
						}
					}
				],
				"responses": {
					"200": {
						"$ref": "#/components/responses/Acknowledged"
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
		"/extension": {
			"post": {
				"operationId": "uploadExtension",
				"requestBody": {
					"required": true,
					"content": {
						"multipart/form-data": {
							"schema": {
								"$ref": "#/components/schemas/ExtensionUpload"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/ExtensionEnvelope"
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
					"422": {
						"$ref": "#/components/responses/Invalid"
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
				"operationId": "listExtensions",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/ExtensionListEnvelope"
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
		"/extension/{extension_id}": {
			"parameters": [
				{
					"$ref": "#/components/parameters/ExtensionId"
				}
			],
			"delete": {
				"operationId": "deleteExtensionBySdkPath",
				"responses": {
					"200": {
						"$ref": "#/components/responses/Acknowledged"
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
		"/browser/extension/{extension_id}": {
			"parameters": [
				{
					"$ref": "#/components/parameters/ExtensionId"
				}
			],
			"delete": {
				"operationId": "deleteExtension",
				"responses": {
					"200": {
						"$ref": "#/components/responses/Acknowledged"
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
		"/browser/session": {
			"post": {
				"operationId": "openBrowserSession",
				"deprecated": true,
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/BrowserSessionRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserSessionEnvelope"
								}
							}
						}
					},
					"401": {
						"$ref": "#/components/responses/Unauthorized"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
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
				"name": "apikey"
			}
		},
		"parameters": {
			"TaskId": {
				"name": "task_id",
				"in": "path",
				"required": true,
				"schema": {
					"type": "string"
				}
			},
			"ExtensionId": {
				"name": "extension_id",
				"in": "path",
				"required": true,
				"schema": {
					"type": "string"
				}
			}
		},
		"responses": {
			"Acknowledged": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/AcknowledgementEnvelope"
						}
					}
				}
			},
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
			"Conflict": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"Invalid": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"TooMany": {
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
			"TaskStatus": {
				"type": "string",
				"enum": [
					"waiting",
					"running",
					"done",
					"failed",
					"cancelled"
				]
			},
			"Device": {
				"type": "string",
				"enum": [
					"desktop",
					"mobile",
					"desktop-lg"
				]
			},
			"JsonSchema": {
				"type": "object",
				"additionalProperties": true
			},
			"Metadata": {
				"type": "object",
				"maxProperties": 16,
				"additionalProperties": {
					"anyOf": [
						{
							"type": "string",
							"maxLength": 2048
						},
						{
							"type": "number"
						},
						{
							"type": "boolean"
						}
					]
				}
			},
			"Certificate": {
				"type": "object",
				"required": [
					"file"
				],
				"properties": {
					"file": {
						"type": "string"
					},
					"password": {
						"type": [
							"string",
							"null"
						]
					},
					"filters": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "array",
							"items": {
								"type": "string"
							}
						}
					}
				}
			},
			"CustomTool": {
				"type": "object",
				"required": [
					"name",
					"description",
					"inputs",
					"output"
				],
				"properties": {
					"name": {
						"type": "string"
					},
					"description": {
						"type": "string"
					},
					"inputs": {
						"type": "object",
						"additionalProperties": true
					},
					"output": {
						"type": "string"
					}
				}
			},
			"AdditionalTools": {
				"type": "object",
				"properties": {
					"screenshot": {
						"type": [
							"object",
							"null"
						],
						"properties": {
							"full_page": {
								"type": "boolean",
								"default": false
							}
						}
					},
					"hover": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					},
					"print_page": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					},
					"drag_drop": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					}
				},
				"additionalProperties": {
					"type": [
						"object",
						"null"
					],
					"additionalProperties": true
				}
			},
			"TaskRequest": {
				"type": "object",
				"properties": {
					"task": {
						"type": [
							"string",
							"null"
						]
					},
					"response_model": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/JsonSchema"
							},
							{
								"type": "null"
							}
						]
					},
					"url": {
						"type": [
							"string",
							"null"
						],
						"format": "uri"
					},
					"metadata": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/Metadata"
							},
							{
								"type": "null"
							}
						]
					},
					"files": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					},
					"agent": {
						"type": "string",
						"enum": [
							"smooth",
							"smooth-lite"
						],
						"default": "smooth"
					},
					"max_steps": {
						"type": "integer",
						"minimum": 2,
						"maximum": 128,
						"default": 32
					},
					"device": {
						"$ref": "#/components/schemas/Device",
						"default": "desktop"
					},
					"allowed_urls": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					},
					"enable_recording": {
						"type": "boolean",
						"default": true
					},
					"profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"session_id": {
						"$ref": "#/components/schemas/FormerProfileId"
					},
					"profile_read_only": {
						"type": "boolean",
						"default": false
					},
					"stealth_mode": {
						"type": "boolean",
						"default": false
					},
					"use_stealth": {
						"type": "boolean",
						"default": true
					},
					"use_captcha_solver": {
						"type": [
							"boolean",
							"null"
						],
						"default": true
					},
					"proxy_server": {
						"type": [
							"string",
							"null"
						]
					},
					"proxy_username": {
						"type": [
							"string",
							"null"
						]
					},
					"proxy_password": {
						"type": [
							"string",
							"null"
						]
					},
					"certificates": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"$ref": "#/components/schemas/Certificate"
						}
					},
					"use_adblock": {
						"type": [
							"boolean",
							"null"
						],
						"default": true
					},
					"additional_tools": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/AdditionalTools"
							},
							{
								"type": "null"
							}
						]
					},
					"custom_tools": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"$ref": "#/components/schemas/CustomTool"
						}
					},
					"experimental_features": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					},
					"extensions": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					},
					"show_cursor": {
						"type": "boolean",
						"default": false
					}
				}
			},
			"Task": {
				"type": "object",
				"required": [
					"id",
					"status"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"status": {
						"$ref": "#/components/schemas/TaskStatus"
					},
					"output": {},
					"credits_used": {
						"type": [
							"integer",
							"null"
						]
					},
					"device": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/Device"
							},
							{
								"type": "null"
							}
						]
					},
					"live_url": {
						"type": [
							"string",
							"null"
						]
					},
					"recording_url": {
						"type": [
							"string",
							"null"
						]
					},
					"downloads_url": {
						"type": [
							"string",
							"null"
						]
					},
					"created_at": {
						"type": [
							"integer",
							"null"
						]
					},
					"events": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"$ref": "#/components/schemas/EventResult"
						}
					}
				}
			},
			"EventId": {
				"type": "string"
			},
			"EventTimestamp": {
				"type": [
					"integer",
					"null"
				]
			},
			"FormerProfileId": {
				"type": [
					"string",
					"null"
				],
				"deprecated": true
			},
			"Event": {
				"anyOf": [
					{
						"$ref": "#/components/schemas/GotoEvent"
					},
					{
						"$ref": "#/components/schemas/ExtractEvent"
					},
					{
						"$ref": "#/components/schemas/EvaluateEvent"
					},
					{
						"$ref": "#/components/schemas/RunTaskEvent"
					},
					{
						"$ref": "#/components/schemas/CloseEvent"
					},
					{
						"$ref": "#/components/schemas/ToolAnswerEvent"
					}
				]
			},
			"GotoEvent": {
				"type": "object",
				"required": [
					"id",
					"name",
					"payload"
				],
				"properties": {
					"id": {
						"$ref": "#/components/schemas/EventId"
					},
					"timestamp": {
						"$ref": "#/components/schemas/EventTimestamp"
					},
					"name": {
						"type": "string",
						"const": "browser_action"
					},
					"payload": {
						"type": "object",
						"required": [
							"name",
							"input"
						],
						"properties": {
							"name": {
								"type": "string",
								"const": "goto"
							},
							"input": {
								"type": "object",
								"required": [
									"url"
								],
								"properties": {
									"url": {
										"type": "string"
									}
								}
							}
						}
					}
				}
			},
			"ExtractEvent": {
				"type": "object",
				"required": [
					"id",
					"name",
					"payload"
				],
				"properties": {
					"id": {
						"$ref": "#/components/schemas/EventId"
					},
					"timestamp": {
						"$ref": "#/components/schemas/EventTimestamp"
					},
					"name": {
						"type": "string",
						"const": "browser_action"
					},
					"payload": {
						"type": "object",
						"required": [
							"name",
							"input"
						],
						"properties": {
							"name": {
								"type": "string",
								"const": "extract"
							},
							"input": {
								"type": "object",
								"required": [
									"schema"
								],
								"properties": {
									"schema": {
										"$ref": "#/components/schemas/JsonSchema"
									},
									"prompt": {
										"type": [
											"string",
											"null"
										]
									}
								}
							}
						}
					}
				}
			},
			"EvaluateEvent": {
				"type": "object",
				"required": [
					"id",
					"name",
					"payload"
				],
				"properties": {
					"id": {
						"$ref": "#/components/schemas/EventId"
					},
					"timestamp": {
						"$ref": "#/components/schemas/EventTimestamp"
					},
					"name": {
						"type": "string",
						"const": "browser_action"
					},
					"payload": {
						"type": "object",
						"required": [
							"name",
							"input"
						],
						"properties": {
							"name": {
								"type": "string",
								"const": "evaluate_js"
							},
							"input": {
								"type": "object",
								"required": [
									"js"
								],
								"properties": {
									"js": {
										"type": "string"
									},
									"args": {}
								}
							}
						}
					}
				}
			},
			"RunTaskEvent": {
				"type": "object",
				"required": [
					"id",
					"name",
					"payload"
				],
				"properties": {
					"id": {
						"$ref": "#/components/schemas/EventId"
					},
					"timestamp": {
						"$ref": "#/components/schemas/EventTimestamp"
					},
					"name": {
						"type": "string",
						"const": "session_action"
					},
					"payload": {
						"type": "object",
						"required": [
							"name",
							"input"
						],
						"properties": {
							"name": {
								"type": "string",
								"const": "run_task"
							},
							"input": {
								"$ref": "#/components/schemas/RunTaskInput"
							}
						}
					}
				}
			},
			"RunTaskInput": {
				"type": "object",
				"required": [
					"task"
				],
				"properties": {
					"task": {
						"type": "string"
					},
					"max_steps": {
						"type": "integer",
						"minimum": 2,
						"maximum": 128,
						"default": 32
					},
					"response_model": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/JsonSchema"
							},
							{
								"type": "null"
							}
						]
					},
					"url": {
						"type": [
							"string",
							"null"
						]
					},
					"metadata": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/Metadata"
							},
							{
								"type": "null"
							}
						]
					},
					"secrets": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": {
							"$ref": "#/components/schemas/Secret"
						}
					}
				}
			},
			"Secret": {
				"type": "object",
				"required": [
					"value",
					"allowed_urls"
				],
				"properties": {
					"value": {
						"type": "string"
					},
					"allowed_urls": {
						"type": "array",
						"items": {
							"type": "string"
						}
					}
				}
			},
			"CloseEvent": {
				"type": "object",
				"required": [
					"id",
					"name",
					"payload"
				],
				"properties": {
					"id": {
						"$ref": "#/components/schemas/EventId"
					},
					"timestamp": {
						"$ref": "#/components/schemas/EventTimestamp"
					},
					"name": {
						"type": "string",
						"const": "session_action"
					},
					"payload": {
						"type": "object",
						"required": [
							"name"
						],
						"properties": {
							"name": {
								"type": "string",
								"const": "close"
							}
						}
					}
				}
			},
			"ToolAnswerEvent": {
				"type": "object",
				"required": [
					"id",
					"name",
					"payload"
				],
				"properties": {
					"id": {
						"$ref": "#/components/schemas/EventId"
					},
					"timestamp": {
						"$ref": "#/components/schemas/EventTimestamp"
					},
					"name": {
						"type": "string",
						"const": "tool_call"
					},
					"payload": {
						"type": "object",
						"required": [
							"code",
							"output"
						],
						"properties": {
							"code": {
								"type": "integer",
								"enum": [
									200,
									400,
									500
								]
							},
							"output": {}
						}
					}
				}
			},
			"EventResult": {
				"type": "object",
				"required": [
					"id",
					"name",
					"payload",
					"timestamp"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"name": {
						"type": "string"
					},
					"payload": {
						"$ref": "#/components/schemas/EventPayload"
					},
					"timestamp": {
						"type": "integer"
					}
				}
			},
			"EventPayload": {
				"type": "object",
				"properties": {
					"code": {
						"type": "integer"
					},
					"output": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ActionOutput"
							},
							{}
						]
					},
					"name": {
						"type": "string"
					},
					"input": {}
				}
			},
			"ActionOutput": {
				"type": "object",
				"required": [
					"credits_used",
					"duration"
				],
				"properties": {
					"output": {},
					"credits_used": {
						"type": "number"
					},
					"duration": {
						"type": "number"
					}
				}
			},
			"EventReference": {
				"type": "object",
				"required": [
					"id"
				],
				"properties": {
					"id": {
						"type": "string"
					}
				}
			},
			"ProfileRequest": {
				"type": "object",
				"properties": {
					"id": {
						"type": [
							"string",
							"null"
						],
						"minLength": 1
					}
				}
			},
			"Profile": {
				"type": "object",
				"required": [
					"id"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"cookie_domains": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					},
					"cookie_count": {
						"type": [
							"integer",
							"null"
						]
					},
					"profile_size_bytes": {
						"type": [
							"integer",
							"null"
						]
					},
					"last_saved_at": {
						"type": [
							"integer",
							"null"
						]
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
					},
					"file_purpose": {
						"type": "string",
						"maxLength": 64
					}
				}
			},
			"FileReference": {
				"type": "object",
				"required": [
					"id"
				],
				"properties": {
					"id": {
						"type": "string"
					}
				}
			},
			"ExtensionUpload": {
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
			"ExtensionReference": {
				"type": "object",
				"required": [
					"id"
				],
				"properties": {
					"id": {
						"type": "string"
					}
				}
			},
			"Extension": {
				"type": "object",
				"required": [
					"id",
					"file_name",
					"creation_time"
				],
				"properties": {
					"id": {
						"type": "string"
					},
					"file_name": {
						"type": "string"
					},
					"creation_time": {
						"type": "integer"
					}
				}
			},
			"BrowserSessionRequest": {
				"type": "object",
				"properties": {
					"profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"session_id": {
						"$ref": "#/components/schemas/FormerProfileId"
					},
					"use_stealth": {
						"type": "boolean",
						"default": true
					},
					"live_view": {
						"type": "boolean",
						"default": true
					},
					"device": {
						"default": "desktop",
						"anyOf": [
							{
								"type": "string",
								"enum": [
									"desktop",
									"mobile"
								]
							},
							{
								"type": "null"
							}
						]
					},
					"url": {
						"type": [
							"string",
							"null"
						],
						"format": "uri"
					},
					"proxy_server": {
						"type": [
							"string",
							"null"
						]
					},
					"proxy_username": {
						"type": [
							"string",
							"null"
						]
					},
					"proxy_password": {
						"type": [
							"string",
							"null"
						]
					},
					"extensions": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					}
				}
			},
			"BrowserSession": {
				"type": "object",
				"required": [
					"profile_id"
				],
				"properties": {
					"profile_id": {
						"type": "string"
					},
					"live_id": {
						"type": [
							"string",
							"null"
						]
					},
					"live_url": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"TaskEnvelope": {
				"type": "object",
				"required": [
					"r"
				],
				"properties": {
					"r": {
						"$ref": "#/components/schemas/Task"
					}
				}
			},
			"TaskListEnvelope": {
				"type": "object",
				"required": [
					"r"
				],
				"properties": {
					"r": {
						"type": "array",
						"items": {
							"$ref": "#/components/schemas/Task"
						}
					}
				}
			},
			"EventEnvelope": {
				"type": "object",
				"required": [
					"r"
				],
				"properties": {
					"r": {
						"$ref": "#/components/schemas/EventReference"
					}
				}
			},
			"ProfileEnvelope": {
				"type": "object",
				"required": [
					"r"
				],
				"properties": {
					"r": {
						"$ref": "#/components/schemas/Profile"
					}
				}
			},
			"ProfileListEnvelope": {
				"type": "object",
				"required": [
					"r"
				],
				"properties": {
					"r": {
						"type": "array",
						"items": {
							"$ref": "#/components/schemas/Profile"
						}
					}
				}
			},
			"FileEnvelope": {
				"type": "object",
				"required": [
					"r"
				],
				"properties": {
					"r": {
						"$ref": "#/components/schemas/FileReference"
					}
				}
			},
			"ExtensionEnvelope": {
				"type": "object",
				"required": [
					"r"
				],
				"properties": {
					"r": {
						"$ref": "#/components/schemas/ExtensionReference"
					}
				}
			},
			"ExtensionListEnvelope": {
				"type": "object",
				"required": [
					"r"
				],
				"properties": {
					"r": {
						"type": "array",
						"items": {
							"$ref": "#/components/schemas/Extension"
						}
					}
				}
			},
			"BrowserSessionEnvelope": {
				"type": "object",
				"required": [
					"r"
				],
				"properties": {
					"r": {
						"$ref": "#/components/schemas/BrowserSession"
					}
				}
			},
			"AcknowledgementEnvelope": {
				"type": "object",
				"required": [
					"r"
				],
				"properties": {
					"r": {
						"anyOf": [
							{
								"type": "boolean",
								"const": true
							},
							{
								"type": "object",
								"maxProperties": 0
							}
						]
					}
				}
			},
			"Error": {
				"type": "object",
				"required": [
					"detail"
				],
				"properties": {
					"detail": {
						"anyOf": [
							{
								"type": "string"
							},
							{
								"type": "array",
								"items": {
									"$ref": "#/components/schemas/ValidationItem"
								}
							}
						]
					}
				}
			},
			"ValidationItem": {
				"type": "object",
				"required": [
					"type",
					"loc",
					"msg"
				],
				"properties": {
					"type": {
						"type": "string"
					},
					"loc": {
						"type": "array",
						"items": {
							"anyOf": [
								{
									"type": "string"
								},
								{
									"type": "integer"
								}
							]
						}
					},
					"msg": {
						"type": "string"
					},
					"input": {},
					"ctx": {
						"type": "object",
						"additionalProperties": true
					}
				}
			}
		}
	}
};
