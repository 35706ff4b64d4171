import { parsePlainDate } from '../../core/index';
import { eventTypes, isEventType } from '../../events/index';
import {
  type Concern,
  type Law,
  type MachineState,
  type MachineTransition,
  profileOf,
  statesOf,
} from '../../machines/index';
import type { Profile, ResponseRule } from '../../rules/index';
import { citationWords } from '../words/citation-words';
import { concernWords, eventLabel } from '../words/concern-words';
import type { Language } from '../words/language';
import { actorNames, organName } from '../words/organs';
import { termWords } from '../words/term-words';
import { ruleOf, type Wording } from '../words/wording';
import type { Diagram, DiagramState, DiagramTransition, Duty, Machine } from './diagram';
import { machineName, machineVersion } from './machine-names';
import { RequirementList } from './requirement-list';

export interface DiagramOptions {
  /** By default the one that the machine is bound to. */
  readonly profile?: Profile;
  readonly language?: Language;
}

/** The picture of a machine: what a lawyer must see of it, in words. */
export function diagramOf(machine: Machine, options: DiagramOptions = {}): Diagram {
  const { profile = profileOf(machine), language = 'es' } = options;
  const version = machineVersion(machine);
  const wording = { profile, language, day: parsePlainDate(version) ?? 0 };
  const requirements = new RequirementList(wording);
  const root = stateAt('', statesOf(machine), requirements, wording, false);
  return {
    diagramVersion: 1,
    machine: machineName(machine),
    version,
    profile: profile.id,
    language,
    root,
    requirements: requirements.all,
  };
}

function stateAt(
  path: string,
  all: readonly MachineState[],
  requirements: RequirementList,
  wording: Wording,
  initial: boolean,
): DiagramState {
  const state = all.find((each) => each.path === path) as MachineState;
  const { meta, tags, type, description = '', transitions } = state;
  const { language } = wording;
  const duties = (ids: readonly string[] = []) => ids.flatMap((id) => dutyOf(id, wording));
  return {
    id: path,
    kind: type === 'history' ? 'atomic' : type,
    description,
    initial,
    protective: tags.includes('protective'),
    stable: meta?.stable === true,
    tags,
    articles: (meta?.citations ?? []).map((citation) => citationWords(citation, language)),
    opens: duties(meta?.opens),
    closes: duties(meta?.closes),
    transitions: transitions
      .filter((transition) => transition.meta?.evidence !== true)
      .map((transition) => transitionOf(transition, transitions, requirements, wording)),
    states: all
      .filter((each) => isChild(path, each.path))
      .map((child) =>
        stateAt(child.path, all, requirements, wording, child.path === state.initial),
      ),
  };
}

const isChild = (parent: string, path: string): boolean =>
  path !== '' && path.split('.').slice(0, -1).join('.') === parent;

function transitionOf(
  transition: MachineTransition,
  siblings: readonly MachineTransition[],
  requirements: RequirementList,
  wording: Wording,
): DiagramTransition {
  const { language } = wording;
  const { event, targets, guard, meta } = transition;
  const law = guard?.type === 'satisfies' ? (guard.params as Law) : undefined;
  const concern = (guard?.params ?? {}) as Concern;
  const first = siblings.find((each) => each.event === event);
  const actors = isEventType(event) ? eventTypes[event].actors : [];
  return {
    event,
    label: eventLabel(event),
    actors: actorNames(actors).map((name) => name[language]),
    targets,
    article: meta === undefined ? '' : citationWords(meta.citation, language),
    conditions: concernWords(concern, event, wording),
    otherwise: first !== transition && concern.given === undefined,
    ...(law === undefined ? {} : { requirement: requirements.idOf(law), doubt: law.doubt }),
  };
}

/** The duty of a rule of kind `response`; a rule that the profile lacks is shown by its id. */
function dutyOf(id: string, wording: Wording): readonly Duty[] {
  const { profile, language, day } = wording;
  const rule = ruleOf(id, wording);
  if (rule === undefined) {
    return [{ rule: id, title: id, term: '', owedBy: '', article: '', soft: false }];
  }
  return [
    {
      rule: id,
      title: rule.title[language],
      term:
        rule.kind === 'response'
          ? termWords(rule as ResponseRule, profile.rules, day, language)
          : '',
      owedBy: organName(rule.addressee)[language],
      article: citationWords(rule.citation, language),
      soft: rule.modality === 'soft-obligation',
    },
  ];
}
