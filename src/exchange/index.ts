export { EXCHANGE_CODES, type ExchangeCode } from './codes';
export type { CompletenessClaim, ExchangeProblem, ExchangeReport } from './exchange-report';
export { EXPORT_FORMATS, type ExportFormat, exportLog, type LogExport } from './export-log';
export {
  FOREIGN_FORMATS,
  type ForeignFormat,
  type ImportOptions,
  importLog,
  type LogImport,
} from './import-log';
export { encodedId } from './map/identifier-reader';
export { type ImportMap, readImportMap } from './map/import-map';
export type { MapProblemCode } from './map/map-problem';
export { PHASES, type Phase, type PhaseInfo } from './phases/phase';
export { type PhaseInterval, phaseOf, phasesOf } from './phases/phases-of';
export type { Encoding, TextSource } from './text-source';
