interface Props {
  readonly met: boolean;
  readonly yes: string;
  readonly no: string;
}

/** A yes or a no in words, with a sign and a colour beside them. */
export function Mark({ met, yes, no }: Props) {
  return <span class={met ? 'calc-yes' : 'calc-no'}>{met ? `✓ ${yes}` : `✗ ${no}`}</span>;
}
