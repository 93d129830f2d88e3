export { createTranslator, type Translator } from './createTranslator';
export { describeSettled, nameSettled } from './describeSettled';
export { describeReason, titleSuggestion } from './describeSuggestion';
export { defaultLocale, loadMessages, type MessageKey, type Messages } from './messages';
export { pathTo, siteRoot } from './paths';
export { capitalise, type Identifier, type Term, type TermName, type Terms } from './Terms';
