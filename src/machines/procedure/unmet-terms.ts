import type { LogEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import { isAnswered } from './answered';
import { isAboutSubject, isListed } from './concerns';
import { isOfInconformidad } from './inconformidad-of';
import type { Concern, Law } from './law';
import type { MachineContext } from './machine-context';
import {
  comesBeforeProtection,
  everyMeasure,
  isSoleBeneficiary,
  isUrgent,
  mendsRefusal,
} from './measures-of';

/** What an event lacks to be the act that a transition is for, in Spanish; nothing where it is it. */
export function unmetTerms(
  profile: Profile,
  context: MachineContext,
  event: LogEvent,
  concern: Concern & Partial<Pick<Law, 'doubt'>>,
): readonly string[] {
  const lines: string[] = [];
  if (!isAboutSubject(profile, context, event, concern.names ?? [])) {
    const names = (concern.names ?? []).map((key) => `refs.${key}`).join(', ');
    lines.push(
      names === ''
        ? 'El evento es de otro asunto'
        : `El evento debe nombrar el asunto de que se trata (${names})`,
    );
  }
  for (const [key, values] of Object.entries(concern.given ?? {})) {
    if (!values.includes(event.data[key] as string | boolean)) {
      lines.push(`data.${key} debe ser ${values.join(', o bien ')}`);
    }
  }
  for (const key of concern.known ?? []) {
    if (event.data[key] === undefined) lines.push(`Falta data.${key}`);
  }
  for (const key of concern.missing ?? []) {
    if (event.data[key] !== undefined) lines.push(`No debe traer data.${key}`);
  }
  for (const [key, parameter] of Object.entries(concern.listed ?? {})) {
    if (!isListed(profile, context, event, key, parameter)) {
      lines.push(`data.${key} debe ser de los que lista el parámetro ${parameter}`);
    }
  }
  if (concern.doubt === 'blocks' && comesBeforeProtection(context, event)) {
    lines.push('El acto es anterior al que otorgó o renovó la protección');
  }
  if (concern.urgent !== undefined && isUrgent(context) !== concern.urgent) {
    lines.push(concern.urgent ? 'La medida debe ser urgente' : 'La medida no debe ser urgente');
  }
  if (concern.soleBeneficiary === true && !isSoleBeneficiary(context, event)) {
    lines.push('La medida también protege a otras personas');
  }
  if (concern.every !== undefined && !everyMeasure(context, event, concern.every)) {
    lines.push('Falta el mismo acto para otras medidas del caso');
  }
  if (concern.mendsRefusal === true && !mendsRefusal(context, event)) {
    lines.push('Falta implementar otras medidas que una autoridad rechazó');
  }
  const { inconformidad } = concern;
  if (inconformidad !== undefined && !isOfInconformidad(profile, context, event, inconformidad)) {
    lines.push('El acto debe ser de una inconformidad de esta vía y de este motivo');
  }
  if (concern.answered !== undefined && !isAnswered(profile, context, event, concern.answered)) {
    lines.push('Alguien debe todavía el mismo acto');
  }
  return lines;
}
