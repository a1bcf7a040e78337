import { describeSayings } from './says.ts';

describeSayings('08-search', {
  'search/concept': {
    said: [
      'An inverted index keeps, for every word, the list of documents that contain it.',
      '## OpenSearch\n\n### Concept\n\n"tent" → [3, 18, 40]: the engine goes from word to papers and not from paper to words.',
      '- term → posting list of doc ids, two terms = intersect lists. docs, not rows',
      'It works like the register at the back of a book: look up the word, get the pages.',
      '**What is Elasticsearch?** A cluster of Lucene shards; each holds documents and, for each term, where it occurs.',
    ],
    unsaid: ['We use Elasticsearch for the catalogue.', '## Search\n\nPeople search by title.'],
  },
  'search/sync': {
    said: [
      'Postgres is the source of truth; CDC events feed the index within two seconds.',
      'MySQL is right when they differ. The index is built from `listing.changed` messages.',
      '**How the index follows.** Outbox → Kafka topic `listings` → indexer.',
      '- truth: dynamo. ES copy fed by streams',
      'The search copy is updated from the events of the catalogue service, never written by hand.',
      '**Which one do you believe?**\n\nMySQL. Each event from the topic makes the document anew.',
    ],
    unsaid: ['Truth is what the desk says.', 'Elasticsearch has three nodes.'],
  },
  'search/indexer': {
    said: [
      'The indexer pulls: it polls the topic, collects 500 changes or one second and sends a bulk request.',
      '**Push or pull?** Pull, since a slow cluster then only makes a backlog.',
      'A stateless indexing service consumes the change topic with four pods.',
      'Each writer pushes its change to the indexing queue; push, because updates are rare.',
      '| Part | Decision |\n|---|---|\n| indexer | 3 workers, pull from Kafka, bulk of 1,000 |',
    ],
    unsaid: ['The indexer is late sometimes.', '4. A bulk request of 500 goes to the shard.'],
  },
  'search/mapping': {
    said: [
      '| Field | Type | Analyzer |\n|---|---|---|\n| title | text | german |\n| sku | keyword | - |',
      '```json\n{ "properties": { "title": { "type": "text", "analyzer": "english" } } }\n```',
      'Title and body are analysed with the English stemmer, tags are keywords, price is a float.',
      '- fields: name (text + edge ngram), brand (keyword), price (scaled_float)',
      '**Mapping.** `caption` as text with emoji folding and synonyms, `owner` as keyword, `taken_at` as date.',
    ],
    unsaid: ['The text is cut into words.', 'Ben types "Pizzá"; the analyzer makes `pizza`.'],
  },
  'search/queries': {
    said: [
      '**Query patterns.** Exact terms for SKUs, prefix while typing, fuzzy with one edit, filters on price and brand.',
      '| Typed | Query |\n|---|---|\n| `tent` | match |\n| `ten` | prefix |\n| `tnet` | fuzzy |\n| red | filter on colour |',
      'People type a whole word, or its beginning, or misspell it by a letter, and narrow the list by price and date.',
      '- match on title\n- autocomplete by edge n-grams\n- typos: fuzziness AUTO\n- facets: brand, size',
      'We support phrase queries and filters by date; queries with a prefix go to a field of their own.',
      'Equality on the tag, a wildcard at the end of a title, one letter of tolerance, and everything restricted by country.',
    ],
    unsaid: ['User query → fuzzy match → posting lists → filter → results', 'Search is used by 10 % of people.'],
  },
  'search/ranking': {
    said: [
      '**Ranking:** BM25 on title times log of sales.',
      'Results are sorted by how well the words match, boosted by freshness.',
      'Score = text relevance × rating, and sold-out items sink to the end.',
      '- rank: bm25 + recency decay (7d half life)',
      'What comes first is decided by distance and stars, four parts to one.',
    ],
    unsaid: ['Up to 20 ids are returned.', 'Results are returned in pages.'],
  },
  'search/index-flow': {
    said: [
      '## In\n\n1. Maria saves the listing, the row is committed.\n2. Debezium emits the change to Kafka.\n3. The indexer turns it into a document.\n4. A bulk request adds it; after refresh its terms point to it.',
      'row saved → outbox → topic → indexer builds the document → bulk index → tokens → posting lists grow → searchable after 1 s',
      '### Walkthrough\n\nTom changes a title. It is committed in MySQL; the event reaches the indexer, which makes one document of book and author and sends it with others in a bulk request. After the refresh the new word\'s list contains it and people find it.',
      '| Step | What |\n|---|---|\n| 1 | photo row committed |\n| 2 | event to topic |\n| 3 | document built |\n| 4 | indexed, terms added to lists |',
      'The handheld sends a scan, Cassandra stores it, a worker consumes the event, flattens the parcel into one document, sends it in bulk, and the refresh makes it visible.',
    ],
    unsaid: ['Inverted index: word → list of documents; both words → intersection.', 'The indexer sends bulk requests.'],
  },
  'search/query-flow': {
    said: [
      '## Out\n\n1. Lea types "red tents".\n2. Analyzer: `red`, `tent`.\n3. Posting lists are fetched and intersected.\n4. BM25 scores, top 20 returned.',
      'query "blue shoe" → analyzer → [blue] [shoe] → posting lists → intersect → score → 20 hits',
      'Ann searches for "Jogging shoes"; it is lowercased and stemmed to two terms, their lists are intersected, the 4,000 hits are scored and the best twenty are returned.',
      '| Step | What |\n|---|---|\n| 1 | user types `cart aban` |\n| 2 | analyzer gives two terms |\n| 3 | lists intersected |\n| 4 | scored, best returned |',
      'The coordinator sends the words to every shard, merges their top ten, and the API fetches the details.',
    ],
    unsaid: ['People type a whole word or its beginning.', 'The row is committed and the document is added to the lists.'],
  },
  'search/stale-index': {
    said: [
      '**Stale hits?** The page is filled from Postgres by id, so a deleted ad never shows.',
      'The index may be seconds old; prices are read again from the database before they are shown.',
      'When index and database disagree, the database wins and the hit is dropped.',
      '- stale idx: re-check stock by id before render, hide sold ones',
      'Removed posts can linger for a few seconds; results are filtered against the deleted set.',
      'The index says a room is free and the database says it is taken: the database wins, it is checked again at checkout.',
    ],
    unsaid: ['The index follows the database.', 'Old indices are deleted.'],
  },
  'search/reindex': {
    said: [
      '**Reindexing:** fill `items_v8` beside `items_v7`, dual write, compare counts, swap the alias.',
      'A new analyzer needs a new index; both are fed until the alias is moved.',
      'We rebuild in the background into a second index and switch without downtime.',
      '- reindex: blue/green idx, alias flip, keep old 7d',
      '| If | Then |\n|---|---|\n| mapping changes | new index next to the old one, alias switched, old one kept a week |',
    ],
    unsaid: ['If the cluster is destroyed we start an empty one and ask for everything again.', 'There is one index for each tenant.'],
  },
  'search/indexer-lag': {
    said: [
      '**If the indexer lags?** New ads show up late, old ones work; above 5 min we page and add consumers.',
      'When the feeder falls behind, results stay old; we alert at 2 minutes.',
      '- idx lag > 60s → banner "results may be old", scale pods to 12',
      'A backlog in the indexer means new songs cannot be found yet; it is worked off by more workers.',
      '| If | Then |\n|---|---|\n| indexing late by more than 10 min | ticket, premium sellers first |',
      'Should the feed fall behind, new posts may not be found for some minutes; we add workers.',
    ],
    unsaid: ['The refresh interval is 1 s.', 'New names show up late when Kafka is under pressure.'],
  },
  'search/failures': {
    said: [
      '**Failure modes.** One node lost: replicas take over. Cluster red: browse by category, restore the snapshot, replay.',
      'If Elasticsearch is down, we fall back to a LIKE on titles in the database.',
      'A malformed document goes to the DLQ and the batch goes on.',
      '- node dies → replica promoted. all gone → restore + replay',
      '| Failure | Recovery |\n|---|---|\n| shard lost | replica promoted |',
    ],
    unsaid: ['Elasticsearch may fail.', 'The mapping changes.', 'A search party failed to recover the drone.'],
  },
});
