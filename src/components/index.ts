export { ActionCard, type CardChange } from './ActionCard';
export { DomainDetails } from './DomainDetails';
export {
  describeCoverage,
  describeGroup,
  describeOutcome,
  describeScore,
} from './describe';
export { FigurePictures, type Picture, type PictureActions } from './FigurePictures';
export { FigureSvg } from './FigureSvg';
export { FilterField } from './FilterField';
export { ItemCard } from './ItemCard';
export { ItemHelp } from './ItemHelp';
export { ItemLevel } from './ItemLevel';
export type { NoteTexts } from './ItemNotes';
export { LevelMark } from './LevelMark';
export { ProblemNotice } from './ProblemNotice';
export { ProgressWheel } from './ProgressWheel';
export { drawTitledWheel, ReadinessWheel } from './ReadinessWheel';
export { ReferenceList } from './ReferenceList';
export { SafetyFlags } from './SafetyFlags';
export { SavedField } from './SavedField';
export type {
  SchemaCondition,
  SchemaDocs,
  SchemaField,
  SchemaGroup,
  SchemaLimit,
  SchemaType,
} from './SchemaDocs';
export { SchemaReference } from './SchemaReference';
export { ScoreTable } from './ScoreTable';
export { SiteMark } from './SiteMark';
export { Sources } from './Sources';
export { SuggestionCard } from './SuggestionCard';
export { TranslatorContext, useTranslator } from './TranslatorContext';
export { toolTerms, WordsUsed } from './WordsUsed';
