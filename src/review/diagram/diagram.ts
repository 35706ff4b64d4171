import type { MACHINES } from '../../machines/index';
import type { Language } from '../words/language';

export type Machine = (typeof MACHINES)[number];

/** A machine as a picture shows it: every text in words, nothing left to look up. Plain data. */
export interface Diagram {
  readonly diagramVersion: 1;
  /** Name of the machine, such as `junta-session`. */
  readonly machine: string;
  /** Day from which its law is in force; the terms are those of that day. */
  readonly version: string;
  readonly profile: string;
  readonly language: Language;
  readonly root: DiagramState;
  /** What the guards require, each set of rules once. */
  readonly requirements: readonly Requirement[];
}

export interface DiagramState {
  /** Keys from the root, joined by dots; empty for the root. */
  readonly id: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly description: string;
  /** Entered first among its siblings. */
  readonly initial: boolean;
  /** While here, the protection is in force. */
  readonly protective: boolean;
  /** Nothing more need happen here. */
  readonly stable: boolean;
  readonly tags: readonly string[];
  /** Such as `art. 102 párr. 3`. */
  readonly articles: readonly string[];
  /** In capitals beside its number: why a picture of a part shows it. */
  readonly badge?: string;
  readonly opens: readonly Duty[];
  readonly closes: readonly Duty[];
  readonly transitions: readonly DiagramTransition[];
  readonly states: readonly DiagramState[];
}

/** What somebody must do within a term. */
export interface Duty {
  readonly rule: string;
  readonly title: string;
  /** Such as `3 horas`, `10 días hábiles`, `sesión siguiente`. */
  readonly term: string;
  /** Who owes it. */
  readonly owedBy: string;
  readonly article: string;
  /** Missing it is a warning, not a violation. */
  readonly soft: boolean;
}

export interface DiagramTransition {
  readonly event: string;
  /** Spanish name of the event. */
  readonly label: string;
  /** Who acts. */
  readonly actors: readonly string[];
  /** Ids of the states that it leads to; empty where the state stays as it is. */
  readonly targets: readonly string[];
  readonly article: string;
  /** What makes an act be of this transition; all of them must hold. */
  readonly conditions: readonly string[];
  /** For every act of this event that no transition before it is for. */
  readonly otherwise: boolean;
  /** Id of a requirement, such as `R2`. */
  readonly requirement?: string;
  /** Where something is required: whether a record that does not decide stops the act. */
  readonly doubt?: 'blocks' | 'passes';
}

/** What the law asks of an act. */
export interface Requirement {
  readonly id: string;
  /** Whether a record that does not decide stops the act. */
  readonly doubt: 'blocks' | 'passes';
  readonly rules: readonly RequiredRule[];
  /** In words, the kinds of decision on which the act may rest, where it names one. */
  readonly restsOn: readonly string[];
}

export interface RequiredRule {
  readonly rule: string;
  readonly title: string;
  readonly article: string;
  /** That it says nothing of the act is a failure too. */
  readonly mustSpeak: boolean;
}
