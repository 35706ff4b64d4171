import { expect, it } from 'vitest';
import { audit } from '../../src/audit/index';
import { urgentSample } from '../support/sample-logs';

it('keeps what one report says from whoever changes the words of another', () => {
  const log = urgentSample().text();
  const options = { asOf: '2017-01-01T00:00:00-06:00' };
  const said = () => audit(log, options).findings.map(({ message }) => ({ ...message }));
  const before = said();
  for (const { message } of audit(log, options).findings)
    Object.assign(message, { es: '', en: '' });
  expect(said()).toEqual(before);
});
