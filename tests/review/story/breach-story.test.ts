import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { INVARIANTS, measureMachine, proofOf } from '../../../src/machines/index';
import { breachStory } from '../../../src/review/story/breach-story';
import { tellStory } from '../../../src/review/story/story';
import { federal } from '../../../src/rules/index';
import { machines } from '../../machines/kit';
import { BROKEN_MACHINES } from '../../machines/proof/breakings';
import { broken } from '../../machines/proof/broken';

const measure = measureMachine as unknown as AnyStateMachine;

/** The stories of what is wrong with a machine that is broken on purpose. */
function storiesOf(id: string, name: string): readonly string[] {
  const invariant = INVARIANTS.find((each) => each.id === id);
  const breaking = BROKEN_MACHINES.find((each) => each.name === name);
  if (invariant === undefined || breaking === undefined) throw new Error(`${id}: ${name}`);
  const known = machines.find((each) => each.id.startsWith(`${breaking.machine}@`)) ?? measure;
  const proof = proofOf([broken(known, breaking.edit)], federal());
  return invariant
    .check(proof)
    .map((breach) => tellStory(breachStory(invariant, breach, federal())));
}

describe('the story of a broken invariant', () => {
  it('tells the shortest way there, who acts, what the record lacks, and what the law wants', () => {
    const [story] = storiesOf('S8', 'a withdrawal at the first misuse');
    expect(story?.split('\n')).toEqual([
      'S8 no se cumple: Por uso indebido: apercibimiento, audiencia y reincidencia; nunca a la primera.',
      '',
      '1. Emisión de medidas urgentes (Titular de Recepción de Casos).',
      expect.stringMatching(/^ {3}Queda así: La medida está en vigor.*\.$/),
      '2. Retiro definitivo por uso indebido (Junta de Gobierno).',
      '   No se cumple «Reincidencia después del apercibimiento» (art. 103 párr. 2), y el acto se admite.',
      '   Queda así: La Junta retiró la medida por uso indebido reiterado.',
      '',
      'Qué salió mal: La medida se retira sin apercibimiento, audiencia o reincidencia.',
      expect.stringMatching(/^Qué pide la ley \(art\. 103 párr\. 2\): \p{Lu}.*\.$/u),
    ]);
  });

  it('names the ground of an act, and says where the act names no measure', () => {
    const expired = storiesOf('S3', 'an expiry that ends the measure').join('\n');
    expect(expired).toMatch(/Terminación \(Junta de Gobierno\); la causa es fin de la duración\./);
    const unnamed = storiesOf('S13', 'a withdrawal that names no measure').join('\n');
    expect(unnamed).toContain('Un acto que no nombra la medida la quita.');
  });

  it('has no happening where the fault lies in no single act', () => {
    const [story] = storiesOf(
      'S14',
      'urgent measures after which no file is owed to the risk unit',
    );
    expect(story).toContain('S14 no se cumple');
    expect(story).not.toContain('1. ');
    expect(story).toContain('Qué pide la ley (art. 88)');
  });

  it('is whole sentences, without the name of a key, a state or an event type', () => {
    for (const { invariant, name } of BROKEN_MACHINES) {
      for (const story of storiesOf(invariant, name).slice(0, 3)) {
        for (const line of story.split('\n').filter((each) => each !== '')) {
          expect(line, name).toMatch(/\.$/);
          expect(line, name).not.toMatch(
            /undefined|\b[a-z]+[A-Z]|\b[a-z-]+\.[a-z-]+\b|reglamento\//,
          );
        }
      }
    }
  });
});
