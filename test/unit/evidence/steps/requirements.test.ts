import { describeSayings } from './says.ts';

describeSayings('01-requirements', {
  'requirements/functional': {
    said: [
      '## Functional requirements\n\n- upload a clip\n- watch it\n- comment on it',
      '## What the thing must do\n\n1. take an upload\n2. make it playable on any device\n3. show who watched',
      '# Parking\n\n**In scope.** Reserve a bay, extend a stay, pay at the gate, dispute a fine.',
      '| ID | Capability | Priority |\n|---|---|---|\n| FR-1 | place a bid | P0 |\n| FR-2 | withdraw a bid | P1 |\n| FR-3 | see the history of bids | P1 |',
      'Users can start a poll, share its link and close it. Users can also change their vote until the poll is closed.',
      '**Interviewer:** What does the product do?\n\n**Candidate:** A seller lists an item, buyers bid, and the highest bid at the end wins and is charged.',
      '## Use cases\n\n- As soon as a parcel is scanned, its owner is told.\n- The owner redirects it to a neighbour.',
      '## Requirements\n\n### Functional\n\nDrivers go online, get offers, accept or turn down.\n\n### Non-functional\n\nFast.',
      'Core features: post a photo, follow people, see a feed, like and comment.',
    ],
    unsaid: [
      '## Non-functional requirements\n\n- p99 under 300 ms\n- 99.9 % uptime',
      '## Functional requirements\n',
      '## Stories\n\nAs a fan I want to buy two seats so that we sit together. Done when both seats are next to each other.',
      '## Out of scope\n\n- reviews\n- gift cards\n- loyalty points',
    ],
  },
  'requirements/non-functional': {
    said: [
      '## Non-functional requirements\n\n- Scale: 30M users\n- Latency: p99 250 ms\n- Availability: 99.95 %\n- Durability: no confirmed order lost',
      '## Quality attributes\n\n| | goal |\n|---|---|\n| throughput | 20K/s |\n| latency | 200 ms |\n| availability | 99.9 % |\n| durability | 11 nines |',
      'NFRs: 5M DAU, page in 300 ms, up 99.9 % of the month, lose at most one minute of clicks.',
      '## How good must it be?\n\nTen million people use it in a day. A page answers within 200 ms. It may be down nine hours a year. No paid ticket may be lost.',
      '### Service qualities\n\nVolume: 2,000 uploads a second.\n\nLatency: 400 ms.\n\nAvailability: 99.99 %.\n\nData loss: none after the acknowledgement.',
    ],
    unsaid: ['The app has to feel fast and be always there.', '## Non-functional requirements\n', '- SLO: 99.9 % of searches under 300 ms'],
  },
  'requirements/latency-percentiles': {
    said: [
      'Search: p50 40 ms, p95 120 ms, p99 300 ms.',
      '| Call | p50 | p95 | p99 |\n|---|---|---|---|\n| bid | 20 | 60 | 150 |',
      '- median 30 ms\n- 95th percentile 90 ms\n- 99th percentile 250 ms',
      'Latency (P50/P95/P99): 50/120/400 ms for reads.',
      'Half of the loads finish in 80 ms, ninety-five in a hundred in 200 ms, ninety-nine in a hundred in 500 ms.',
      '| Percentile | Target |\n|---|---|\n| p50 | 100 ms |\n| p95 | 300 ms |\n| p99 | 800 ms |',
    ],
    unsaid: ['p99 < 200 ms', 'Average response 100 ms, never above 1 s.', 'We measure p50, p95 and p99 of every call.', 'p95 under 300 ms and p99 under 700 ms.'],
  },
  'requirements/availability-target': {
    said: [
      'Availability: 99.99 % for checkout, 99.9 % for everything else.',
      '| Availability | 99.95 % | read path only |\n|---|---|---|\n| Availability | 99.9 % | write path |',
      'Uptime target of 99.9% applies to the public API; the admin console is best effort.',
      'Playback may be down 52 minutes a year, i.e. 99.99 per cent; uploads are held to 99.9 per cent.',
      '- four nines for payments, three for reports',
      '## Availability\n\nReads 99.99 %, writes 99.95 %.',
    ],
    unsaid: ['Highly available.', '- SLO: 99.9 % of searches answered under 300 ms', '30 % of the people come back daily.', 'Availability: 99.99 % (52 minutes a year).'],
  },
  'requirements/durability': {
    said: [
      'Durability: once we say OK, the photo is never lost.',
      'RPO 5 s if a whole region burns down.',
      'Nothing a customer has paid for may disappear. Search history may.',
      'We tolerate losing up to one minute of click events.',
      '**Data loss.** Zero for trades; thirty seconds of quotes.',
      'confirmed order survive the crash of one datacenter',
      '| Durability | 99.999999999 % of objects a year |\n|---|---|\n| Latency | 100 ms |',
    ],
    unsaid: ['Customers lose interest after three seconds.', 'Durability:\n', 'The queue absorbs bursts.', 'We lose 2 % of users a year to churn.'],
  },
  'requirements/assumptions': {
    said: [
      '## Assumptions\n\n- 3M rides a day, because the last annual report says so\n- a ride lasts 15 minutes, mean of the city data',
      '| Assumption | Value | Why |\n|---|---|---|\n| photo | 2 MB | typical phone camera after compression |',
      'I assume 10 % of viewers comment, since that is what comparable sites publish.',
      'We suppose each shop has 40 products: the pilot had 38 on average.',
      '**Taken as given.** A courier does 20 trips per shift, which matches what the operations team measured.',
      'assuming 1 in 20 posts has video (logs of last month)',
    ],
    unsaid: ['## Assumptions\n\n- users have good phones\n- the network is fine', '| Scale | 500M people |\n|---|---|\n| Speed | 80 ms |', '## Assumptions\n\n- 40M users\n- 3 posts each'],
  },
  'requirements/out-of-scope': {
    said: [
      '## Out of scope\n\n- live streaming\n- ads',
      '## Non-goals\n\nWe do not build recommendations or moderation.',
      'I leave aside billing and fraud; both deserve an hour of their own.',
      'Not tackled today: multi-currency, taxes, returns.',
      '**Parked:** desktop app, offline mode.',
      '**Q:** What will you not do?\n\n**A:** We will not build group calls, nor bots.',
      'Explicitly excluded: video, stories.',
    ],
    unsaid: ['## Out of scope\n', '## Functional requirements\n\n- post\n- read', 'Bids can be withdrawn, which is a different product from an auction house.'],
  },
  'requirements/clarifying-questions': {
    said: [
      '## Clarifying questions\n\n1. Do sellers set a minimum price?\n2. Is the auction worldwide?',
      'Before I draw, I would ask: how old may a result be? Is there one currency?',
      '| Question | If yes |\n|---|---|\n| Must edits be visible at once? | no cache |',
      '## To ask first\n\n- may two people edit at once?\n- who pays?',
      '**Open questions**\n\n- Who owns the data after cancellation?',
      'Questions to the interviewer: do we have phones only; must it work offline?',
    ],
    unsaid: ['## Clarifying questions\n', '## Who asks and what for\n\n**Ana** wants to sell her bike.', '**Q: What must it do?**\n\n- sell bikes'],
  },
  'requirements/success-metrics': {
    said: [
      '## Success metrics\n\n- SLO: 99.9 % of plays start within 2 s\n- product: 40 % of viewers come back within a week',
      'SLOs: 99.95 % of bids accepted. Product metrics: conversion from view to bid above 3 %.',
      '| Kind | Metric | Target |\n|---|---|---|\n| SLO | uploads that succeed | 99.9 % |\n| business | weekly retention | 45 % |',
      '## How we know it worked\n\nWe promise that 99.9 % of mails leave within a minute; for the business we watch that churn falls under 2 %.',
      '## Success\n\n### SLOs\n\n- p99 < 300 ms in 99 % of minutes\n\n### Product metrics\n\n- 30 % of riders book again within 14 days',
    ],
    unsaid: ['## Success metrics\n\n- SLO: 99.9 % of plays start within 2 s', 'Availability 99.9 % for reads.', '## Success metrics\n\n- 40 % of viewers come back within a week'],
  },
  'requirements/user-stories': {
    said: [
      '## User stories\n\n**As a seller** I want to relist an item. Acceptance criteria: one tap, old photos kept.\n\n**As a buyer** I want alerts. Acceptance criteria: a push within a minute.',
      '| As | I want | Accepted when |\n|---|---|---|\n| host | block dates | no search shows them after a minute |\n| guest | cancel | money is back in five days |',
      'Lena wants to pause her subscription; done when no charge happens in the pause. Omar wants to share a list; done when his sister sees it without an account.',
      '## Stories\n\n1. Rider: given a booked ride, when the driver cancels, then a new one is found in 30 s.\n2. Driver: given a dead phone, when it is back, then the trip goes on.',
      '### Story 1\n\nAs a fan I want two seats.\n\nAcceptance criteria:\n- seats are adjacent\n\n### Story 2\n\nAs an organiser I want a waiting list.\n\nAcceptance criteria:\n- first come, first served',
    ],
    unsaid: ['As a user I want to log in so that I see my things. As an admin I want reports.', 'Long story short: text in, link out.', 'Restaurants accept or reject an order. Couriers accept it too.'],
  },
});
