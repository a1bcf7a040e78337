import { describeSayings } from './says.ts';

describeSayings('03-api', {
  'api/endpoints': {
    said: [
      'POST /files → 201\n\nGET /files/{id} → 200\n\nDELETE /files/{id} → 204',
      '`rpc SendMessage(SendRequest) returns (SendReply)` and `rpc ListMessages(ListRequest) returns (stream Message)`',
      '#### POST /v1/rides\n\nAsk for a ride.\n\n#### GET /v1/rides/{id}\n\nSee where it is.',
      '- `POST /bids` places a bid\n- `GET /bids/{id}` reads one\n- `DELETE /bids/{id}` withdraws it',
      '| Method | Path |\n|---|---|\n| GET | /v1/items |\n| PUT | /v1/items/{id} |',
      '| Path | Method |\n|---|---|\n| `/v1/items` | GET |\n| `/v1/items/{id}` | PATCH |',
      'A client books with POST /rides, follows with GET /rides/{id}; it cancels with DELETE /rides/{id}.',
      '```\nGET /feed\nPOST /posts\nDELETE /posts/{id}\n```',
      '**GET** `/shops` near me\n\n**POST** `/orders` place\n\n**POST** `/orders/{id}/cancel` stop',
    ],
    unsaid: ['We use REST over HTTPS.', '## Endpoints\n', 'People get their feed and post photos.'],
  },
  'api/examples': {
    said: [
      '**Request**\n\n```http\nPOST /files HTTP/1.1\nContent-Type: application/json\n\n{"name": "a.png", "size": 300000}\n```\n\n**Response**\n\n```json\n{"id": "f_1", "upload_url": "https://up.example/f_1"}\n```',
      'Request:\n\n```\n{"from": "A", "to": "B"}\n```\n\nResponse:\n\n```\n{"ride_id": 7, "eta_s": 240}\n```',
      '```json\n{ "item": 7, "amount": 120 }\n```\n\n```json\n{ "bid_id": "b_1", "state": "leading" }\n```',
      '```http\nPOST /bids HTTP/1.1\n\n{ "amount": 120 }\n\nHTTP/1.1 201 Created\n\n{ "bid_id": "b_1" }\n```',
      '| Call | Sent | Returned |\n|---|---|---|\n| bid | `{"amount":120}` | `{"bid_id":"b_1"}` |',
    ],
    unsaid: [
      '```http\nGET /files/1 HTTP/1.1\nAuthorization: Bearer x\n```',
      'Requests and responses are JSON.', '```json\n{ "error": { "code": "too_low", "retryable": false } }\n```', '```json\n{ "amount": 120 }\n```',
    ],
  },
  'api/pagination': {
    said: [
      '| Topic | Decision | Why |\n|---|---|---|\n| Paging | cursor | inserts do not shift it |',
      'For list of files we give cursor not offset, because new files come always and offset make duplicates.',
      '- paging: cursor (opaque, last id) → stable when new items come in at the top',
      'We use keyset pagination instead of OFFSET because OFFSET scans everything it skips.',
      'Cursor, because new rows shift offsets while people scroll.',
      '## Paging\n\nKeyset on (created_at, id). Offsets get slow on deep pages.',
      'Lists use `?cursor=…&limit=50`; the cursor is opaque, so we can change the index behind it.',
      '**Offset or cursor?** Offset: results are at most 200 and the user jumps to page numbers.',
      'Each page comes with a mark for the next one. We do not count from the start, since rows come and go meanwhile.',
      'No pagination is needed: a user has at most twenty cards, so all fit in one answer.',
    ],
    unsaid: ['`GET /items?limit=50`', '## Pagination\n', 'We commit the Kafka offset after the write.'],
  },
  'api/validation': {
    said: [
      'We trust nothing from the client: every field is checked for type and length before it reaches the service.',
      '## Input checks\n\nName up to 255 characters, size up to 5 GB, type from a list; anything else is a 400 with the field named.',
      '- max text 500 chars, else 400\n- lat in [-90, 90], else 400\n- unknown fields rejected',
      'The gateway checks types, lengths and formats from the OpenAPI schema and answers 400 with a list of fields.',
      'Every body is validated against a JSON schema at the gateway; unknown types get 422.',
      '## Validation\n\n- amount: integer, 1 to 1,000,000\n- title: at most 120 characters',
      '| Field | Check | Otherwise |\n|---|---|---|\n| email | format | 422 |\n| age | ≥ 18 | 422 |',
      'What is turned away at the door: bodies above 1 MB (413), dates in the past, currencies we do not know (422).',
      'Inputs are sanitised and length-checked before they touch the database.',
    ],
    unsaid: [
      'On 422 the client shows the message.',
      'The coupon is valid for 30 days.', '| 400 | bad_request | no |\n|---|---|---|\n| 404 | not_found | no |', 'The token is validated by the gateway.',
    ],
  },
  'api/versioning': {
    said: [
      '| Topic | Decision |\n|---|---|\n| Versioning | header `Accept-Version: 2` |',
      'We put v1 in the URL. When a change breaks clients we open v2 and run both for six months.',
      'Major version in the path; minor changes need none.',
      'URI versioning: /v1 today, /v2 when we must break something.',
      'Version in the path (`/v1`); v2 only for a breaking change, both live for a year.',
      '## Versioning\n\nA media type header, `application/vnd.shop.v2+json`.',
      'We version by URL prefix.',
      '**How do versions work?** The number sits in the `Api-Version` header, and old ones are switched off after 18 months.',
      '| | |\n|---|---|\n| Versioning | URL path, /v1/… |\n| Format | JSON |',
    ],
    unsaid: [
      'POST /v1/orders places an order.',
      'GET /items', 'Each document has a version that is checked with If-Match.', 'Pastes have no versions.',
    ],
  },
  'api/backward-compatibility': {
    said: [
      '**Old apps:** new params are optional, removed ones are accepted and ignored for a year.',
      'We never drop or rename a field inside a version. Clients have to ignore what is new to them.',
      'Rule: add fields, never take away. Old mobile apps keep working for 18 months.',
      'New response fields may show up at any time; clients must tolerate them. We deprecate before we delete.',
      'Only additive changes: new fields are optional and clients ignore what they do not know.',
      '## Old clients\n\nA field never changes its type and is never removed without a year of notice.',
      'We never rename a field; a removed one is still sent for six months with a Deprecation header.',
      'To not break phones from two years ago, new parameters have a default that keeps the old behaviour.',
      'Backward compatible by rule: add, never remove; contract tests against the last three app releases.',
    ],
    unsaid: ['v1 and v2 live side by side for a year.', 'The comment field is a text.', 'Unknown key: 401.'],
  },
  'api/rate-limiting': {
    said: [
      '**How do you stop abuse?** Every key may make 1,000 calls an hour. The response tells the limit, what remains and when it resets, in `RateLimit-*` headers.',
      'per user 60/min, per IP 200/min, per API key 1000/min; headers X-RateLimit-* tell the rest, 429 when over',
      '| Who | Limit |\n|---|---|\n| user | 100 req/min |\n| IP | 300 req/min |\n\nResponse headers: `X-RateLimit-Limit`, `X-RateLimit-Remaining`; over the limit: `429` + `Retry-After`.',
      '## Rate limits\n\n- per user 100/min\n- per IP 20/min\n\nHeaders: X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset.',
      '| Counted by | Quota |\n|---|---|\n| API key | 1,000/min |\n| IP | 60/min |\n\nAnswers carry `RateLimit-Remaining`; 429 has `Retry-After`.',
      'Each API key gets 50 calls a second, each address without one 5; what is left is in the `X-RateLimit-Remaining` header, and above it the answer is 429.',
      '**Throttling.** A tenant may send 10K requests per minute. We return the limit, the remaining calls and the reset time in headers.',
    ],
    unsaid: [
      '| 429 | rate_limited | yes, after Retry-After |\n|---|---|---|\n| 401 | no token | no |',
      'The rate limits a hotelier sets are applied on write.', '429: too many requests, retry.', 'Limit of 50 items on each page.',
    ],
  },
  'api/auth': {
    said: [
      '**Authn/authz:** OIDC access token as Bearer; scopes files.read / files.write',
      'Every call has the header Authorization with a JWT; in the token is the user and his role, admin calls need role admin, else 403.',
      '## Auth\n\n- users: OAuth2 access token in the Authorization header\n- partners: `X-API-Key`',
      'Header `Authorization: Bearer <token>`. The token (JWT, 15 min) has the roles rider, driver, support.',
      '`Authorization: Bearer <jwt>`; the scopes in it decide: `bids:write` for bidding, otherwise 403.',
      '## Authentication\n\nPartners send `X-Api-Key`, people an OAuth 2 access token valid for 15 minutes.',
      '**Who is calling?** A signed cookie in the browser, a client certificate between services. Roles: seller, buyer, admin.',
      '| Caller | Header | May |\n|---|---|---|\n| app | Authorization: Bearer … | own data only |\n| partner | X-Api-Key | read |',
    ],
    unsaid: ['- 401 – no retry', '```http\nPOST /bids\nAuthorization: Bearer abc\n```', 'Users log in.'],
  },
  'api/idempotency': {
    said: [
      '| Topic | Decision |\n|---|---|\n| Idempotency | `Idempotency-Key` on POST, stored 24 h, same answer on repeat |',
      'If the phone sends the same upload twice (same client id), we find the first one by its unique key and answer with it.',
      'PUTs are naturally idempotent. For POST we dedupe on a client-generated request_id: a repeat returns the original result.',
      'Clients send `Idempotency-Key: <uuid>` on every POST. The server keeps key → response for 24 hours and replays it.',
      'POST carries an `Idempotency-Key`; we store it 24 h with the answer, and the same key gets the same answer.',
      '## Retries\n\nThe client makes a request id. If we have seen that id, the stored answer is returned and nothing is done twice.',
      '**Double tap?** Same key comes again → we return the first answer, no second charge. Same key, other body → 409.',
      'Writes can be repeated safely: a duplicate key is detected by a unique constraint and the original order is sent back.',
    ],
    unsaid: [
      '- 503 – retry with the same key',
      '```http\nPOST /bids\nIdempotency-Key: 91ab\n```', '| 503 | overloaded | yes, same key |\n|---|---|---|\n| 400 | bad | no |', 'Idempotency matters.',
    ],
  },
  'api/error-model': {
    said: [
      'Errors come as {code, message, details, requestId}. 4xx: fix and do not retry. 5xx and 429: retry with exponential backoff.',
      '| HTTP | code | retry |\n|---|---|---|\n| 400 | invalid | no |\n| 409 | conflict | no |\n| 503 | unavailable | yes |\n\n`{"error":{"code":"conflict","message":"…","request_id":"r1"}}`',
      '## Errors\n\n```json\n{ "error": { "code": "too_low", "message": "Bid higher." } }\n```\n\n| Status | Retry? |\n|---|---|\n| 400, 404 | no |\n| 503 | yes |',
      '**Errors.** One envelope: code, message, request id. 4xx are final, 5xx may be retried with backoff.',
      'Every failure has the same form, a code for programs and a sentence for people. 400 and 409 must not be sent again; 500 and 503 are retryable.',
      '### Error model\n\n`{code, message, retryable, trace_id}`\n\n- 400/422 do not retry\n- 429 retry after the wait\n- 500/503 retry with backoff',
    ],
    unsaid: [
      'Errors are logged and alerted on; 500 means a bug.',
      'Without a token the answer is 401.', '## Errors\n\n- 400 bad request\n- 404 not found', 'On an error we retry three times.',
    ],
  },
});
