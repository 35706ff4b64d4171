export {
  type CoverageBasis,
  type CoverageGap,
  coverageGaps,
} from './coverage/coverage-gaps';
export { type CoverageSummary, coverageSummary } from './coverage/coverage-summary';
export { type MachineReach, machineReach } from './coverage/machine-reach';
export type {
  Diagram,
  DiagramState,
  DiagramTransition,
  Duty,
  Machine,
  RequiredRule,
  Requirement,
} from './diagram/diagram';
export { type DiagramOptions, diagramOf } from './diagram/diagram-of';
export { machineName, machineNamed, machineVersion, nearestMachine } from './diagram/machine-names';
export { drawSvg } from './diagram/svg/draw-svg';
export { writeDot } from './diagram/write-dot';
export { writeMermaid } from './diagram/write-mermaid';
export { RELEASE_TITLE, releaseWords } from './statistics/release-words';
export { type Sheet, type SheetCell, SUPPRESSED } from './statistics/sheet';
export { statisticsSheets } from './statistics/sheets';
export { statisticsPage } from './statistics/statistics-page';
export { breachStory } from './story/breach-story';
export { type LogStoryOptions, logStory } from './story/log-story';
export { type Happening, type Story, tellStory } from './story/story';
export { organName } from './words/organs';
export { givenWords } from './words/payload-words';
