import { describeSayings } from './says.ts';

describeSayings('11-security', {
  'security/authentication': {
    said: [
      'Users sign in with OIDC; access tokens live 15 minutes and are refreshed with a rotating token.',
      '- auth: jwt RS256 15m + refresh 30d; svc-svc mTLS certs',
      'Partners prove who they are with an API key and an HMAC over the body.',
      '| Who are you | How |\n|---|---|\n| people | SSO via SAML |\n| devices | client certificates |',
      'Login is by phone number and a six-digit code sent by SMS, then a session cookie.',
      'People log in with passkeys, services authenticate with short-lived SPIFFE identities.',
      'Devices carry an X.509 certificate burned in at the factory, and the broker checks it at every connect.',
    ],
    unsaid: [
      'A stolen JWT is worth 15 minutes.',
      'TLS 1.3 on every link.',
      'Only the owner may delete a row.',
      'Users can sign up.',
    ],
  },
  'security/authorization': {
    said: [
      'RBAC with viewer, editor and owner; the gateway checks the role on each call.',
      '- authz: user → own orders only; support read-only; admin w/ reason',
      'A driver may see the address only while the ride is under way, and a customer only their own trips.',
      '| Role | May |\n|---|---|\n| clerk | read bookings |\n| manager | change prices |',
      'Each query compares the tenant of the token with the tenant of the row; a mismatch is a 404.',
      'Services get least-privilege IAM roles, each allowed to touch just its own tables.',
    ],
    unsaid: [
      'The card is authorized for 10 dollars by the bank.',
      'Users sign in with OAuth.',
      'The role of the cache is to save reads.',
      '**Right to deletion**: readers can delete their links.',
    ],
  },
  'security/encryption': {
    said: [
      'TLS 1.3 in transit, AES-256 at rest with keys in KMS rotated yearly.',
      '- crypto: mTLS inside, disks + backups encrypted w/ KMS',
      'All traffic goes over HTTPS, also between services. Volumes and backups are encrypted with customer keys.',
      '| in transit | at rest |\n|---|---|\n| TLS 1.2+ | AES-256-GCM |',
      'On the wire we use TLS everywhere; what lies on disk is sealed with AES under a key for each tenant.',
    ],
    unsaid: [
      'The site is served over HTTPS only.',
      'Passwords are hashed with argon2.',
      'Encryption will be used.',
    ],
  },
  'security/input-validation': {
    said: [
      'Every body is validated against a JSON schema; strings have a maximum length; HTML is escaped on output.',
      '- input: allow-list of chars, max 4 KB, strip tags',
      'What people type is cut at 500 characters, and anything that looks like markup is removed before it is stored.',
      '| Input | Check |\n|---|---|\n| URL | scheme allow-list, no private IPs |\n| title | 1–200 characters, escaped |',
      'Uploads are re-encoded and their magic bytes compared with the declared type.',
      'Names are sanitised at the edge and request parameters must match a pattern, otherwise 400.',
    ],
    unsaid: [
      'The gateway validates the JWT signature.',
      'Injection is countered with prepared statements.',
      'User input is important.',
    ],
  },
  'security/abuse': {
    said: [
      'Against brute force, five failed logins lock an account for 15 minutes; sign-up is limited per IP.',
      '- abuse: 20 posts/h for accts < 7d, captcha after 3 strikes, shadow ban',
      'Scrapers are slowed down: more than 300 searches an hour from one address get a captcha.',
      '| Abuse | Limit |\n|---|---|\n| spam | 20 new chats a day |',
      'A new account may send only 10 invitations in its first week, so that spammers gain nothing.',
      'Bots are kept away by a WAF and by rate limits per device.',
    ],
    unsaid: [
      'Orders that are not paid are cancelled.',
      'Abuse is bad for business.',
      'The queue is limited by disk.',
    ],
  },
  'security/privacy': {
    said: [
      'GDPR: a deletion request removes profile and messages within 30 days, backups included.',
      '- PII: phone + address, kept 90d after last order, export/delete self-service',
      'We hold names and e-mail addresses; they are anonymised a year after the last visit, and European data stays in Europe.',
      '| Personal data | Retention |\n|---|---|\n| location history | 30 days |',
      'A user who leaves is forgotten: name, mail and photo are wiped at once, invoices stay ten years because the tax law wants it.',
      'Card data falls under PCI DSS; we keep only tokens, and personal data is purged after 2 years.',
      '| Data | Kept | Why |\n|---|---|---|\n| IP address | 7 days | abuse |\n| Email | until deletion | login |',
    ],
    unsaid: [
      'Logs mask PII and are kept 14 days.',
      'Old segments are deleted after compaction.',
      '## Privacy\n\n## Headers',
      'Old events are deleted after 90 days to save space.',
    ],
  },
  'security/headers': {
    said: [
      'HSTS for a year, a strict CSP, X-Content-Type-Options: nosniff and X-Frame-Options: DENY; HTTP redirects to HTTPS.',
      '- headers: Strict-Transport-Security, Content-Security-Policy, nosniff',
      'The browser is told by Strict-Transport-Security never to come back over plain HTTP, and a content security policy names the only script host.',
      '| Header | Value |\n|---|---|\n| Content-Security-Policy | default-src self |\n| X-Frame-Options | DENY |',
      'web: only https, hsts 1 year, csp, no iframe',
      'Helmet sets the usual security headers (HSTS, CSP, frame options).',
    ],
    unsaid: [
      'TLS 1.3 between services.',
      'The request id travels in a header.',
      'XSS is stopped by escaping.',
    ],
  },
  'security/threats': {
    said: [
      '| Threat | Mitigation |\n|---|---|\n| Enumeration of ids | random 128-bit ids |\n| Replay | nonce, 5 min |\n| SQL injection | bound parameters |',
      '- id guessing → random slugs\n- replayed webhooks → signed timestamp\n- xss → escaping',
      '### Threats\n\n- Someone walks through all order numbers: they are random and the owner is checked.\n- A callback is recorded and sent again: it carries a nonce.',
      'We fear three things: guessing of links (62^7 of them, and 404s are slowed), injection (parameters only) and replay of callbacks (signature with a time stamp).',
      '## Threat model\n\n1. Enumeration: ids cannot be guessed.\n2. Bots: captcha.\n3. CSRF: same-site cookies.',
      'Attack: credential stuffing. Answer: breached-password list and captcha. Attack: injection in search terms. Answer: the parser builds a tree.\nAttack: replay of tokens. Answer: bound to the device.',
      'Someone could walk through the order numbers: they are UUIDs, and each read checks the owner. Someone could send a captured request again: the idempotency key makes it harmless.',
    ],
    unsaid: [
      'Input is validated against SQL injection.',
      'There are many threats.',
      'A deployment may roll back.',
    ],
  },
});
