/** An event as the peer takes it off a line: parsed, and trusted to be what it should. */
export interface PeerEvent {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly precision?: string;
  readonly actor: { readonly organ: string };
  readonly refs: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The span of time in which an event happened, epoch milliseconds. */
export interface Span {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}
