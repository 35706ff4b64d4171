import { useState } from 'preact/hooks';
import { type EventType, eventTypes, type ProtocolEvent } from '../../../events/index';
import { logText } from '../procedure/log-text';

/** The acts so far, and their log to be copied. */
export function LogView({ log }: { readonly log: readonly ProtocolEvent[] }) {
  const [copied, setCopied] = useState('');
  const text = logText(log);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('Copiado.');
    } catch {
      setCopied('El navegador no dejó copiar: seleccione el texto.');
    }
  };
  return (
    <>
      <h3>Registro ({log.length})</h3>
      {log.length > 0 && (
        <ol class="calc-log-acts">
          {log.map(({ id, type, occurredAt }) => (
            <li key={id}>
              {eventTypes[type as EventType].label} <small>{occurredAt}</small>
            </li>
          ))}
        </ol>
      )}
      <details>
        <summary>Registro en JSON Lines, para la herramienta</summary>
        {/** biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by keyboard */}
        <pre class="calc-log" tabIndex={0}>
          {text}
        </pre>
        <div class="calc-buttons">
          <button type="button" class="outline" onClick={copy}>
            Copiar
          </button>
        </div>
        <p role="status">{copied}</p>
      </details>
    </>
  );
}
