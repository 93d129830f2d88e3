export { ActionCard } from './ActionCard';
export { DomainDetails } from './DomainDetails';
export {
  describeGroup,
  describeOutcome,
  describeScore,
} from './describe';
export { FigureSvg } from './FigureSvg';
export { ItemCard } from './ItemCard';
export { ItemHelp } from './ItemHelp';
export type { NoteTexts } from './ItemNotes';
export { ProblemNotice } from './ProblemNotice';
export { ProgressWheel } from './ProgressWheel';
export { ReadinessWheel } from './ReadinessWheel';
export { ReferenceList } from './ReferenceList';
export { SafetyFlags } from './SafetyFlags';
export { SavedField } from './SavedField';
export { ScoreTable } from './ScoreTable';
export { SiteMark } from './SiteMark';
export { Sources } from './Sources';
export { SuggestionCard } from './SuggestionCard';
export { TranslatorContext, useTranslator } from './TranslatorContext';
export { toolTerms, WordsUsed } from './WordsUsed';
