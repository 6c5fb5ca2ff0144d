const KIB = 1024;
const MIB = 1024 * KIB;

/** Sizes in bytes, times in milliseconds. */
export const LIMITS = {
  /** A live update is one transaction of one editor; a large paste has to arrive in pieces. */
  update: 256 * KIB,
  /**
   * A sync step 2 always repeats the whole delete set, also when nothing is new, so it grows with a document's age and may not be
   * held to the size of one update: a much edited document could then never be joined again.
   */
  step2: 4 * MIB,
  stateVector: 64 * KIB,
  presenceState: 4 * KIB,
  /** Providers echo the states of everybody, so a message is larger than the one state that counts. */
  presenceMessage: 256 * KIB,
  presenceInterval: 100,
  /** A provider renews its presence every 15 seconds and hangs up after 30 in which it heard nothing. */
  presenceAnswer: 10_000,
  /** Structs that wait for ones that never came. */
  pending: 64 * KIB,
  /** Encoded size of one document. */
  document: 16 * MIB,
  connectionsPerMember: 8,
  /** What a reader may leave unread beside the document it asked for. */
  unread: MIB,
  /** Updates kept in memory while the store refuses them. */
  unsaved: 8 * MIB,
  /** Token buckets: a flood is slowed by the host first; who keeps flooding is closed. */
  burstMessages: 30_000,
  messagesPerSecond: 200,
  burstBytes: 32 * MIB,
  bytesPerSecond: 512 * KIB,
  /** Deleted text leaves the disk when the tail is folded into a snapshot: asked after so many updates, and every so long. */
  tailUpdates: 200,
  tailAge: 30_000,
  /** A tail is worth a fold when, so many times over, it weighs as much as the snapshot, or when that is no more than a page of the disk. */
  tailShare: 2,
  page: 4 * KIB,
  /** What is folded in any case: how old a tail may become, and how many updates whoever opens the room cold has to wait for. */
  tailOldest: 180_000,
  tailLongest: 2_000,
  /** Additions a newcomer may get beside the document as it was encoded for an earlier one. */
  welcomeAdditions: 200,
  /** Plain typing that may wait to be applied together. */
  typedAhead: 64,
  /** How long before the end of a login its sockets ask whether they may stay, and when they ask no more. */
  askAhead: 60_000,
  askLast: 2_000,
  /** How long what somebody may do holds before it is asked again, whether or not a change was heard of. */
  rightsHold: 60_000,
  retryFirst: 100,
  retryLast: 5_000,
  /** A row holds less than 1 MB on every target. */
  chunk: 900_000,
  /** Yjs client ids remembered per connection for *stored*; an editor has one. */
  clientsPerConnection: 64,
} as const;
